import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import type { FunctionNode } from '../ast/functions.js';
import { literalText } from '../ast/literal-text.js';
import { lastName } from '../ast/property-name.js';
import { unwrap } from '../ast/unwrap.js';
import { createCalls } from './calls.js';
import { wordsOf } from './cookie-words.js';
import { type GivenSecret, givenSecret } from './given-secrets.js';
import type { Kit, SinkNode } from './kit.js';

/** A text that whoever reads a secret hands over for the case that there is none. */
export interface SecretDefault extends GivenSecret {
  /** The call that it is handed to, where it can as well be left out. */
  readonly reader: TSESTree.CallExpression | undefined;
}

/** `config.get('JWT_SECRET', 'text')`, `getEnv('JWT_SECRET', 'text')`: what is given where the setting is missing. */
export function secretDefaults(kit: Kit, nodes: readonly SinkNode[]): readonly SecretDefault[] {
  const calls = createCalls(kit);
  return nodes.flatMap((call): readonly SecretDefault[] => {
    if (call.type !== AST_NODE_TYPES.CallExpression || call.arguments.length !== 2) return [];
    const [asked, given] = call.arguments;
    const name = asked && literalText(asked);
    const secret = name !== undefined && given ? givenSecret(kit, name, given) : undefined;
    if (!secret || !readsSettings(kit, call) || isMessage(secret.spelt, secret.name)) return [];
    return [{ ...secret, reader: takesNoDefault(calls.target(call)) ? undefined : call }];
  });
}

const SETTINGS: ReadonlySet<string> = new Set([
  'cfg',
  'conf',
  'config',
  'configuration',
  'env',
  'environment',
  'setting',
  'settings',
]);

/** Methods that read, of something that is called so. */
const READERS: ReadonlySet<string> = new Set(['get', 'getOrDefault', 'getString', 'read', 'str', 'string']);

/** Words of functions that read; with any other they may do something else with a setting and a text: `settingLabel`, `setEnv`, `requireEnv`. */
const READING: ReadonlySet<string> = new Set([
  'as',
  'by',
  'default',
  'fallback',
  'fetch',
  'for',
  'from',
  'get',
  'load',
  'lookup',
  'maybe',
  'optional',
  'or',
  'process',
  'read',
  'resolve',
  'safe',
  'str',
  'string',
  'value',
  'var',
  'variable',
  'with',
]);

function readsSettings(kit: Kit, call: TSESTree.CallExpression): boolean {
  const callee = unwrap(call.callee);
  const name = lastName(callee) ?? '';
  if (callee.type === AST_NODE_TYPES.MemberExpression && READERS.has(name))
    return nameAndType(kit, callee.object).some(isOfSettings);
  return isOfSettings(name) && wordsOf(name).every((word) => SETTINGS.has(word) || READING.has(word));
}

function isOfSettings(name: string): boolean {
  return wordsOf(name).some((word) => SETTINGS.has(word));
}

/** `JWT_SECRET is missing`: what is told where there is none. */
function isMessage(text: string, name: string): boolean {
  return (
    text.includes(name) ||
    /\s(?:is|must be) (?:empty|missing|needed|not|required|set|undefined|unset)\b|^(?:missing|please|no)\s/iu.test(text)
  );
}

/** What the object is called, and its type: `config`, `ConfigService`. */
function nameAndType(kit: Kit, object: TSESTree.Node): readonly string[] {
  const thing = kit.provenanceOf(object);
  const type = thing.kind === 'typed' && thing.type.kind === 'import' ? thing.type.name : undefined;
  return [lastName(object), type].filter((name) => name !== undefined);
}

/** The compiler of TypeScript wants an argument there. */
function takesNoDefault(reader: FunctionNode | undefined): boolean {
  const given = reader?.params[1];
  return given?.type === AST_NODE_TYPES.Identifier && Boolean(given.typeAnnotation) && !given.optional;
}

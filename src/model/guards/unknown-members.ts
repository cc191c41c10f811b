import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { propertyName } from '../../ast/property-name.js';
import { variableAt } from '../../ast/scope.js';
import { unwrap } from '../../ast/unwrap.js';
import { wordsOf } from '../cookie-words.js';
import { englishWordsOf } from '../foreign-words.js';
import type { Kit } from '../kit.js';
import type { Environment } from '../sources/environment.js';
import type { Sources } from '../sources/read.js';
import { isSomethingOf, saysMore } from './people.js';
import { isOfTransport } from './transport.js';

/** Something in what some middleware has put on the request: of `req.staffer.rank` the holder is `staffer`, and the path `['rank']`. */
export interface UnknownMember {
  readonly holder: string;
  readonly path: readonly string[];
}

export function unknownMember(
  { kit, sources }: { readonly kit: Kit; readonly sources: Sources },
  node: TSESTree.Node,
  environment: Environment,
): UnknownMember | undefined {
  const path: string[] = [];
  let part = unwrap(node);
  for (let step = 0; step < MAX_STEPS; step++) {
    const taken = part.type === AST_NODE_TYPES.Identifier ? takenFrom(kit, part) : partOf(part);
    if (!taken) return undefined;
    const { name, object } = taken;
    const on = sources.of(object, environment);
    if (name !== undefined && on.kind === 'whole' && on.role === 'request') {
      const source = sources.of(part, environment);
      const isUnknown = source.kind === 'unknown' && source.nearIdentity && !isOfTransport(name);
      return isUnknown && path.length > 0 ? { holder: name, path } : undefined;
    }
    if (name !== undefined) path.unshift(name);
    part = unwrap(object);
  }
  return undefined;
}

const MAX_STEPS = 10;

/** What a value is a member of; without a name where it is the same thing. */
interface Taken {
  readonly name: string | undefined;
  readonly object: TSESTree.Node;
}

function partOf(node: TSESTree.Node): Taken | undefined {
  return node.type === AST_NODE_TYPES.MemberExpression
    ? { name: propertyName(node) ?? '', object: node.object }
    : undefined;
}

/** `rank` of `const { rank } = req.staffer`, `staffer` of `const staffer = req.staffer`. */
function takenFrom({ sourceCode }: Kit, identifier: TSESTree.Identifier): Taken | undefined {
  const [definition, ...others] = variableAt(sourceCode, identifier)?.defs ?? [];
  if (definition?.node.type !== AST_NODE_TYPES.VariableDeclarator || others.length > 0) return undefined;
  const { id, init } = definition.node;
  if (!init) return undefined;
  if (id.type === AST_NODE_TYPES.Identifier) return { name: undefined, object: init };
  const property =
    id.type === AST_NODE_TYPES.ObjectPattern
      ? id.properties.find((one) => one.type === AST_NODE_TYPES.Property && one.value === definition.name)
      : undefined;
  return property?.type === AST_NODE_TYPES.Property ? { name: propertyName(property) ?? '', object: init } : undefined;
}

/** What it is equal to may say what the caller may do: `req.staffer.rank === 'head'`, unlike `req.locale.code === 'de'`. */
export function mayRank(member: UnknownMember): boolean {
  if (isOfInput(member)) return false;
  return (
    member.path.some((name) => englishWordsOf(name).some(saysMore)) || isSomethingOf(member.holder, lastOf(member))
  );
}

/** That it is there, or true, may say so: `req.staffer.leads`, `req.context.isManager`; not that there is an id or a connection. */
export function mayEntitle(member: UnknownMember): boolean {
  if (isOfInput(member)) return false;
  const [verb = '', ...rest] = englishWordsOf(lastOf(member));
  return LEADING.has(verb) || (ASKING.has(verb) && rest.some(saysMore)) || isSomethingOf(member.holder, lastOf(member));
}

const LEADING: ReadonlySet<string> = new Set(['administers', 'heads', 'leads', 'manages', 'oversees', 'supervises']);
const ASKING: ReadonlySet<string> = new Set(['can', 'has', 'is', 'may']);

/** A middleware has put there what it checked of the values that the caller chose: `req.validated.role`, `req.validatedBody.role`. */
export function isOfInput({ holder }: UnknownMember): boolean {
  return CHECKED.has(wordsOf(holder)[0] ?? '');
}

const CHECKED: ReadonlySet<string> = new Set([
  'cleaned',
  'matched',
  'parsed',
  'sanitised',
  'sanitized',
  'valid',
  'validated',
]);

function lastOf({ path }: UnknownMember): string {
  return path.at(-1) ?? '';
}

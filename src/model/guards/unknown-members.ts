import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { propertyName } from '../../ast/property-name.js';
import { unwrap } from '../../ast/unwrap.js';
import { wordsOf } from '../cookie-words.js';
import { englishWordsOf } from '../foreign-words.js';
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
  sources: Sources,
  node: TSESTree.Node,
  environment: Environment,
): UnknownMember | undefined {
  const path: string[] = [];
  for (let part = unwrap(node); part.type === AST_NODE_TYPES.MemberExpression; part = unwrap(part.object)) {
    const name = propertyName(part) ?? '';
    const on = sources.of(part.object, environment);
    if (on.kind !== 'whole' || on.role !== 'request') {
      path.unshift(name);
      continue;
    }
    const source = sources.of(part, environment);
    const isUnknown = source.kind === 'unknown' && source.nearIdentity && !isOfTransport(name);
    return isUnknown && path.length > 0 ? { holder: name, path } : undefined;
  }
  return undefined;
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

import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { lastName } from '../ast/property-name.js';
import type { Provenance } from '../ast/provenance.js';
import { unwrap } from '../ast/unwrap.js';
import { credentialNamed, namesSomethingElse } from './credential-words.js';
import type { Kit } from './kit.js';
import { plain } from './session-keepers.js';
import { isTokenAddress, namesAccessToken, namesProvider, TOKEN_REQUESTS } from './sensitive-words.js';

/** What shows that the expression is an access or refresh token that another service has given: a name. */
export function isServiceToken(kit: Kit, path: readonly string[], expression: TSESTree.Node): string | undefined {
  const node = withoutAccessor(unwrap(expression));
  if (node.type !== AST_NODE_TYPES.Identifier && node.type !== AST_NODE_TYPES.MemberExpression) return undefined;
  if (kit.evaluator.value(node).kind === 'scalar') return undefined;
  const thing = plain(kit.provenanceOf(node));
  const key = path.at(-1) ?? '';
  const names = [key, lastName(node) ?? '', thing.kind === 'member' ? thing.name : ''];
  if (names.some(namesSomethingElse)) return undefined;
  const text = kit.sourceCode.getText(node);
  if (namesProvider(key) && credentialNamed(key) === 'token') return key;
  if (!names.some(namesAccessToken)) return undefined;
  const isForeign =
    path.some(namesProvider) || namesProvider(text) || isGivenToStrategy(thing) || comesFromElsewhere(kit, thing);
  return isForeign ? text : undefined;
}

/** `tokens.accessToken` of `tokens.accessToken()`. */
function withoutAccessor(node: TSESTree.Node): TSESTree.Node {
  const isAccessor = node.type === AST_NODE_TYPES.CallExpression && node.arguments.length === 0;
  return isAccessor ? unwrap(node.callee) : node;
}

/** The parameters of what OAuth libraries call with the tokens: `(accessToken, refreshToken, profile, done)`. */
function isGivenToStrategy(thing: Provenance): boolean {
  if (thing.kind !== 'parameter') return false;
  const names = thing.function.params.map((parameter) =>
    parameter.type === AST_NODE_TYPES.Identifier ? parameter.name.replace(/^_/u, '') : '',
  );
  const first = names.indexOf('accessToken');
  return first !== -1 && names[first + 1] === 'refreshToken' && names.includes('profile', first);
}

/** It is part of an answer to a request for tokens, or to one that goes to another host. */
function comesFromElsewhere(kit: Kit, thing: Provenance): boolean {
  for (let outer = thing; outer.kind === 'member' || outer.kind === 'result'; outer = plain(outer.of)) {
    if (outer.kind !== 'result') continue;
    if (outer.of.kind === 'member' && TOKEN_REQUESTS.has(outer.of.name)) return true;
    const [first] = outer.call.arguments;
    const address = first && first.type !== AST_NODE_TYPES.SpreadElement ? kit.evaluator.value(first) : undefined;
    if (address?.kind === 'scalar' && isTokenAddress(String(address.value))) return true;
  }
  return false;
}

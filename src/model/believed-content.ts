import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { type FunctionNode, outermostFunction } from '../ast/functions.js';
import { lastName } from '../ast/property-name.js';
import { walk } from '../ast/walk.js';
import type { CallSite } from './calls.js';
import { wordsOf } from './cookie-words.js';
import type { Kit, SinkNode } from './kit.js';
import { EMPTY_ENVIRONMENT, type Environment, withEntry } from './sources/environment.js';
import type { TokenOrigins } from './token-origins.js';
import { usesOf } from './token-uses.js';

const MAX_CALLS = 3;

/**
 * The token comes from a request, and what it says is believed although nothing checks it: in the function around it, or in those of the file to which that
 * function gives it back. `token` is `'absent'` or `'unknown'` where the call itself knows which one it reads.
 */
export function isContentBelieved(
  kit: Kit,
  decoding: SinkNode,
  token: TSESTree.Expression | 'absent' | 'unknown',
  origins: TokenOrigins,
): boolean {
  function isBelieved(content: TSESTree.Node, environment: Environment, through: readonly CallSite[]): boolean {
    const around = outermostFunction(content);
    if (!around || through.length > MAX_CALLS || isChecked(content, around, through)) return false;
    const { asIdentity, mayLookAtTime, returnedBy } = usesOf(kit, [content]);
    if (mayLookAtTime) return false;
    if (asIdentity && (typeof token === 'string' || origins.isFromRequest(token, environment))) return true;
    if (!returnedBy.has(around)) return false;
    return origins
      .callsOf(around)
      .filter((site) => !through.includes(site))
      .some((site) => isBelieved(site.call, withEntry(environment, around, site), [...through, site]));
  }

  function isChecked(content: TSESTree.Node, around: FunctionNode, through: readonly CallSite[]): boolean {
    const shown = through.at(-1)?.call.arguments ?? [token].filter((one) => typeof one !== 'string');
    return (
      origins.mayBeCheckedBefore(content) ||
      isBehindOthers(around) ||
      checksSomething(kit, around, through) ||
      shown.some((one) => isMatchedWithStored(kit, around, one))
    );
  }

  return isBelieved(decoding, EMPTY_ENVIRONMENT, []);
}

/** Handlers stand before it in the call that registers it: one of them may have checked the token. */
function isBehindOthers(handler: FunctionNode): boolean {
  const { parent } = handler;
  if (parent.type !== AST_NODE_TYPES.CallExpression) return false;
  const before = parent.arguments.slice(
    0,
    parent.arguments.findIndex((argument) => argument === handler),
  );
  return before.some(({ type }) => type !== AST_NODE_TYPES.Literal && type !== AST_NODE_TYPES.TemplateLiteral);
}

const CHECKING_WORDS: ReadonlySet<string> = new Set(['authenticate', 'introspect', 'validate', 'verify', 'verified']);

/** A call in the function checks a token: a library's, or one that is called so. */
function checksSomething(kit: Kit, outermost: FunctionNode, through: readonly CallSite[]): boolean {
  let found = false;
  walk(outermost.body, kit.sourceCode.visitorKeys, (node) => {
    if (node.type !== AST_NODE_TYPES.CallExpression || found || through.some(({ call }) => call === node)) return;
    const name = lastName(node.callee);
    found =
      (name !== undefined && wordsOf(name).some((word) => CHECKING_WORDS.has(word))) ||
      (kit.recognise(node)?.readings.some(({ sink }) => sink.kind === 'token-check') ?? false);
  });
  return found;
}

/** The token itself is compared with another one: a forged one is not the one that is kept. */
function isMatchedWithStored(kit: Kit, outermost: FunctionNode, token: TSESTree.Node): boolean {
  const text = kit.sourceCode.getText(token);
  const isToken = (node: TSESTree.Node | null): boolean => node !== null && kit.sourceCode.getText(node) === text;
  let found = false;
  walk(outermost.body, kit.sourceCode.visitorKeys, (node) => {
    if (found) return;
    if (node.type === AST_NODE_TYPES.BinaryExpression)
      found = /^[!=]==?$/u.test(node.operator) && isToken(node.left) !== isToken(node.right) && !isConstant(node);
    else if (node.type === AST_NODE_TYPES.CallExpression)
      found = /^(?:compare|timingSafeEqual)/u.test(lastName(node.callee) ?? '') && node.arguments.some(isToken);
  });
  return found;
}

/** `token === undefined`, `token !== ''` */
function isConstant({ left, right }: TSESTree.BinaryExpression): boolean {
  return [left, right].some(
    (side) =>
      side.type === AST_NODE_TYPES.Literal || (side.type === AST_NODE_TYPES.Identifier && side.name === 'undefined'),
  );
}

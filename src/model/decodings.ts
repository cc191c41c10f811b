import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { enclosingFunction, type FunctionNode } from '../ast/functions.js';
import { lastName } from '../ast/property-name.js';
import { walk } from '../ast/walk.js';
import type { Library } from '../libraries/types/library.js';
import type { TokenDecodeSink } from '../libraries/types/tokens.js';
import { wordsOf } from './cookie-words.js';
import type { Kit, SinkNode } from './kit.js';
import { methodNode } from './method-node.js';
import { argumentAt } from './arguments.js';
import { calleeOf } from './recognise.js';
import type { TokenOrigins } from './token-origins.js';
import { usesOf } from './token-uses.js';

/** A token that is read without a look at its signature. */
export interface TokenDecoding {
  readonly kind: 'decoding';
  readonly node: SinkNode;
  /** The called method's name. */
  readonly at: TSESTree.Node;
  readonly library: Library;
  /** The library's call that checks: `verify`. */
  readonly check: string;
  readonly repair: TokenDecodeSink['repair'];
  readonly algorithm: TokenDecodeSink['algorithm'];
  /** The package that the called function, or the one that has made it, is imported from by its name. */
  readonly importedFrom: string | undefined;
  /** The token comes from a request, and what it says is believed although nothing in the function checks it. */
  readonly isBelieved: () => boolean;
  /** Its name says that somebody else has issued it: the key of the application's own tokens does not fit. */
  readonly isForeign: boolean;
}

export function readDecoding(
  kit: Kit,
  node: SinkNode,
  library: Library,
  sink: TokenDecodeSink,
  origins: TokenOrigins,
): TokenDecoding {
  const token = sink.token ? argumentAt(node, sink.token.argument) : 'absent';
  return {
    kind: 'decoding',
    node,
    at: methodNode(node),
    library,
    check: sink.check,
    repair: sink.repair,
    algorithm: sink.algorithm,
    importedFrom: importedFrom(kit, node, library),
    isForeign:
      typeof token !== 'string' && /credential|id_?token|google|apple|firebase/iu.test(kit.sourceCode.getText(token)),
    isBelieved() {
      if (sink.token && (typeof token === 'string' || !origins.isFromRequest(token))) return false;
      const outermost = outermostFunction(node);
      if (
        !outermost ||
        origins.mayBeCheckedBefore(node) ||
        isBehindOthers(outermost) ||
        checksSomething(kit, outermost) ||
        (typeof token === 'object' && isMatchedWithStored(kit, outermost, token))
      )
        return false;
      const { asIdentity, mayLookAtTime } = usesOf(kit, [node]);
      return asIdentity && !mayLookAtTime;
    },
  };
}

function importedFrom(kit: Kit, node: SinkNode, { packages }: Library): string | undefined {
  let thing = kit.provenanceOf(calleeOf(node));
  if (thing.kind === 'result') thing = thing.of;
  return thing.kind === 'import' && packages.includes(thing.source) ? thing.source : undefined;
}

function outermostFunction(node: TSESTree.Node): FunctionNode | undefined {
  let outermost = enclosingFunction(node);
  for (let outer = outermost; outer; outer = enclosingFunction(outer)) outermost = outer;
  return outermost;
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
function checksSomething(kit: Kit, outermost: FunctionNode): boolean {
  let found = false;
  walk(outermost.body, kit.sourceCode.visitorKeys, (node) => {
    if (node.type !== AST_NODE_TYPES.CallExpression || found) return;
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

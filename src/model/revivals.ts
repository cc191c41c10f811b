import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { lastName, propertyName } from '../ast/property-name.js';
import { variableAt } from '../ast/scope.js';
import { unwrap, wrapped } from '../ast/unwrap.js';
import { childrenOf } from '../ast/walk.js';
import type { Library } from '../libraries/types/library.js';
import type { Origin } from '../libraries/types/origin.js';
import type { RevivalSink } from '../libraries/types/storage.js';
import { argumentAt } from './arguments.js';
import { wordsOf } from './cookie-words.js';
import type { Kit, Recognised, SinkNode } from './kit.js';
import { methodNode } from './method-node.js';
import { calleeOf } from './recognise.js';
import { applies } from './slots.js';

/** Values of a session or cookie are made by something that runs the code in them. */
export interface Revival {
  readonly node: SinkNode;
  /** The called method's name. */
  readonly at: TSESTree.Node;
  readonly library: Library;
  readonly repair: RevivalSink['repair'];
  /** What is revived: of code that gives back one expression, that expression. Absent where it gives back something else. */
  readonly data: TSESTree.Expression | undefined;
  /** The expression whose value it is: `new Function(text)()` for `new Function(text)`. */
  readonly whole: TSESTree.Node;
  /** The calls of the file that write such data. */
  readonly writers: readonly TSESTree.CallExpression[];
}

export function readRevivals(
  kit: Kit,
  recognised: readonly Recognised<RevivalSink>[],
  nodes: readonly SinkNode[],
): readonly Revival[] {
  return recognised.flatMap(({ node, readings }) => {
    const [reading] = readings;
    const layout = reading?.sink.layouts.find(({ when }) => applies(kit, node, when));
    const argument = layout ? argumentAt(node, layout.data.argument) : 'absent';
    if (!reading || typeof argument === 'string' || readings.some(({ sink }) => sink.isSafe)) return [];
    if (!isSessionData(kit, argument, new Set())) return [];
    const { library, sink } = reading;
    const writers = sink.writer ? callsOf(kit, sink.writer, nodes) : [];
    return [
      {
        node,
        at: methodNode(node),
        library,
        repair: sink.repair,
        data: dataIn(kit, argument),
        whole: calledAtOnce(node) ?? node,
        writers,
      },
    ];
  });
}

function callsOf(kit: Kit, origin: Origin, nodes: readonly SinkNode[]): readonly TSESTree.CallExpression[] {
  return nodes.filter(
    (node): node is TSESTree.CallExpression =>
      node.type === AST_NODE_TYPES.CallExpression && kit.matcher.match(calleeOf(node), origin) !== undefined,
  );
}

/** `new Function(text)()`, `Function(text)()`. */
function calledAtOnce(node: SinkNode): TSESTree.Node | undefined {
  const outer = wrapped(node);
  const { parent } = outer;
  const isCalled = parent?.type === AST_NODE_TYPES.CallExpression && parent.callee === outer;
  return isCalled && lastName(calleeOf(node)) === 'Function' ? parent : undefined;
}

const MAX_VARIABLES = 12;

const SESSION_WORDS: ReadonlySet<string> = new Set(['cookie', 'cookies', 'sess', 'session', 'sessions']);

/** A name in the expression, or in what its variables are initialised with, says that it is a session's or a cookie's. */
function isSessionData(kit: Kit, expression: TSESTree.Node, seen: Set<unknown>): boolean {
  const node = unwrap(expression);
  if (node.type === AST_NODE_TYPES.FunctionExpression || node.type === AST_NODE_TYPES.ArrowFunctionExpression)
    return false;
  if (node.type === AST_NODE_TYPES.Identifier) {
    return saysSession(node.name) || initialisersOf(kit, node, seen).some((one) => isSessionData(kit, one, seen));
  }
  if (node.type === AST_NODE_TYPES.MemberExpression) {
    const name = propertyName(node);
    return (name !== undefined && saysSession(name)) || isSessionData(kit, node.object, seen);
  }
  const isChoice = node.type === AST_NODE_TYPES.ConditionalExpression;
  const parts = isChoice ? [node.consequent, node.alternate] : childrenOf(node, kit.sourceCode.visitorKeys);
  return parts.some((part) => isSessionData(kit, part, seen));
}

/** `isCookie` says that something is one, and is none. */
function saysSession(name: string): boolean {
  const [first = '', ...others] = wordsOf(name);
  return !/^(?:is|has|use|with)$/u.test(first) && [first, ...others].some((word) => SESSION_WORDS.has(word));
}

function initialisersOf(kit: Kit, node: TSESTree.Identifier, seen: Set<unknown>): readonly TSESTree.Node[] {
  const variable = variableAt(kit.sourceCode, node);
  if (!variable || seen.has(variable) || seen.size >= MAX_VARIABLES) return [];
  seen.add(variable);
  return variable.references.flatMap(({ writeExpr }) => writeExpr ?? []);
}

/** A text as the program puts it together. */
type Piece = { readonly text: string } | { readonly expression: TSESTree.Expression };

/** `eval('(' + data + ')')`, `` new Function(`return ${data}`) ``: the one expression in the text, where the rest gives back nothing but it. */
function dataIn(kit: Kit, text: TSESTree.Expression): TSESTree.Expression | undefined {
  const pieces = piecesOf(text);
  const at = pieces.findIndex((piece) => 'expression' in piece);
  const data = pieces[at];
  const before = textOfAll(pieces.slice(0, at));
  const after = textOfAll(pieces.slice(at + 1));
  if (!data || !('expression' in data) || after === undefined) return undefined;
  const isAlone = /^(?:return)?\s*\(?$/u.test(before ?? '') && /^\)?\s*;?$/u.test(after);
  return isAlone && !isPutTogether(kit, data.expression) ? data.expression : undefined;
}

/** A variable whose text the program itself has written around something, or bit by bit. */
function isPutTogether(kit: Kit, expression: TSESTree.Expression): boolean {
  if (expression.type !== AST_NODE_TYPES.Identifier) return false;
  const written = initialisersOf(kit, expression, new Set());
  return written.length > 1 || written.some((one) => piecesOf(one as TSESTree.Expression).length > 1);
}

/** The text of the pieces; `undefined` where there is something else among them. */
function textOfAll(pieces: readonly Piece[]): string | undefined {
  const texts = pieces.map((piece) => ('text' in piece ? piece.text : undefined));
  return texts.includes(undefined) ? undefined : texts.join('').trim();
}

function piecesOf(text: TSESTree.Expression): readonly Piece[] {
  const node = unwrap(text) as TSESTree.Expression;
  if (node.type === AST_NODE_TYPES.Literal && typeof node.value === 'string') return [{ text: node.value }];
  if (node.type === AST_NODE_TYPES.BinaryExpression && node.operator === '+')
    return [...piecesOf(node.left), ...piecesOf(node.right)];
  if (node.type !== AST_NODE_TYPES.TemplateLiteral) return [{ expression: node }];
  return node.quasis.flatMap((quasi, index): readonly Piece[] => {
    const expression = node.expressions[index];
    return [{ text: quasi.value.raw }, ...(expression ? [{ expression }] : [])];
  });
}

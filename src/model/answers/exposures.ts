import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import { isWithin } from '../../ast/functions.js';
import { literalText } from '../../ast/literal-text.js';
import { lastName, propertyName } from '../../ast/property-name.js';
import { variableAt } from '../../ast/scope.js';
import { unwrap } from '../../ast/unwrap.js';
import { truthOf } from '../../evaluate/truth.js';
import type { Calls } from '../calls.js';
import type { Kit } from '../kit.js';
import { plain } from '../session-keepers.js';
import type { CaughtError, Errors } from './errors.js';
import type { ErrorTests } from './tests.js';

/** A part of what is sent that says what an error says. */
export interface Exposure {
  readonly error: CaughtError;
  /** The part of the answer. */
  readonly at: TSESTree.Node;
  /** What can be replaced: the part itself, or the value of the variable that it is. */
  readonly site: TSESTree.Node;
  /** A text of it, its stack, the whole error as it is, or spread. */
  readonly shows: 'text' | 'stack' | 'whole' | 'spread';
  /** What the author has written for the case that it says nothing: `err.message || 'Login failed'`. */
  readonly own: Own | undefined;
}

/** Code that is there, or a text. */
type Own = { readonly code: TSESTree.Node } | { readonly text: string };

export interface ExposureContext {
  readonly kit: Kit;
  readonly calls: Calls;
  readonly errors: Errors;
  readonly tests: ErrorTests;
  /** Everything that is sent. */
  readonly sent: readonly TSESTree.Node[];
}

const MAX_DEPTH = 6;

/** What of errors stands in something that a handler sends. */
export function exposuresIn(context: ExposureContext, value: TSESTree.Node, depth = 0): readonly Exposure[] {
  const inner = unwrap(value);
  if (depth > MAX_DEPTH) return [];
  const within = (node: TSESTree.Node) => exposuresIn(context, node, depth + 1);
  switch (inner.type) {
    case AST_NODE_TYPES.ObjectExpression:
      return inner.properties.flatMap((property) =>
        property.type === AST_NODE_TYPES.Property
          ? within(property.value)
          : spread(within(property.argument), property),
      );
    case AST_NODE_TYPES.ArrayExpression:
      return inner.elements.flatMap((element) => (element ? within(element) : []));
    case AST_NODE_TYPES.Identifier:
      return ofVariable(context, inner, depth) ?? ofError(context, inner);
    case AST_NODE_TYPES.MemberExpression:
      return ofError(context, inner);
    case AST_NODE_TYPES.CallExpression:
      return ofCall(context, inner, depth);
    case AST_NODE_TYPES.ConditionalExpression:
      return ofChoice(context, inner, depth);
    case AST_NODE_TYPES.LogicalExpression:
      return ofLogical(context, inner, depth);
    case AST_NODE_TYPES.TemplateLiteral: {
      const text = inner.quasis[0]?.value.cooked ?? '';
      return asText(inner.expressions.flatMap(within), inner, ownText(text));
    }
    case AST_NODE_TYPES.BinaryExpression: {
      const text = inner.operator === '+' ? (literalText(leftmost(inner)) ?? '') : '';
      return inner.operator === '+'
        ? asText([...within(inner.left), ...within(inner.right)], inner, ownText(text))
        : [];
    }
    default:
      return [];
  }
}

/** What errors say of the inside of a program. `code` and `name` are what programs go by. */
const TEXTS: ReadonlySet<string> = new Set(['message', 'stack', 'cause', 'sqlMessage', 'sql', 'detail']);

function ofError({ errors }: ExposureContext, node: TSESTree.Node): readonly Exposure[] {
  const part = errors.at(node);
  if (!part) return [];
  const [key, ...below] = part.path;
  const found = { error: part.error, at: node, site: node, own: undefined };
  if (key === undefined) return [{ ...found, shows: 'whole' }];
  if (key === 'cause' && below.length === 1 && TEXTS.has(below[0] ?? '')) return [{ ...found, shows: 'text' }];
  if (below.length > 0 || !TEXTS.has(key)) return [];
  return [{ ...found, shows: key === 'stack' || key === 'cause' ? 'stack' : 'text' }];
}

/** `{ ...error }`; of what else is spread, the parts that are texts are sent. */
function spread(found: readonly Exposure[], property: TSESTree.SpreadElement): readonly Exposure[] {
  const argument = unwrap(property.argument);
  const isError = found.length === 1 && found[0]?.at === argument && found[0].shows === 'whole';
  return found.map((one) => (isError ? { ...one, at: property, site: property, shows: 'spread' } : one));
}

/** Its texts are part of this one. */
function asText(found: readonly Exposure[], whole: TSESTree.Node, own: Own | undefined): readonly Exposure[] {
  const [first] = found;
  return first ? [{ error: first.error, at: whole, site: whole, shows: 'text', own }] : [];
}

/** `'Login failed: ' + …` */
function ownText(text: string): Own | undefined {
  const own = text.replace(/[\s:;,([{=>–-]+$/u, '').trim();
  return /\p{L}{2}/u.test(own) && !/[<\n'"\\`]/u.test(own) ? { text: own } : undefined;
}

function leftmost(node: TSESTree.BinaryExpression): TSESTree.Node {
  const left = unwrap(node.left);
  return left.type === AST_NODE_TYPES.BinaryExpression ? leftmost(left) : left;
}

/** Functions that make a text of what they are given. */
const TEXTUAL: ReadonlySet<string> = new Set(['String', 'inspect', 'toString']);

function ofCall(context: ExposureContext, call: TSESTree.CallExpression, depth: number): readonly Exposure[] {
  const name = lastName(call.callee) ?? '';
  const callee = unwrap(call.callee);
  const [first] = call.arguments;
  if (name === 'stringify' && first) return exposuresIn(context, first, depth + 1);
  const subject = name === 'toString' && callee.type === AST_NODE_TYPES.MemberExpression ? callee.object : first;
  if (TEXTUAL.has(name)) return subject ? asText(exposuresIn(context, subject, depth + 1), call, undefined) : [];
  return ofHelper(context, call);
}

/** `messageOf(error)`, of which the file says that it gives the text of what it is handed. */
function ofHelper({ kit, calls, errors }: ExposureContext, call: TSESTree.CallExpression): readonly Exposure[] {
  const target = calls.target(call);
  const index = call.arguments.findIndex((argument) => errors.at(argument)?.path.length === 0);
  const [error] = [call.arguments[index]].flatMap((argument) => (argument && errors.at(argument)?.error) ?? []);
  if (!target || !error) return [];
  const isGiven = (node: TSESTree.Node) => {
    const thing = plain(kit.provenanceOf(node));
    return thing.kind === 'parameter' && thing.function === target && thing.index === index;
  };
  const isText = kit.evaluator
    .resultsOf(target)
    .flatMap(casesOf)
    .some(
      (given) =>
        given.type === AST_NODE_TYPES.MemberExpression && TEXTS.has(propertyName(given) ?? '') && isGiven(given.object),
    );
  return isText ? [{ error, at: call, site: call, shows: 'text', own: undefined }] : [];
}

function casesOf(node: TSESTree.Node): readonly TSESTree.Node[] {
  const inner = unwrap(node);
  if (inner.type === AST_NODE_TYPES.ConditionalExpression) return [inner.consequent, inner.alternate].flatMap(casesOf);
  return inner.type === AST_NODE_TYPES.LogicalExpression ? [inner.left, inner.right].flatMap(casesOf) : [inner];
}

function ofChoice(context: ExposureContext, node: TSESTree.ConditionalExpression, depth: number): readonly Exposure[] {
  const { kit, tests } = context;
  const outcome = truthOf(kit.evaluator.value(node.test));
  const within = (branch: TSESTree.Node) => exposuresIn(context, branch, depth + 1);
  if (outcome !== 'unknown') return within(outcome === 'yes' ? node.consequent : node.alternate);
  const branches = [node.consequent, node.alternate];
  const found = branches.map(within);
  const [first] = found.flat();
  if (!first || !tests.isPlain(node.test, first.error)) return [];
  // Objects keep their form.
  if (found.flat().some(({ at }) => !branches.some((branch) => unwrap(branch) === at))) return found.flat();
  const other = branches.find((branch, index) => found[index]?.length === 0 && literalText(branch) !== undefined);
  return asText(found.flat(), node, other && { code: other });
}

function ofLogical(context: ExposureContext, node: TSESTree.LogicalExpression, depth: number): readonly Exposure[] {
  const { kit, tests } = context;
  const { left, operator, right } = node;
  const inRight = exposuresIn(context, right, depth + 1);
  const [first] = inRight;
  if (operator === '&&') {
    const outcome = truthOf(kit.evaluator.value(left));
    const isOpen = outcome === 'yes' || (outcome === 'unknown' && first && tests.isPlain(left, first.error));
    return isOpen ? inRight : [];
  }
  const inLeft = exposuresIn(context, left, depth + 1);
  const own = literalText(right) === undefined ? undefined : { code: right };
  return asText([...inLeft, ...inRight], node, own);
}

/** A variable of the handler that is given what an error says. */
function ofVariable(
  context: ExposureContext,
  name: TSESTree.Identifier,
  depth: number,
): readonly Exposure[] | undefined {
  const variable = variableAt(context.kit.sourceCode, name);
  const definition = variable?.defs.length === 1 ? variable.defs[0]?.node : undefined;
  if (!variable || definition?.type !== AST_NODE_TYPES.VariableDeclarator) return undefined;
  if (definition.id.type !== AST_NODE_TYPES.Identifier) return undefined;
  const values = valuesOf(variable, definition);
  const found = values.flatMap((value) => exposuresIn(context, value, depth + 1));
  if (found.some(({ shows }) => shows === 'whole')) return undefined;
  const isOnlySent = variable.references.every((one) => {
    const node = one.identifier as TSESTree.Node;
    return !one.isRead() || isTested(node) || context.sent.some((sent) => isWithin(node, sent));
  });
  const isText = found.every(({ site }) => values.some((value) => unwrap(value) === site));
  return found.flatMap((one): readonly Exposure[] => {
    if (isOnlySent || !isText) return [{ ...one, at: name }];
    // Before the error there was another value, which may be what is sent.
    return isWithin(definition, one.error.root) ? [{ ...one, at: name, site: name }] : [];
  });
}

/** `if (message)` */
function isTested(node: TSESTree.Node): boolean {
  return node.parent?.type === AST_NODE_TYPES.IfStatement && node.parent.test === node;
}

function valuesOf(
  { references }: TSESLint.Scope.Variable,
  { init }: TSESTree.VariableDeclarator,
): readonly TSESTree.Node[] {
  const assigned = references.flatMap(({ identifier, writeExpr, init: isInit }) => {
    const { parent } = identifier;
    const isPlain = parent.type === AST_NODE_TYPES.AssignmentExpression && parent.operator === '=';
    return isInit !== true && isPlain && writeExpr ? [writeExpr] : [];
  });
  return [...(init ? [init] : []), ...assigned];
}

/** A property that is nothing without it: `stack`. */
export function propertyAround({ site }: Exposure): TSESTree.Property | undefined {
  const { parent } = site;
  return parent?.type === AST_NODE_TYPES.Property && parent.value === site && propertyName(parent) !== undefined
    ? parent
    : undefined;
}

import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import { enclosingFunction, type FunctionNode } from '../../ast/functions.js';
import { propertyName } from '../../ast/property-name.js';
import { variableAt } from '../../ast/scope.js';
import { unwrap, wrapped } from '../../ast/unwrap.js';
import type { CallSite } from '../calls.js';
import { parameterOf, type ParameterDefinition } from '../definitions.js';
import type { Condition, Criterion } from '../deletions/condition.js';
import { requestPart } from '../request-input.js';
import { ITERATING_METHODS } from './call-names.js';
import { readCall } from './calls.js';
import type { Environment } from './environment.js';
import { defaultInPattern, pathInPattern } from './pattern.js';
import { extend, partOf, type Position, type Reader, type ReaderContext } from './reader.js';
import { CONSTANT, inputsOf, passedThrough, several, type Source, unknown, type Where } from './source.js';
import { writtenPaths } from './writes.js';

type Variable = TSESLint.Scope.Variable;
type Path = readonly string[];

/** Tells where values come from. */
export interface Sources {
  /** What stands at the path of the expression's value, as of a moment. */
  readonly of: (node: TSESTree.Node, environment: Environment, path?: Path) => Source;
  /** What the expression is as a row: members that are written do not make another row of it. */
  readonly rowOf: (node: TSESTree.Node, environment: Environment) => Source;
  readonly where: (condition: Condition, environment: Environment) => Where;
}

/** A path that no write leads to. */
const ROW_ITSELF = '(row)';

const MAX_DEPTH = 40;
/** Rows that are found by rows that are found by rows. */
const MAX_ROWS = 5;
/** Reads for one answer. Values made of values made of values grow without end. */
const MAX_READS = 2000;

export function createSources(context: ReaderContext): Sources {
  const known = new WeakMap<Environment, Map<TSESTree.Node, Source>>();

  function of(node: TSESTree.Node, environment: Environment): Source {
    let answers = known.get(environment);
    if (!answers) known.set(environment, (answers = new Map<TSESTree.Node, Source>()));
    const answer = answers.get(node) ?? read(start(environment), node, []);
    answers.set(node, answer);
    return answer;
  }

  const start = (environment: Environment) =>
    readerAt(context, { environment, depth: 0, rows: 0, budget: { left: MAX_READS } });
  return {
    of: (node, environment, path) => (path ? read(start(environment), node, path) : of(node, environment)),
    rowOf: (node, environment) => read(start(environment), node, [ROW_ITSELF]),
    where: (condition, environment) => whereOf(start(environment), condition),
  };
}

function readerAt(context: ReaderContext, at: Position): Reader {
  const { environment, depth, rows } = at;
  return {
    ...context,
    ...at,
    read: (node, path, other = environment) =>
      read(readerAt(context, { ...at, environment: other, depth: depth + 1 }), node, path),
    where: (condition) => whereOf(readerAt(context, { ...at, depth: depth + 1, rows: rows + 1 }), condition),
  };
}

function read(self: Reader, node: TSESTree.Node, path: Path): Source {
  const { depth, rows, budget } = self;
  if (depth > MAX_DEPTH || rows > MAX_ROWS || budget.left-- <= 0) return unknown(node, true);
  const inner = unwrap(node);
  switch (inner.type) {
    case AST_NODE_TYPES.Identifier:
      return readName(self, inner, path);
    case AST_NODE_TYPES.MemberExpression:
      return self.read(inner.object, [propertyName(inner) ?? '*', ...path]);
    case AST_NODE_TYPES.AwaitExpression:
    case AST_NODE_TYPES.YieldExpression:
      return inner.argument ? self.read(inner.argument, path) : unknown(inner);
    case AST_NODE_TYPES.CallExpression:
    case AST_NODE_TYPES.NewExpression:
    case AST_NODE_TYPES.TaggedTemplateExpression:
      return readCall(self, inner, path);
    case AST_NODE_TYPES.ConditionalExpression:
      return chosen(self, inner.test, [inner.consequent, inner.alternate], path);
    case AST_NODE_TYPES.LogicalExpression:
      if (inner.operator === '&&') return chosen(self, inner.left, [inner.right], path);
      return several([self.read(inner.left, path), self.read(inner.right, path)]);
    case AST_NODE_TYPES.TemplateLiteral:
      return inner.expressions.length === 0
        ? CONSTANT
        : passedThrough(
            several(
              inner.expressions.map((one) => self.read(one, path)),
              'composed',
            ),
            'conversion',
          );
    case AST_NODE_TYPES.BinaryExpression:
      if (inner.operator !== '+') return unknown(inner);
      return passedThrough(
        several([self.read(inner.left, path), self.read(inner.right, path)], 'composed'),
        'conversion',
      );
    case AST_NODE_TYPES.Literal:
      return CONSTANT;
    case AST_NODE_TYPES.AssignmentExpression:
      return self.read(inner.right, path);
    case AST_NODE_TYPES.SequenceExpression:
      return self.read(inner.expressions.at(-1) ?? inner, path);
    case AST_NODE_TYPES.ObjectExpression:
      return readObject(self, inner, path);
    case AST_NODE_TYPES.ArrayExpression:
      return readArray(self, inner, path);
    case AST_NODE_TYPES.UnaryExpression:
      return inner.operator === '+' || inner.operator === '-'
        ? passedThrough(self.read(inner.argument, path), 'conversion')
        : CONSTANT;
    default:
      return unknown(inner, inner.type === AST_NODE_TYPES.ThisExpression);
  }
}

/** What a test decides is the caller's choice when the test asks for the request only; otherwise it may be a guard. */
function chosen(self: Reader, test: TSESTree.Expression, branches: readonly TSESTree.Expression[], path: Path): Source {
  const sources = several(branches.map((branch) => self.read(branch, path)));
  if (inputsOf(sources).length === 0) return sources;
  return isAboutRequestOnly(self, test) ? sources : unknown(test, true);
}

function isAboutRequestOnly(self: Reader, test: TSESTree.Expression): boolean {
  const inner = unwrap(test);
  switch (inner.type) {
    case AST_NODE_TYPES.LogicalExpression:
    case AST_NODE_TYPES.BinaryExpression:
      return isAboutRequestOnly(self, inner.left as TSESTree.Expression) && isAboutRequestOnly(self, inner.right);
    case AST_NODE_TYPES.UnaryExpression:
      return isAboutRequestOnly(self, inner.argument);
    default: {
      const source = self.read(inner, []);
      const parts = source.kind === 'several' || source.kind === 'composed' ? source.of : [source];
      return parts.every((part) => part.kind === 'input' || part.kind === 'constant');
    }
  }
}

function readObject(self: Reader, literal: TSESTree.ObjectExpression, [key, ...path]: Path): Source {
  for (const property of literal.properties.toReversed()) {
    if (property.type === AST_NODE_TYPES.SpreadElement) {
      if (key !== undefined) return self.read(property.argument, [key, ...path]);
    } else if (key !== undefined && key !== '*' && propertyName(property) === key) {
      return self.read(property.value, path);
    }
  }
  if (key !== undefined && key !== '*') return CONSTANT;
  const values = literal.properties.map((one) =>
    one.type === AST_NODE_TYPES.SpreadElement ? one.argument : one.value,
  );
  return several(values.map((value) => self.read(value, path)));
}

function readArray(self: Reader, { elements }: TSESTree.ArrayExpression, [key, ...path]: Path): Source {
  const present = elements.filter((one) => one !== null);
  const at = present.every((one) => one.type !== AST_NODE_TYPES.SpreadElement) ? present[Number(key)] : undefined;
  if (at) return self.read(at, path);
  return several(
    present.map((one) =>
      one.type === AST_NODE_TYPES.SpreadElement ? self.read(one.argument, ['*', ...path]) : self.read(one, path),
    ),
  );
}

function readName(self: Reader, node: TSESTree.Identifier, path: Path): Source {
  const variable = variableAt(self.kit.sourceCode, node);
  if (!variable) return GLOBAL_CONSTANTS.has(node.name) ? CONSTANT : unknown();
  const assigned = self.environment.assigned.get(variable);
  if (assigned) return extend(self, assigned.source, path);
  const definition = variable.defs.length === 1 ? variable.defs[0] : undefined;
  if (!definition) return unknown();
  const written = writtenPaths(variable).some((one) => overlaps(one, path));
  if (written) return unknown(undefined, true);
  if (definition.node.type === AST_NODE_TYPES.VariableDeclarator)
    return readVariable(self, variable, definition.node, path);
  const parameter = parameterOf(definition);
  return parameter ? readParameter(self, parameter, path) : unknown();
}

const GLOBAL_CONSTANTS: ReadonlySet<string> = new Set(['undefined', 'NaN', 'Infinity']);

/** A write to `body` or `body.userId.x` changes `body.userId`. */
function overlaps(written: Path, path: Path): boolean {
  return (
    written.every((key, index) => path[index] === undefined || path[index] === key || key === '*') && written.length > 0
  );
}

function readVariable(self: Reader, variable: Variable, declarator: TSESTree.VariableDeclarator, path: Path): Source {
  const name = variable.defs[0]?.name as TSESTree.Node;
  const whole = [...(pathInPattern(declarator.id, name) ?? ['*']), ...path];
  const writes = variable.references.filter((one) => one.isWrite() && one.init !== true);
  const areSeen = writes.every((one) => self.environment.seen.has(enclosingFunction(one.identifier) ?? one.identifier));
  if (!areSeen) return unknown(undefined, true);
  const loop = declarator.parent.parent;
  if (loop.type === AST_NODE_TYPES.ForOfStatement && loop.left === declarator.parent) {
    return self.read(loop.right, ['*', ...whole]);
  }
  if (loop.type === AST_NODE_TYPES.ForInStatement && loop.left === declarator.parent) return unknown(loop.right);
  return declarator.init ? self.read(declarator.init, whole) : CONSTANT;
}

function readParameter(
  self: Reader,
  { function: node, index, parameter, path: inside }: ParameterDefinition,
  path: Path,
): Source {
  const whole = [...inside, ...path];
  const handler = self.handlers.of(node);
  const part = handler?.parts[index];
  if (handler && part) return partOf(requestPart(handler, part.role, [...part.path, ...whole], self.kit.settings));
  // What else the framework hands over is no identity: an error, the value of a route parameter. What a wrapper adds may well be.
  if (handler) return unknown(undefined, handler.form.registration === undefined);
  const site = self.environment.entries.get(node) ?? siteOfCallback(node);
  if (!site) return unknown(undefined, true);
  if (site.argument !== undefined) return readCallbackParameter(self, site, index, whole);
  const before = site.call.arguments.slice(0, index + 1);
  if (before.some((one) => one.type === AST_NODE_TYPES.SpreadElement)) return unknown(site.call, true);
  const given = before[index] ?? defaultInPattern(parameter);
  return given ? self.read(given, whole) : CONSTANT;
}

/** The call that a function is handed to where it stands. */
function siteOfCallback(node: FunctionNode): CallSite | undefined {
  const outer = wrapped(node);
  const call = outer.parent;
  if (call?.type !== AST_NODE_TYPES.CallExpression) return undefined;
  const argument = call.arguments.indexOf(outer as TSESTree.CallExpressionArgument);
  return argument === -1 ? undefined : { call, argument };
}

/** What a callback gets: an element of the list, what a promise brings, the row that was found. */
function readCallbackParameter(self: Reader, { call }: CallSite, index: number, path: Path): Source {
  const callee = unwrap(call.callee);
  const method = callee.type === AST_NODE_TYPES.MemberExpression ? propertyName(callee) : undefined;
  if (callee.type !== AST_NODE_TYPES.MemberExpression || method === undefined) return unknown(call, true);
  const isList = !self.lookupOf(call) && ITERATING_METHODS.has(method);
  if (isList && index === 0) return self.read(callee.object, ['*', ...path]);
  if (method === 'reduce' && index === 1) return self.read(callee.object, ['*', ...path]);
  if (method === 'then' && index === 0) return self.read(callee.object, path);
  if (index === 0 && self.lookupOf(call)) return CONSTANT;
  if (index !== 1) return unknown(call, true);
  if (method === 'exec' || method === 'toArray') return self.read(callee.object, path);
  return self.lookupOf(call) ? self.read(call, path) : unknown(call, true);
}

function whereOf(self: Reader, condition: Condition): Where {
  switch (condition.kind) {
    case 'criterion':
      return { kind: 'criterion', criterion: condition, source: sourceOfCriterion(self, condition) };
    case 'row': {
      const row = self.read(condition.row, [ROW_ITSELF]);
      return row.kind === 'found' && row.path.every((key) => key === ROW_ITSELF || key === '*' || /^\d+$/u.test(key))
        ? row.where
        : { kind: 'unknown' };
    }
    case 'unknown':
      return condition;
    default:
      return { kind: condition.kind, of: condition.of.map((one) => whereOf(self, one)) };
  }
}

function sourceOfCriterion(self: Reader, { value }: Criterion): Source {
  if (value.kind === 'expression') return self.read(value.node, []);
  return { kind: 'found', names: [], where: self.where(value.condition), path: [] };
}

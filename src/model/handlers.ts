import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import { enclosingFunction, type FunctionNode } from '../ast/functions.js';
import { literalText } from '../ast/literal-text.js';
import { variableAt } from '../ast/scope.js';
import type { HandlerForm, HandlerParameter, HandlerRole } from '../libraries/types/handlers.js';
import type { Library } from '../libraries/types/library.js';
import { decoratorCall } from './decorators.js';
import type { Kit } from './kit.js';
import { parametersOf } from './relevance.js';
import { type Evidence, firstFound, hasDirective, type Match } from './match.js';
import { aroundOf, type Route, routesOf } from './routes.js';
import { perLibraries } from './per-libraries.js';

/** A function to which a framework hands requests. */
export interface Handler {
  readonly function: FunctionNode;
  readonly form: HandlerForm;
  /** What each parameter is handed. */
  readonly parts: readonly (HandedPart | undefined)[];
  /** What runs before or around it where it is written: `adminOnly(handler)`, `[auth, handler]`. */
  readonly around: readonly TSESTree.Node[];
  /** Where the file registers it; empty when it does so elsewhere. */
  readonly routes: () => readonly Route[];
}

/** The thing of that role, or what stands at a path of it. */
export interface HandedPart {
  readonly role: HandlerRole;
  readonly path: readonly string[];
}

export interface Handlers {
  of(node: FunctionNode): Handler | undefined;
  /** The variable of the request or response, where the handler gives it a name. */
  variableOf(handler: Handler, role: HandlerRole): TSESLint.Scope.Variable | undefined;
}

/** A form that fits a function, with what it says of the parameters. */
interface Reading {
  readonly library: Library;
  readonly form: HandlerForm;
  readonly parts: Handler['parts'];
  readonly evidence: Evidence;
}

const formsOf = perLibraries((libraries) =>
  libraries.flatMap((library) =>
    (library.handlers ?? []).map((form) => ({ library, form, parameters: parametersOf(form) })),
  ),
);

const STRENGTH: readonly Evidence[] = ['written', 'proven', 'conventional'];

export function createHandlers(kit: Kit): Handlers {
  const known = new Map<FunctionNode, Handler | undefined>();
  const forms = formsOf(kit.libraries).filter(({ parameters }) => parameters.some(kit.words.mayHave));

  function of(node: FunctionNode): Handler | undefined {
    if (known.has(node)) return known.get(node);
    known.set(node, undefined);
    const handler = recognise(node);
    known.set(node, handler);
    return handler;
  }

  function recognise(node: FunctionNode): Handler | undefined {
    const readings = firstFound(kit.matcher, (match) =>
      forms.flatMap(({ library, form }) => readAs(node, library, form, match) ?? []),
    );
    const reading = preferred(node, readings);
    if (!reading) return undefined;
    const { form, parts } = reading;
    let routes: readonly Route[] | undefined;
    return {
      function: node,
      form,
      parts,
      around: aroundOf(kit, node, form),
      routes: () => (routes ??= routesOf(kit, node, form)),
    };
  }

  /** The best shown; among equals one that the file imports or registers the function with, then one that the application has. */
  function preferred(node: FunctionNode, readings: readonly Reading[]): Reading | undefined {
    const strongest = STRENGTH.find((evidence) => readings.some((one) => one.evidence === evidence));
    const equal = readings.filter(({ evidence }) => evidence === strongest);
    if (equal.length < 2) return equal[0];
    const used = (how: 'imported' | 'installed') => equal.find(({ library }) => kit.uses(library) === how);
    const registered = () => equal.find(({ form }) => routesOf(kit, node, form).length > 0);
    // Where it is exported to says more than how its parameters are called.
    const exported = equal.find(({ form }) => form.alone === 'always');
    return used('imported') ?? registered() ?? exported ?? used('installed') ?? equal[0];
  }

  function readAs(node: FunctionNode, library: Library, form: HandlerForm, match: Match): Reading | undefined {
    return readRoles(node, library, form, match) ?? readParts(node, library, form, match);
  }

  /** One parameter that is recognised tells the roles of the others by the order that the form has. */
  function readRoles(node: FunctionNode, library: Library, form: HandlerForm, match: Match): Reading | undefined {
    const { params } = node;
    if (params.some(isDecorated)) return undefined;
    for (const role of ['request', 'response'] as const) {
      const origin = form[role];
      if (!origin) continue;
      for (const [index, parameter] of params.entries()) {
        const evidence = match(plain(parameter), origin);
        const first = form.order.indexOf(role) - index;
        if (!evidence || first < 0 || (evidence === 'conventional' && !isEnough(node, library, form))) continue;
        const roles = form.order.slice(first, first + params.length);
        const parts = roles.map((one): HandedPart => ({ role: one, path: [] }));
        return { library, form, evidence, parts: withParts(node, form, parts, match) };
      }
    }
    return undefined;
  }

  /** A lone `req` may as well be the parameter of a helper. */
  function isEnough(node: FunctionNode, library: Library, form: HandlerForm): boolean {
    if (node.params.length > 1 || form.alone === 'always' || routesOf(kit, node, form).length > 0) return true;
    return form.alone === 'with package' && kit.uses(library) !== undefined;
  }

  /** Parameters that say themselves what they are. */
  function readParts(node: FunctionNode, library: Library, form: HandlerForm, match: Match): Reading | undefined {
    const parts = withParts(node, form, [], match);
    // One that is handed nothing: the directive is what makes it a handler.
    if (parts.length === 0 && form.parameters?.some(({ is }) => 'directive' in is && hasDirective(node, is.directive)))
      return { library, form, evidence: 'proven', parts };
    return parts.some((part) => part !== undefined) ? { library, form, evidence: 'proven', parts } : undefined;
  }

  function withParts(
    { params }: FunctionNode,
    form: HandlerForm,
    roles: Handler['parts'],
    match: Match,
  ): Handler['parts'] {
    return params.map((parameter, index) => {
      const described = form.parameters?.find(({ is }) => match(plain(parameter), is) !== undefined);
      return described ? { role: 'request', path: pathTo(parameter, index, described) } : roles[index];
    });
  }

  function pathTo(
    parameter: TSESTree.Parameter,
    index: number,
    { is, path, key }: HandlerParameter,
  ): readonly string[] {
    if (key === 'name') {
      const name = plain(parameter);
      return [...path, name.type === AST_NODE_TYPES.Identifier ? name.name : String(index)];
    }
    const [first] = (key === 'decorator' && decoratorCall(kit, parameter, is)?.arguments) || [];
    const text = first && literalText(first);
    return text === undefined ? path : [...path, text];
  }

  function variableOf(handler: Handler, role: HandlerRole): TSESLint.Scope.Variable | undefined {
    const index = handler.parts.findIndex((part) => part?.role === role && part.path.length === 0);
    const parameter = handler.function.params[index];
    const name = parameter && plain(parameter);
    return name?.type === AST_NODE_TYPES.Identifier ? variableAt(kit.sourceCode, name) : undefined;
  }

  return { of, variableOf };
}

/** What it is handed a decorator says, and not its place. */
function isDecorated(parameter: TSESTree.Parameter): boolean {
  return 'decorators' in parameter && parameter.decorators.length > 0;
}

/** What runs before or around the handler, wherever the file says so; paths are no middlewares. */
export function middlewaresOf({ around, routes }: Handler): readonly TSESTree.Node[] {
  const named = [...around, ...routes().flatMap(({ before }) => before)];
  return named.filter(({ type }) => type !== AST_NODE_TYPES.Literal && type !== AST_NODE_TYPES.TemplateLiteral);
}

/** The handler in which something stands, however deep. */
export function handlerAround(handlers: Handlers, node: TSESTree.Node): Handler | undefined {
  for (let outer = enclosingFunction(node); outer; outer = enclosingFunction(outer)) {
    const handler = handlers.of(outer);
    if (handler) return handler;
  }
  return undefined;
}

/** The name or pattern of a parameter. */
export function plain(parameter: TSESTree.Parameter): TSESTree.Node {
  const inner = parameter.type === AST_NODE_TYPES.TSParameterProperty ? parameter.parameter : parameter;
  return inner.type === AST_NODE_TYPES.AssignmentPattern ? inner.left : inner;
}

import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { isFunction } from '../../ast/functions.js';
import { lastName, propertyName } from '../../ast/property-name.js';
import { variableAt } from '../../ast/scope.js';
import { unwrap } from '../../ast/unwrap.js';
import { childrenOf } from '../../ast/walk.js';
import { parameterOf } from '../definitions.js';
import { verdictOf } from '../deletions/verdict.js';
import type { GuardContext } from '../guards/tests.js';
import { comparesPassword, isAuthorizationName, isSecretName, onlyNotes } from '../guards/words.js';
import type { Kit } from '../kit.js';
import type { RequestInput } from '../request-input.js';
import { type Environment, withEntry } from '../sources/environment.js';
import type { Source } from '../sources/source.js';
import { PLAIN_HEADERS, PLAIN_MEMBERS } from './request-parts.js';
import { asksWhoCalls, readsOther, requiresSignIn } from './words.js';

/** Whether something is about who sends the request. *Maybe* is what is not understood and may look at it. */
export type Concern = 'caller' | 'maybe' | 'no';

const MAX_NODES = 600;

export function concernOf(context: GuardContext, node: TSESTree.Node, environment: Environment): Concern {
  return new Concerns(context, new Set()).of(node, environment);
}

export function strongest(concerns: readonly Concern[]): Concern {
  if (concerns.includes('caller')) return 'caller';
  return concerns.includes('maybe') ? 'maybe' : 'no';
}

/** A function that refuses whoever is not signed in, by the settings or by its name. */
export function asksByName({ settings }: Kit, name: string): boolean {
  if (settings.authentication.includes(name) || settings.authorization.includes(name)) return true;
  return isAuthorizationName(name) || requiresSignIn(name) || asksWhoCalls(name);
}

class Concerns {
  constructor(
    private readonly context: GuardContext,
    private readonly seen: Set<TSESTree.Node>,
  ) {}

  of(node: TSESTree.Node, environment: Environment): Concern {
    const inner = unwrap(node);
    if (this.seen.has(inner)) return 'no';
    if (this.seen.size > MAX_NODES) return 'maybe';
    this.seen.add(inner);
    switch (inner.type) {
      case AST_NODE_TYPES.Identifier:
        return this.ofKnown(inner, environment) ?? this.ofName(inner, environment);
      case AST_NODE_TYPES.MemberExpression:
        return this.ofKnown(inner, environment) ?? this.ofMember(inner, environment);
      case AST_NODE_TYPES.CallExpression:
        return this.ofKnown(inner, environment) ?? this.ofCall(inner, environment);
      case AST_NODE_TYPES.Property:
        return this.of(inner.value, environment);
      case AST_NODE_TYPES.AssignmentExpression:
        return this.of(inner.right, environment);
      default:
        return this.ofParts(childrenOf(inner, this.context.kit.sourceCode.visitorKeys), environment);
    }
  }

  private ofParts(nodes: readonly TSESTree.Node[], environment: Environment): Concern {
    return strongest(nodes.map((one) => this.of(one, environment)));
  }

  private ofKnown(node: TSESTree.Node, environment: Environment): Concern | undefined {
    return this.ofSource(this.context.sources.of(node, environment));
  }

  /** `undefined` where it does not tell. */
  private ofSource(source: Source): Concern | undefined {
    switch (source.kind) {
      case 'identity':
        return 'caller';
      case 'input':
        return ofInput(source);
      case 'whole':
        if (source.role === 'caller') return 'caller';
        return source.role === 'request' || source.path.length > 0 ? 'maybe' : 'no';
      case 'found': {
        const { kind } = verdictOf(source.where, () => false);
        if (kind === 'unknown') return undefined;
        return kind === 'own' ? 'caller' : 'no';
      }
      case 'several':
      case 'composed': {
        const parts = source.of.map((one) => this.ofSource(one));
        const known = parts.filter((part) => part !== undefined);
        return known.length === parts.length ? strongest(known) : undefined;
      }
      default:
        // `/sid=(\w+)/.exec(req.headers.cookie)` is no constant: what it is handed may tell more than what it is called on.
        return undefined;
    }
  }

  /** What the variable was given, wherever that is. */
  private ofName(node: TSESTree.Identifier, environment: Environment): Concern {
    if (isWholeRequest(this.context, node, environment)) return 'maybe';
    const variable = variableAt(this.context.kit.sourceCode, node);
    const definition = variable?.defs[0]?.node;
    if (!variable || !definition) return 'no';
    const given = definition.type === AST_NODE_TYPES.VariableDeclarator ? definition.init : undefined;
    const written = variable.references.flatMap(({ writeExpr, init }) =>
      writeExpr && init !== true ? [writeExpr] : [],
    );
    return this.ofParts(given ? [given, ...written] : written, environment);
  }

  private ofMember(node: TSESTree.MemberExpression, environment: Environment): Concern {
    const object = this.context.sources.of(node.object, environment);
    if (object.kind === 'whole' && object.role === 'response' && object.path.length === 0) return 'no';
    // `req.method`; what else is there some middleware has put there.
    if (object.kind === 'whole' || isWholeRequest(this.context, node.object, environment))
      return PLAIN_MEMBERS.has(propertyName(node) ?? '') ? 'no' : 'maybe';
    return this.ofParts(node.computed ? [node.object, node.property] : [node.object], environment);
  }

  private ofCall(call: TSESTree.CallExpression, environment: Environment): Concern {
    const { kit, calls, lookupOf } = this.context;
    const name = lastName(call.callee) ?? '';
    const kinds = kit.recognise(call)?.readings.map(({ sink }) => sink.kind) ?? [];
    if (kinds.includes('token-check') || comparesPassword(name)) return 'caller';
    const target = calls.target(call);
    if (target && !environment.entries.has(target)) {
      return this.of(target.body, withEntry(environment, target, { call, argument: undefined }));
    }
    if (!lookupOf(call) && asksByName(kit, name)) return 'caller';
    if (onlyNotes(name)) return 'no';
    if (readsOther(kit, name) && !call.arguments.some((given) => this.mayShowCaller(given, environment))) return 'no';
    const callee = unwrap(call.callee);
    // `c.json(…)`, `ctx.throw(400)`: what it answers with matters, and not that it answers.
    const isAnswer =
      callee.type === AST_NODE_TYPES.MemberExpression &&
      isWholeRequest(this.context, callee.object, environment) &&
      ANSWERS.test(name);
    if (isAnswer) return this.ofParts(call.arguments, environment);
    const receiver = callee.type === AST_NODE_TYPES.MemberExpression ? [callee.object] : [callee];
    return this.ofParts([...receiver, ...call.arguments], environment);
  }

  /** `parse(req.headers.cookie)`: a header or cookie itself, and not the request that has them. */
  private mayShowCaller(given: TSESTree.Node, environment: Environment): boolean {
    const source = this.context.sources.of(given, environment);
    if (source.kind !== 'input' || (source.source !== 'headers' && source.source !== 'cookies')) return false;
    return ofInput(source) !== 'no';
  }
}

const ANSWERS =
  /^(?:accepts|append|assert|attachment|body|cookie|error|flash|header|html|json|newResponse|notFound|redirect|render|set|setHeader|status|text|throw|vary)$/u;

/** A header or cookie may show who somebody is, and so may a secret; what else is asked for says what is to be done. */
function ofInput({ source, path }: RequestInput): Concern {
  const [first = ''] = path;
  if (source === 'headers') return PLAIN_HEADERS.test(first) ? 'no' : 'maybe';
  if (source === 'cookies') return 'maybe';
  const name = path.at(-1) ?? '';
  const isSecret = isSecretName(name) || /^(?:sig|hmac|mac)$/iu.test(name);
  return isSecret && !/[cx]srf/iu.test(name) ? 'maybe' : 'no';
}

/** The request itself, also where the function has put something on it before. */
export function isWholeRequest(
  { kit, handlers, sources }: GuardContext,
  node: TSESTree.Node,
  environment: Environment,
): boolean {
  if (isFunction(node)) return false;
  const source = sources.of(node, environment);
  if (source.kind === 'whole') return source.role === 'request' && source.path.length === 0;
  const definition = node.type === AST_NODE_TYPES.Identifier ? variableAt(kit.sourceCode, node)?.defs[0] : undefined;
  const parameter = parameterOf(definition);
  const part = parameter && handlers.of(parameter.function)?.parts[parameter.index];
  return part?.role === 'request' && part.path.length === 0 && parameter?.path.length === 0;
}

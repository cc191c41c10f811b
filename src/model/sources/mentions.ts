import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { lastName } from '../../ast/property-name.js';
import { unwrap } from '../../ast/unwrap.js';
import { childrenOf } from '../../ast/walk.js';
import { verdictOf } from '../deletions/verdict.js';
import type { Kit } from '../kit.js';
import { keyOf, startsWith } from '../request-input.js';
import type { Environment } from './environment.js';
import type { Sources } from './read.js';
import type { Source, Where } from './source.js';
import { perLibraries } from '../per-libraries.js';

/** What an expression is about. */
export interface Mentions {
  /** Keys of the request values in it. */
  readonly inputs: ReadonlySet<string>;
  /** The caller's identity is in it, or may be. */
  readonly identity: boolean;
  /** The whole request is in it: every value and the identity. */
  readonly request: boolean;
}

export type MentionsOf = (node: TSESTree.Node, environment: Environment) => Mentions;

const MAX_NODES = 400;

const formChecksOf = perLibraries((libraries) => {
  const forms = libraries.flatMap((library) => library.handlers ?? []);
  return new Set(forms.flatMap((form) => form.formChecks ?? []));
});

export function createMentions(kit: Kit, sources: Sources): MentionsOf {
  const formChecks = formChecksOf(kit.libraries);
  return (root, environment) => {
    const inputs = new Set<string>();
    const seen = new Set<TSESTree.Node>();
    let identity = false;
    let request = false;

    function visit(node: TSESTree.Node): void {
      if (seen.has(node) || seen.size > MAX_NODES) return;
      seen.add(node);
      if (isReference(node)) {
        const source = sources.of(node, environment);
        // What a call here makes of its arguments is judged by what it is handed.
        if (source.kind !== 'unknown' || source.node !== node) add(source);
        if (source.kind !== 'unknown') return;
      }
      // What else the request offers says nothing about its sender: `req.accepts('json')`.
      if (node.type === AST_NODE_TYPES.MemberExpression && sources.of(node.object, environment).kind === 'whole')
        return;
      if (node.type === AST_NODE_TYPES.CallExpression && formChecks.has(lastName(node.callee) ?? '')) return;
      for (const child of partsOf(kit, node)) visit(child);
    }

    function add(source: Source): void {
      switch (source.kind) {
        case 'input':
          inputs.add(keyOf(source));
          // Whoever is handed all cookies or headers can find out who sends them.
          request ||= source.path.length === 0 && (source.source === 'cookies' || source.source === 'headers');
          break;
        case 'identity':
          identity = true;
          break;
        case 'whole':
          identity ||= source.role === 'caller' || holdsIdentity(source);
          request ||= source.role === 'request' && source.path.length === 0;
          break;
        case 'several':
        case 'composed':
          source.of.forEach(add);
          break;
        case 'found':
          // Who shows a secret, a token of their own session for one, is the caller.
          identity ||= verdictOf(source.where, () => false).kind === 'own';
          addWhere(source.where);
          break;
        case 'unknown':
          identity ||= source.nearIdentity && !(source.node && deletes(kit, source.node));
          if (source.node) visit(source.node);
          break;
        default:
      }
    }

    function addWhere(where: Where): void {
      if (where.kind === 'criterion') add(where.source);
      else if (where.kind === 'unknown') identity = true;
      else where.of.forEach(addWhere);
    }

    visit(root);
    return { inputs, identity, request };
  };
}

/** Something on the way to the identity has it along: `check(ctx, input.id)`. */
function holdsIdentity({ handler, role, path }: Extract<Source, { kind: 'whole' }>): boolean {
  return (
    path.length > 0 &&
    handler.form.identity.some(({ path: whole, on }) => (on ?? 'request') === role && startsWith(whole, path))
  );
}

function isReference(node: TSESTree.Node): boolean {
  return (
    node.type === AST_NODE_TYPES.MemberExpression ||
    node.type === AST_NODE_TYPES.Identifier ||
    node.type === AST_NODE_TYPES.CallExpression
  );
}

/** Where more may be mentioned: not in names of properties, parameters and keys. */
function partsOf(kit: Kit, node: TSESTree.Node): readonly TSESTree.Node[] {
  if (node.type === AST_NODE_TYPES.MemberExpression)
    return node.computed ? [node.object, node.property] : [node.object];
  if (node.type === AST_NODE_TYPES.CallExpression) return partsOfCall(kit, node);
  // What is written to says nothing about what is known.
  if (node.type === AST_NODE_TYPES.AssignmentExpression) return [node.right];
  if (node.type === AST_NODE_TYPES.Property) return node.computed ? [node.key, node.value] : [node.value];
  if (node.type === AST_NODE_TYPES.ArrowFunctionExpression || node.type === AST_NODE_TYPES.FunctionExpression)
    return [node.body];
  if (node.type === AST_NODE_TYPES.VariableDeclarator) return node.init ? [node.init] : [];
  return node.type === AST_NODE_TYPES.Identifier ? [] : childrenOf(node, kit.sourceCode.visitorKeys);
}

/** What a call is handed, what it is called on included; of one that deletes that is a client or a model, and nobody. */
function partsOfCall(kit: Kit, call: TSESTree.CallExpression): readonly TSESTree.Node[] {
  if (deletes(kit, call)) return call.arguments;
  const callee = unwrap(call.callee);
  return [callee.type === AST_NODE_TYPES.MemberExpression ? callee.object : callee, ...call.arguments];
}

function deletes(kit: Kit, node: TSESTree.Node): boolean {
  if (node.type !== AST_NODE_TYPES.CallExpression) return false;
  const readings = kit.recognise(node)?.readings ?? [];
  return readings.length > 0 && readings.every(({ sink }) => sink.kind === 'session-deletion');
}

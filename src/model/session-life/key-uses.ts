import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import type { FunctionNode } from '../../ast/functions.js';
import { literalText } from '../../ast/literal-text.js';
import { propertyName } from '../../ast/property-name.js';
import { unwrap, wrapped } from '../../ast/unwrap.js';
import { walk } from '../../ast/walk.js';
import type { Calls } from '../calls.js';
import type { Kit } from '../kit.js';
import { plain } from '../session-keepers.js';
import type { Places } from './places.js';

/** A key of the session that a program names. */
export interface KeyUse {
  readonly key: string;
  readonly node: TSESTree.Node;
  /** It is assigned or deleted, whatever it was. */
  readonly isSet: boolean;
}

/** What an expression is to a function: the request, or the path below the session. */
type SeenAt = (node: TSESTree.Node) => 'request' | readonly string[] | undefined;

interface Reading {
  readonly kit: Kit;
  readonly calls: Calls;
  /** Member of the request at which the session stands. */
  readonly member: string;
}

const MAX_CALLS = 2;

/** Members of every session that are no data of the program. */
const BUILT_IN: ReadonlySet<string> = new Set([
  'cookie',
  'destroy',
  'encryptedSessionId',
  'get',
  'id',
  'isNew',
  'passport',
  'regenerate',
  'reload',
  'resetMaxAge',
  'save',
  'sessionId',
  'set',
  'touch',
]);

/** Keys that a handler, and the functions of the file to which it hands the request, name from a position on, as they are run. */
export function keyUses(
  reading: Reading,
  { sessionAt, requestAt, isRequest }: Places,
  root: TSESTree.Node,
  from: number,
): readonly KeyUse[] {
  return usesIn(reading, root, from, MAX_CALLS, (node) => {
    const at = sessionAt(node)?.path;
    if (at) return at;
    const request = requestAt(node);
    return request && isRequest(request) ? 'request' : undefined;
  });
}

function usesIn(reading: Reading, root: TSESTree.Node, from: number, depth: number, seenAt: SeenAt): readonly KeyUse[] {
  const { kit, calls } = reading;
  const found: { readonly at: number; readonly uses: readonly KeyUse[] }[] = [];
  walk(root, kit.sourceCode.visitorKeys, (node) => {
    if (node.range[0] < from) return;
    const target = node.type === AST_NODE_TYPES.CallExpression && depth > 0 ? calls.target(node) : undefined;
    const uses = target
      ? handedOver(node as TSESTree.CallExpression, target)
      : keysAt(node, seenAt).filter(({ key }) => !BUILT_IN.has(key));
    if (uses.length > 0) found.push({ at: target ? node.range[1] : endOf(node), uses });
  });
  return found.sort((one, other) => one.at - other.at).flatMap(({ uses }) => uses);

  function handedOver({ arguments: given }: TSESTree.CallExpression, target: FunctionNode): readonly KeyUse[] {
    return given.flatMap((argument, index): readonly KeyUse[] => {
      const handed = seenAt(argument);
      if (handed !== 'request' && handed?.length !== 0) return [];
      const inner: SeenAt = (node) => {
        const path = pathFrom(kit, node, target, index);
        if (handed !== 'request' || !path) return path;
        const [first, ...below] = path;
        if (first === undefined) return 'request';
        return first === reading.member ? below : undefined;
      };
      return usesIn(reading, target.body, 0, depth - 1, inner);
    });
  }
}

function keysAt(node: TSESTree.Node, seenAt: SeenAt): readonly KeyUse[] {
  switch (node.type) {
    case AST_NODE_TYPES.MemberExpression: {
      const at = seenAt(node);
      const [key] = at === 'request' || at?.length !== 1 ? [] : at;
      return key === undefined ? [] : [{ key, node, isSet: isSet(node) }];
    }
    // `const { returnTo } = req.session`.
    case AST_NODE_TYPES.VariableDeclarator: {
      if (node.id.type !== AST_NODE_TYPES.ObjectPattern || !node.init || seenAt(node.init)?.length !== 0) return [];
      return node.id.properties.flatMap((one) => {
        const key = one.type === AST_NODE_TYPES.Property ? propertyName(one) : undefined;
        return key === undefined ? [] : [{ key, node: one, isSet: false }];
      });
    }
    // `session.get('returnTo')`.
    case AST_NODE_TYPES.CallExpression: {
      const callee = unwrap(node.callee);
      const [first] = node.arguments;
      const key = first && literalText(first);
      const isGet = callee.type === AST_NODE_TYPES.MemberExpression && propertyName(callee) === 'get';
      return isGet && key !== undefined && seenAt(callee.object)?.length === 0 ? [{ key, node, isSet: false }] : [];
    }
    default:
      return [];
  }
}

function isSet(node: TSESTree.Node): boolean {
  const outer = wrapped(node);
  const { parent } = outer;
  if (parent?.type === AST_NODE_TYPES.UnaryExpression) return parent.operator === 'delete';
  return parent?.type === AST_NODE_TYPES.AssignmentExpression && parent.left === outer && parent.operator === '=';
}

/** What is assigned is read first. */
function endOf(node: TSESTree.Node): number {
  return isSet(node) ? (wrapped(node).parent ?? node).range[1] : node.range[0];
}

function pathFrom(kit: Kit, node: TSESTree.Node, fn: FunctionNode, index: number): readonly string[] | undefined {
  const path: string[] = [];
  let thing = plain(kit.provenanceOf(node));
  for (; thing.kind === 'member'; thing = plain(thing.of)) path.unshift(thing.name);
  return thing.kind === 'parameter' && thing.function === fn && thing.index === index ? path : undefined;
}

import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import { enclosingFunction, isFunction, isWithin } from '../ast/functions.js';
import { rootName } from '../ast/root-name.js';
import { variableAt, variableNamed } from '../ast/scope.js';
import { unwrap } from '../ast/unwrap.js';
import type { Slot } from '../libraries/types/origin.js';
import type { Kit, SinkNode } from './kit.js';
import { slotPresence } from './slots.js';
import { valueExpression } from './value-expression.js';

type Variable = TSESLint.Scope.Variable;

/** The secret or key that a token is signed or checked with. */
export interface TokenKey {
  readonly text: string;
  /** The call that is given it, as an argument or as a part of one. */
  readonly call: SinkNode;
  readonly isArgument: boolean;
  /** The text means the same at that place, and can check tokens. */
  readonly isUsableAt: (place: TSESTree.Node) => boolean;
}

export function keyAt(kit: Kit, node: SinkNode, slot: Slot | undefined): TokenKey | undefined {
  const expression = slot && expressionIn(kit, node, slot);
  if (!expression) return undefined;
  const text = kit.sourceCode.getText(expression);
  return {
    text,
    call: node,
    isArgument: slot.path === undefined,
    isUsableAt: (place) => !/private/iu.test(text) && isUsableAt(kit, expression, place),
  };
}

function expressionIn(kit: Kit, node: SinkNode, slot: Slot): TSESTree.Node | undefined {
  const presence = slotPresence(kit, node, slot);
  return presence.kind === 'present' ? valueExpression(presence) : undefined;
}

/** `SECRET`, `process.env.SECRET`, `config.jwt.secret`, `c.env.SECRET`, text; no function that finds the key, no object around it. */
function isUsableAt(kit: Kit, expression: TSESTree.Node, place: TSESTree.Node): boolean {
  const node = unwrap(expression);
  switch (node.type) {
    case AST_NODE_TYPES.Literal:
      return true;
    case AST_NODE_TYPES.TemplateLiteral:
      return node.expressions.length === 0;
    case AST_NODE_TYPES.MemberExpression: {
      const root = rootName(node);
      return root !== undefined && (isSeenAt(kit, root, place) || isSameParameterAt(kit, root, place));
    }
    case AST_NODE_TYPES.Identifier:
      return (
        isSeenAt(kit, node, place) &&
        !NO_KEYS.has(kit.evaluator.value(node).kind) &&
        !/^(?:get|fetch|find|load)[A-Z]/u.test(node.name)
      );
    default:
      return false;
  }
}

const NO_KEYS: ReadonlySet<string> = new Set(['function', 'list', 'object']);

/** A global, or a variable of the module that is declared when the place is reached. */
function isSeenAt({ sourceCode }: Kit, name: TSESTree.Identifier, place: TSESTree.Node): boolean {
  const variable = variableAt(sourceCode, name);
  if (variableNamed(sourceCode, name.name, place) !== variable) return false;
  if (!variable) return true;
  const [definition] = variable.defs;
  const isBefore = definition !== undefined && definition.node.range[0] < place.range[0];
  return ['global', 'module'].includes(variable.scope.type) && (isBefore || enclosingFunction(place) !== undefined);
}

/** Handlers are called alike: `c` is the context in one as in the other. */
function isSameParameterAt({ sourceCode }: Kit, name: TSESTree.Identifier, place: TSESTree.Node): boolean {
  const here = variableAt(sourceCode, name);
  const there = variableNamed(sourceCode, name.name, place);
  if (!here || !there) return false;
  const index = parameterIndex(here, name);
  return index !== -1 && index === parameterIndex(there, place);
}

/** Where the name stands among the parameters of a function around the place. */
function parameterIndex({ defs: [definition] }: Variable, place: TSESTree.Node): number {
  const owner = definition?.node as TSESTree.Node | undefined;
  if (!owner || !isFunction(owner) || !isWithin(place, owner)) return -1;
  return owner.params.findIndex((parameter) => parameter === definition?.name);
}

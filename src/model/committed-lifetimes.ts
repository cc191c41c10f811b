import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { propertyName } from '../ast/property-name.js';
import { variableAt } from '../ast/scope.js';
import { wrapped } from '../ast/unwrap.js';
import type { Attribute } from '../libraries/types/attributes.js';
import type { SessionSink } from '../libraries/types/sessions.js';
import { isInEffect } from './attributes.js';
import type { Kit, SinkNode } from './kit.js';
import { below, slotPresence } from './slots.js';

/**
 * A lifetime may come with the calls that write the session's cookie: one of them is given it, or one may stand in another file, because what the
 * call gives back leaves this one.
 */
export function mayCommitLifetime(kit: Kit, node: SinkNode, { commits, attributes }: SessionSink): boolean {
  if (!commits) return false;
  const calls = commitsOf(kit, node, commits.method);
  if (!calls || calls.length === 0) return true;
  return !calls.every((call) => {
    const options = slotPresence(kit, call, { argument: commits.options });
    return [attributes.maxAge, attributes.expires].every(
      (attribute?: Attribute) => !attribute || isInEffect(attribute, below(options, attribute.key)) === 'no',
    );
  });
}

type Calls = readonly TSESTree.CallExpression[];

/** The calls of the method, `undefined` when not all of them can be seen. */
function commitsOf(kit: Kit, node: SinkNode, method: string): Calls | undefined {
  const { parent } = wrapped(node);
  return parent?.type === AST_NODE_TYPES.VariableDeclarator ? throughDeclaration(kit, parent, method) : undefined;
}

function throughDeclaration(
  kit: Kit,
  { id, parent: { parent: statement } }: TSESTree.VariableDeclarator,
  method: string,
): Calls | undefined {
  if (statement.type === AST_NODE_TYPES.ExportNamedDeclaration) return undefined;
  if (id.type === AST_NODE_TYPES.Identifier) return all(usesOf(kit, id).map((use) => onStorage(kit, use, method)));
  if (id.type !== AST_NODE_TYPES.ObjectPattern) return undefined;
  return all(
    id.properties.map((property) => {
      if (property.type !== AST_NODE_TYPES.Property) return undefined;
      if (propertyName(property) !== method) return [];
      return property.value.type === AST_NODE_TYPES.Identifier
        ? all(usesOf(kit, property.value).map(asCallee))
        : undefined;
    }),
  );
}

/** `storage.commitSession(…)`, `const { commitSession } = storage`. */
function onStorage(kit: Kit, use: TSESTree.Node, method: string): Calls | undefined {
  const { parent } = wrapped(use);
  if (parent?.type === AST_NODE_TYPES.VariableDeclarator) return throughDeclaration(kit, parent, method);
  if (parent?.type !== AST_NODE_TYPES.MemberExpression || parent.object !== use) return undefined;
  const name = propertyName(parent);
  if (name === undefined) return undefined;
  return name === method ? asCallee(parent) : [];
}

function asCallee(use: TSESTree.Node): Calls | undefined {
  const outer = wrapped(use);
  return outer.parent?.type === AST_NODE_TYPES.CallExpression && outer.parent.callee === outer
    ? [outer.parent]
    : undefined;
}

function usesOf(kit: Kit, name: TSESTree.Identifier): readonly TSESTree.Node[] {
  const references = variableAt(kit.sourceCode, name)?.references ?? [];
  return references.filter((reference) => reference.init !== true).map(({ identifier }) => identifier);
}

function all(found: readonly (Calls | undefined)[]): Calls | undefined {
  return found.every((calls) => calls !== undefined) ? found.flat() : undefined;
}

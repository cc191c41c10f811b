import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { programStatements } from '../ast/program-statements.js';
import { lastName, propertyName } from '../ast/property-name.js';
import { unwrap } from '../ast/unwrap.js';
import { isExports } from '../evaluate/callers.js';
import type { Kit } from './kit.js';

/** A setting that a module exports: `secret` of `module.exports = { jwt: { secret: … } }`. */
export interface ExportedSetting {
  /** `['jwt', 'secret']`; the first one may be the name of the export. */
  readonly names: readonly string[];
  readonly value: TSESTree.Expression;
}

const MAX_DEPTH = 4;

/** All that are not objects themselves. */
export function exportedSettings(kit: Kit): readonly ExportedSetting[] {
  return programStatements(kit.sourceCode).flatMap((statement) => exportedBy(kit, statement));
}

/** All in an object that are not objects themselves. */
export function settingsOf(kit: Kit, object: TSESTree.Node): readonly ExportedSetting[] {
  return settingsIn(kit, [], object);
}

function exportedBy(kit: Kit, statement: TSESTree.Node): readonly ExportedSetting[] {
  switch (statement.type) {
    case AST_NODE_TYPES.ExportNamedDeclaration: {
      const { declaration } = statement;
      const declared = declaration?.type === AST_NODE_TYPES.VariableDeclaration ? declaration.declarations : [];
      return declared.flatMap(({ id, init }) =>
        init && id.type === AST_NODE_TYPES.Identifier ? settingsIn(kit, [id.name], init) : [],
      );
    }
    case AST_NODE_TYPES.ExportDefaultDeclaration:
      return settingsIn(kit, [], statement.declaration);
    case AST_NODE_TYPES.TSExportAssignment:
      return settingsIn(kit, [], statement.expression);
    case AST_NODE_TYPES.ExpressionStatement: {
      const { expression } = statement;
      if (expression.type !== AST_NODE_TYPES.AssignmentExpression || !isExports(expression.left)) return [];
      const name = lastName(expression.left);
      return settingsIn(kit, name === undefined || name === 'exports' ? [] : [name], expression.right);
    }
    default:
      return [];
  }
}

/** `{ … }`, `Object.freeze({ … })`, or a variable that holds one. */
function settingsIn(kit: Kit, names: readonly string[], given: TSESTree.Node): readonly ExportedSetting[] {
  const node = unwrap(given);
  const object = objectOf(kit, node);
  if (names.length > MAX_DEPTH) return [];
  if (object?.type === AST_NODE_TYPES.ObjectExpression) {
    return object.properties.flatMap((property) => {
      const name = property.type === AST_NODE_TYPES.Property ? propertyName(property) : undefined;
      return name === undefined || property.type !== AST_NODE_TYPES.Property
        ? []
        : settingsIn(kit, [...names, name], property.value);
    });
  }
  return object || names.length === 0 ? [] : [{ names, value: node as TSESTree.Expression }];
}

/** Only what may stand for an object is followed: values may be long. */
function objectOf(kit: Kit, node: TSESTree.Node): TSESTree.Node | undefined {
  if (node.type === AST_NODE_TYPES.ObjectExpression) return node;
  const isFrozen = node.type === AST_NODE_TYPES.CallExpression && lastName(node.callee) === 'freeze';
  if (node.type !== AST_NODE_TYPES.Identifier && !isFrozen) return undefined;
  const value = kit.evaluator.value(node);
  return value.kind === 'object' ? unwrap(value.node) : undefined;
}

import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import { type FunctionNode, isFunction } from '../ast/functions.js';
import { propertyName, spelledKeys } from '../ast/property-name.js';
import { walk } from '../ast/walk.js';
import { writtenTypes } from '../ast/written-type.js';
import { importedFrom } from './imported-packages.js';
import type { SinkNode } from './kit.js';
import { specifierInData } from './modules.js';
import type { Vocabulary } from './vocabulary.js';

/** The nodes of a file that its readers look at, by what they are. */
interface Survey {
  readonly nodes: readonly SinkNode[];
  readonly updates: readonly TSESTree.UpdateExpression[];
  readonly deletes: readonly TSESTree.UnaryExpression[];
  readonly members: readonly TSESTree.MemberExpression[];
  readonly functions: readonly FunctionNode[];
  /** Object literals that name a method of HTTP. */
  readonly routes: readonly TSESTree.ObjectExpression[];
  readonly imports: ReadonlySet<string>;
}

/** The one walk over the file. */
export function survey(sourceCode: Readonly<TSESLint.SourceCode>, vocabulary: Vocabulary): Survey {
  const nodes: SinkNode[] = [];
  const updates: TSESTree.UpdateExpression[] = [];
  const deletes: TSESTree.UnaryExpression[] = [];
  const members: TSESTree.MemberExpression[] = [];
  const functions: FunctionNode[] = [];
  const routes: TSESTree.ObjectExpression[] = [];
  const imports = new Set<string>();
  walk(sourceCode.ast, sourceCode.visitorKeys, (node) => {
    if (isSinkNode(node) || isConfiguration(node, vocabulary)) nodes.push(node);
    if (node.type === AST_NODE_TYPES.UpdateExpression) updates.push(node);
    if (node.type === AST_NODE_TYPES.UnaryExpression && node.operator === 'delete') deletes.push(node);
    if (node.type === AST_NODE_TYPES.MemberExpression) members.push(node);
    if (isFunction(node)) functions.push(node);
    if (node.type === AST_NODE_TYPES.ObjectExpression && node.properties.some(isMethod)) routes.push(node);
    const source = importedFrom(node);
    if (source !== undefined) imports.add(source).add(specifierInData(source));
  });
  return { nodes, updates, deletes, members, functions, routes, imports };
}

function isMethod(property: TSESTree.ObjectLiteralElement): boolean {
  return property.type === AST_NODE_TYPES.Property && propertyName(property) === 'method';
}

function isSinkNode(node: TSESTree.Node): node is Exclude<SinkNode, TSESTree.ObjectExpression> {
  return (
    node.type === AST_NODE_TYPES.CallExpression ||
    node.type === AST_NODE_TYPES.NewExpression ||
    node.type === AST_NODE_TYPES.AssignmentExpression ||
    node.type === AST_NODE_TYPES.TaggedTemplateExpression
  );
}

/** An object that may be known by its written type or by its keys. */
function isConfiguration(node: TSESTree.Node, { byKey }: Vocabulary): node is TSESTree.ObjectExpression {
  if (node.type !== AST_NODE_TYPES.ObjectExpression) return false;
  return writtenTypes(node).length > 0 || spelledKeys(node).some((key) => byKey(key).length > 0);
}

import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import type { DatabaseStore } from '../libraries/types/sessions.js';

export type Connection = TSESTree.CallExpression | TSESTree.NewExpression;

/** What something of a package is called there; without a name it is its default export, or all of it. */
interface Imported {
  readonly from: string;
  readonly name: string | undefined;
}

/** The calls by which the file itself connects to the database of the offer: `new Pool()`, `mongoose.connect(url)`. */
export function ownConnections(
  { beside, versions, connecting }: DatabaseStore,
  sourceCode: Readonly<TSESLint.SourceCode>,
): readonly Connection[] {
  const variables = (sourceCode.scopeManager?.scopes ?? []).flatMap(({ set }) => [...set.values()]);
  return variables.flatMap(({ defs: [definition], references }): readonly Connection[] => {
    const imported = definition && importedAs(definition, sourceCode);
    if (!imported || imported.from === versions.of || !beside.includes(imported.from)) return [];
    return references.flatMap(({ identifier }): readonly Connection[] => {
      const { callee, name } = memberOf(identifier, imported.name);
      const { parent } = callee;
      const isCalled =
        (parent?.type === AST_NODE_TYPES.CallExpression || parent?.type === AST_NODE_TYPES.NewExpression) &&
        parent.callee === callee;
      return isCalled && (name === undefined || connecting.includes(name)) ? [parent] : [];
    });
  });
}

function importedAs(
  definition: TSESLint.Scope.Definition,
  sourceCode: Readonly<TSESLint.SourceCode>,
): Imported | undefined {
  const { node, parent } = definition;
  if (parent?.type === AST_NODE_TYPES.ImportDeclaration) {
    const isNamed = node.type === AST_NODE_TYPES.ImportSpecifier;
    const name = isNamed && node.imported.type === AST_NODE_TYPES.Identifier ? node.imported.name : undefined;
    return { from: parent.source.value, name: name === 'default' ? undefined : name };
  }
  if (node.type !== AST_NODE_TYPES.VariableDeclarator || !node.init) return undefined;
  const [, from, member] =
    /^require\(\s*['"`]([^'"`]+)['"`]\s*\)(?:\.(\w+))?/u.exec(sourceCode.getText(node.init)) ?? [];
  if (from === undefined) return undefined;
  const property = definition.name.parent;
  if (property?.type !== AST_NODE_TYPES.Property) return { from, name: member };
  return { from, name: property.key.type === AST_NODE_TYPES.Identifier ? property.key.name : '' };
}

/** `redis.createClient`, from `redis` on. */
function memberOf(
  root: TSESTree.Node,
  imported: string | undefined,
): { readonly callee: TSESTree.Node; readonly name: string | undefined } {
  let callee = root;
  let name = imported;
  while (callee.parent?.type === AST_NODE_TYPES.MemberExpression && callee.parent.object === callee) {
    callee = callee.parent;
    name = callee.property.type === AST_NODE_TYPES.Identifier ? callee.property.name : '';
  }
  return { callee, name };
}

import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import { propertyName } from './property-name.js';
import { unwrap } from './unwrap.js';
import { walk } from './walk.js';

type Values = ReadonlyMap<string, TSESTree.Expression | undefined>;

const known = new WeakMap<TSESTree.ClassBody, Values>();

/** The only value that a class ever gives a field of its own: `jar = new Cookies()`, `this.jar = new Cookies()`. */
export function onlyValueOfField(
  body: TSESTree.ClassBody,
  name: string,
  keys: Readonly<TSESLint.SourceCode['visitorKeys']>,
): TSESTree.Expression | undefined {
  let values = known.get(body);
  if (!values) known.set(body, (values = valuesIn(body, keys)));
  return values.get(name);
}

function valuesIn(body: TSESTree.ClassBody, keys: Readonly<TSESLint.SourceCode['visitorKeys']>): Values {
  const values = new Map<string, TSESTree.Expression | undefined>();
  const note = (name: string | undefined, value: TSESTree.Expression): void => {
    if (name !== undefined) values.set(name, values.has(name) ? undefined : value);
  };
  walk(body, keys, (node) => {
    if (node.type === AST_NODE_TYPES.PropertyDefinition && !node.static && node.value)
      note(propertyName(node), node.value);
    if (node.type === AST_NODE_TYPES.AssignmentExpression) note(fieldOf(node.left), node.right);
  });
  return values;
}

function fieldOf(node: TSESTree.Node): string | undefined {
  const left = unwrap(node);
  return left.type === AST_NODE_TYPES.MemberExpression && left.object.type === AST_NODE_TYPES.ThisExpression
    ? propertyName(left)
    : undefined;
}

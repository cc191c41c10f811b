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
  for (const member of body.body) {
    if (member.type === AST_NODE_TYPES.PropertyDefinition && !member.static && member.value)
      note(propertyName(member), member.value);
  }
  walk(body, keys, (node) => {
    const name =
      node.type === AST_NODE_TYPES.PropertyDefinition || node.type === AST_NODE_TYPES.MemberExpression
        ? propertyName(node)
        : undefined;
    if (name === undefined) return;
    // A field of a class inside, which `this` may mean as well.
    if (node.type === AST_NODE_TYPES.PropertyDefinition && node.parent !== body) values.set(name, undefined);
    if (node.type !== AST_NODE_TYPES.MemberExpression || !isWritten(node)) return;
    const { parent } = node;
    const isOwn = unwrap(node.object).type === AST_NODE_TYPES.ThisExpression;
    if (isOwn && parent.type === AST_NODE_TYPES.AssignmentExpression) note(name, parent.right);
    else values.set(name, undefined);
  });
  return values;
}

/** `this.jar = …`, `self.jar = …`, `[this.jar] = …` */
function isWritten(node: TSESTree.MemberExpression): boolean {
  const { parent } = node;
  if (parent.type === AST_NODE_TYPES.AssignmentExpression) return parent.left === node;
  if (parent.type === AST_NODE_TYPES.Property) return parent.parent.type === AST_NODE_TYPES.ObjectPattern;
  return parent.type === AST_NODE_TYPES.ArrayPattern || parent.type === AST_NODE_TYPES.RestElement;
}

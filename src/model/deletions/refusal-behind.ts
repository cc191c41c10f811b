import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { isWithin } from '../../ast/functions.js';
import { spellsNothing } from '../../ast/nothing.js';
import { lastName } from '../../ast/property-name.js';
import { rootName } from '../../ast/root-name.js';
import { variableAt } from '../../ast/scope.js';
import { unwrap } from '../../ast/unwrap.js';
import type { Kit } from '../kit.js';

/** `if (!session) return new Response(null, { status: 401 })` as the next statement. */
export function refusalBehind(
  { sourceCode }: Kit,
  declaration: TSESTree.VariableDeclaration,
  body: TSESTree.BlockStatement,
): TSESTree.IfStatement | undefined {
  const next = body.body[body.body.indexOf(declaration) + 1];
  if (next?.type !== AST_NODE_TYPES.IfStatement || next.alternate || !endsWay(next.consequent)) return undefined;
  const isMissing = (test: TSESTree.Node): boolean =>
    asksForNothing(test, (name) => isDeclaredBy(name, declaration, sourceCode));
  return isMissing(next.test) ? next : undefined;
}

/** `!session`, `session == null`, `!session?.user`, or any of these: it is true where nobody is signed in, and only then. */
function asksForNothing(test: TSESTree.Node, isMeant: (name: TSESTree.Identifier) => boolean): boolean {
  const inner = unwrap(test);
  if (inner.type === AST_NODE_TYPES.LogicalExpression)
    return inner.operator === '||' && [inner.left, inner.right].every((side) => asksForNothing(side, isMeant));
  const asked =
    inner.type === AST_NODE_TYPES.UnaryExpression && inner.operator === '!'
      ? inner.argument
      : inner.type === AST_NODE_TYPES.BinaryExpression && /^===?$/u.test(inner.operator) && spellsNothing(inner.right)
        ? inner.left
        : undefined;
  const root = asked && rootName(asked);
  return root !== undefined && isMeant(root);
}

function isDeclaredBy(name: TSESTree.Identifier, declaration: TSESTree.Node, sourceCode: Kit['sourceCode']): boolean {
  const definition = variableAt(sourceCode, name)?.defs[0]?.name;
  return definition !== undefined && isWithin(definition, declaration);
}

/** `redirect('/login')` of Next.js throws. */
function endsWay(statement: TSESTree.Statement | undefined): boolean {
  switch (statement?.type) {
    case AST_NODE_TYPES.BlockStatement:
      return endsWay(statement.body.at(-1));
    case AST_NODE_TYPES.ReturnStatement:
    case AST_NODE_TYPES.ThrowStatement:
      return true;
    case AST_NODE_TYPES.ExpressionStatement: {
      const call = unwrap(statement.expression);
      const name = call.type === AST_NODE_TYPES.CallExpression ? lastName(call.callee) : undefined;
      return /^(?:redirect|permanentRedirect|notFound|unauthorized|forbidden)$/u.test(name ?? '');
    }
    default:
      return false;
  }
}

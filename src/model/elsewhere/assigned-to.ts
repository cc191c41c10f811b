import type { SyntaxNode } from './program.js';

/** Something is assigned to what the name stands for or to something inside of it, or it is deleted; TypeScript's kinds of nodes are told by what they have. */
export function isAssignedTo(name: SyntaxNode): boolean {
  let inner = name;
  for (let outer: SyntaxNode | undefined = name.parent; outer; outer = outer.parent) {
    const found = through(inner, outer);
    if (found !== 'on') return found === 'assigned';
    inner = outer;
  }
  return false;
}

function through(inner: SyntaxNode, outer: SyntaxNode): 'on' | 'assigned' | 'read' {
  if (isChild(outer, 'left', inner)) return isAssignment(outer) ? 'assigned' : 'read';
  if (isChild(outer, 'operand', inner)) return /^(?:\+\+|--)|(?:\+\+|--)$/u.test(outer.getText()) ? 'assigned' : 'read';
  if (isChild(outer, 'initializer', inner)) {
    if ('statement' in outer) return 'assigned';
    return 'properties' in outer.parent ? 'on' : 'read';
  }
  if (isChild(outer, 'expression', inner)) {
    if (/^delete\b/u.test(outer.getText())) return 'assigned';
    return 'arguments' in outer || 'statement' in outer ? 'read' : 'on';
  }
  const isPart = isChild(outer, 'name', inner) || isChild(outer, 'argumentExpression', inner);
  return isPart || 'elements' in outer || 'properties' in outer ? 'on' : 'read';
}

function isChild(outer: SyntaxNode, key: string, inner: SyntaxNode): boolean {
  return (outer as unknown as Readonly<Record<string, unknown>>)[key] === inner;
}

/** `=`, `||=`, `+=`, not `===` or `<=`. */
function isAssignment(node: SyntaxNode): boolean {
  const { operatorToken } = node as unknown as { readonly operatorToken?: SyntaxNode };
  return operatorToken !== undefined && /^(?![=!<>]=)(?!===|!==).*=$|^(?:<<|>>>?)=$/u.test(operatorToken.getText());
}

import { ALIAS, type Checker, type ProgramSymbol, type SyntaxNode } from './program.js';

/** Longer chains are not followed, and circles have no end. */
const MAX_STEPS = 64;

/**
 * What an import or export stands for in the end. A member that is exported (`export default A.cookie`) stays an export: TypeScript leads to where
 * the member is declared, and only the expression says what the file has made of it.
 */
export function targetOf(checker: Checker, symbol: ProgramSymbol): ProgramSymbol | undefined {
  let target: ProgramSymbol | undefined = symbol;
  for (let step = 0; step < MAX_STEPS; step++) {
    if (!target || (target.flags & ALIAS) === 0 || exportsMember(target)) return target;
    target = checker.getImmediateAliasedSymbol(target);
  }
  return undefined;
}

/** What is exported under another name as well has a declaration of its own. */
const OWN_EXPORT = /^(?:module\s*\.\s*)?exports\b/u;

function exportsMember({ declarations = [] }: ProgramSymbol): boolean {
  const [declaration] = declarations;
  const exported = declaration && exportedBy(declaration);
  return exported !== undefined && isMember(exported) && !OWN_EXPORT.test(exported.getText());
}

/** The expression of `export default …` and `export = …`, of `module.exports = …`, or of `exports.x = …`. */
function exportedBy(declaration: SyntaxNode): SyntaxNode | undefined {
  if ('right' in declaration) return declaration.right as SyntaxNode;
  if (isMember(declaration)) return exportedBy(declaration.parent);
  return 'expression' in declaration ? (declaration.expression as SyntaxNode) : undefined;
}

/** It is given its value by an assignment: `module.exports = …`, `exports.x = …`. */
export function isAssigned(declaration: SyntaxNode): boolean {
  return 'right' in declaration || isMember(declaration);
}

/** `a.b` has a name that is no variable's. */
export function isMember(node: SyntaxNode): boolean {
  return 'expression' in node && 'name' in node;
}

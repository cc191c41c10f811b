import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import ts from 'typescript';

export const root = path.join(import.meta.dirname, '../..');

export interface SourceFile {
  /** Path from `src`, without extension: `libraries/express`. */
  readonly name: string;
  /** The first folder, or the name of a file of `src` itself. */
  readonly layer: string;
  readonly syntax: ts.SourceFile;
  readonly imports: readonly SourceImport[];
}

interface SourceImport {
  /** For a relative import the name of the file it leads to, for others the specifier. */
  readonly target: string;
  readonly relative: boolean;
  readonly typesOnly: boolean;
}

/** Every module of `src` with what it imports. */
export function readSourceFiles(): SourceFile[] {
  const folder = path.join(root, 'src');
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => file.replaceAll(path.sep, '/'))
    .toSorted()
    .map((file) => {
      const text = readFileSync(path.join(folder, file), 'utf8');
      const syntax = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
      const name = file.slice(0, -'.ts'.length);
      return { name, layer: name.split('/')[0] ?? name, syntax, imports: importsOf(name, syntax) };
    });
}

function importsOf(from: string, syntax: ts.SourceFile): SourceImport[] {
  const imports: SourceImport[] = [];
  const add = (specifier: ts.Node, typesOnly: boolean) => {
    if (!ts.isStringLiteralLike(specifier)) return;
    const relative = specifier.text.startsWith('.');
    const target = relative ? path.posix.join(path.posix.dirname(from), specifier.text) : specifier.text;
    imports.push({ target: target.replace(/\.js$/, ''), relative, typesOnly });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) {
      add(node.moduleSpecifier, node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword);
    } else if (ts.isExportDeclaration(node) && node.moduleSpecifier) {
      add(node.moduleSpecifier, node.isTypeOnly);
    } else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
      add(node.argument.literal, true);
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      for (const specifier of node.arguments.slice(0, 1)) add(specifier, false);
    }
    ts.forEachChild(node, visit);
  };
  visit(syntax);
  return imports;
}

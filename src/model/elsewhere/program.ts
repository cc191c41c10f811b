import type { ParserServicesWithTypeInformation, TSESLint, TSESTree } from '@typescript-eslint/utils';

export type Program = ParserServicesWithTypeInformation['program'];
export type Checker = ReturnType<Program['getTypeChecker']>;
export type SourceFile = NonNullable<ReturnType<Program['getSourceFile']>>;
export type SyntaxNode = Parameters<Checker['getSymbolAtLocation']>[0];
export type ProgramSymbol = NonNullable<ReturnType<Checker['getSymbolAtLocation']>>;
export type Type = ReturnType<Checker['getTypeAtLocation']>;

/** `ts.SymbolFlags.Alias`: TypeScript is asked, not loaded. */
export const ALIAS = 2_097_152;

/** The program of TypeScript to which a file belongs, as far as the parser was told to make one. */
export interface TypedProgram {
  readonly program: Program;
  readonly checker: Checker;
  /** TypeScript's node for one of the file that is linted. */
  readonly syntaxOf: (node: TSESTree.Node) => SyntaxNode | undefined;
}

/** `undefined` where the file was parsed without types: by another parser, or without a project. */
export function typedProgramOf(sourceCode: Readonly<TSESLint.SourceCode>): TypedProgram | undefined {
  const services = sourceCode.parserServices;
  const program = services?.program;
  if (!program) return undefined;
  return {
    program,
    checker: program.getTypeChecker(),
    syntaxOf: (node) => services.esTreeNodeToTSNodeMap?.get(node),
  };
}

/** TypeScript's innermost node with this range; trees of the same text that were parsed apart have the same ranges. */
export function syntaxAt(file: SourceFile, [start, end]: readonly [number, number]): SyntaxNode | undefined {
  let found: SyntaxNode | undefined;
  let outer: SyntaxNode | undefined = file;
  while (outer) {
    if (outer.end === end && outer.getStart(file) === start) found = outer;
    outer = outer.forEachChild((child) => (child.pos <= start && child.end >= end ? child : undefined));
  }
  return found;
}

/** What a module exports under the name: `default`, or `export=` for what it is as a whole. */
export function exportNamed({ exports }: ProgramSymbol, name: string): ProgramSymbol | undefined {
  for (const [key, symbol] of exports ?? []) if (String(key) === name) return symbol;
  return undefined;
}

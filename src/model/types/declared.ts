import type { TSESTree } from '@typescript-eslint/utils';

import type { ProgramSymbol, SourceFile, SyntaxNode, Type, TypedProgram } from '../elsewhere/program.js';
import { ALIAS, exportNamed } from '../elsewhere/program.js';

/** A type that an expression has by its declaration, or inherits from. */
export interface DeclaredType {
  readonly name: string;
  /** The package that declares it; *standard* for those of the language and of browsers; *own* for the program's. */
  readonly from: { readonly package: string } | 'standard' | 'own';
  /** The program has a class of this name: what its methods do stands there. */
  readonly isOwnClass: boolean;
  /** It is what the module gives as a whole. */
  readonly isDefault: boolean;
  /** What the expression has is a type of some package that inherits from it, and so is another one: a request that is sent is an outgoing message, too. */
  readonly isInherited: boolean;
}

/** Every type that the expression is; `undefined` where that is not known, or where it is one of several. */
export type TypesOf = (node: TSESTree.Node) => readonly DeclaredType[] | undefined;

/** Heritage is followed so far, and no further. */
const MAX_TYPES = 64;

/** `ts.SymbolFlags.Class`: TypeScript is asked, not loaded. */
export const CLASS = 32;

/** The names under which a module gives itself as a whole. */
const WHOLE: readonly string[] = ['default', 'export='];

export function createTypesOf({ program, checker, syntaxOf }: TypedProgram): TypesOf {
  const known = new Map<TSESTree.Node, readonly DeclaredType[] | undefined>();

  function typesOf(node: TSESTree.Node): readonly DeclaredType[] | undefined {
    const syntax = syntaxOf(node);
    const type = syntax && only(checker.getTypeAtLocation(syntax));
    if (!type) return undefined;
    const found = new Map<ProgramSymbol, DeclaredType>();
    collect(type, false, found);
    return found.size > 0 ? [...found.values()] : undefined;
  }

  /** Without `undefined` and `null`; the bound of a type parameter. What is left of `any` and `unknown` has no name. */
  function only(type: Type): Type | undefined {
    const bound = type.isTypeParameter() ? checker.getBaseConstraintOfType(type) : type;
    const there = bound && checker.getNonNullableType(bound);
    return there?.isUnion() ? undefined : there;
  }

  function collect(type: Type, isInherited: boolean, into: Map<ProgramSymbol, DeclaredType>): void {
    if (type.aliasSymbol) add(type.aliasSymbol, isInherited, into);
    if (type.isIntersection()) for (const part of type.types) collect(part, isInherited, into);
    const symbol = type.getSymbol();
    if (!symbol || into.has(symbol) || into.size >= MAX_TYPES) return;
    const { from } = add(symbol, isInherited, into);
    const declared = checker.getDeclaredTypeOfSymbol(symbol);
    if (!declared.isClassOrInterface()) return;
    for (const base of checker.getBaseTypes(declared)) collect(base, isInherited || from !== 'own', into);
  }

  function add(symbol: ProgramSymbol, isInherited: boolean, into: Map<ProgramSymbol, DeclaredType>): DeclaredType {
    const origins = (symbol.declarations ?? []).map(originOf);
    // What the program adds to an interface of a package does not make it its own.
    const from = origins.find((origin) => origin !== 'own') ?? 'own';
    const isOwnClass = from === 'own' && (symbol.flags & CLASS) !== 0 && !isDeclaredOnly(symbol);
    const type: DeclaredType = { name: symbol.name, from, isOwnClass, isDefault: isDefault(symbol), isInherited };
    into.set(symbol, type);
    return type;
  }

  function originOf(declaration: SyntaxNode): DeclaredType['from'] {
    const file = declaration.getSourceFile();
    if (program.isSourceFileDefaultLibrary(file)) return 'standard';
    const name = packageOfModule(declaration) ?? packageOfFile(file);
    return name === undefined ? 'own' : { package: name };
  }

  function isDefault(symbol: ProgramSymbol): boolean {
    const [declaration] = symbol.declarations ?? [];
    const module = declaration && checker.getSymbolAtLocation(declaration.getSourceFile());
    return WHOLE.some((name) => {
      const whole = module && exportNamed(module, name);
      if (!whole) return false;
      return whole === symbol || ((whole.flags & ALIAS) !== 0 && checker.getAliasedSymbol(whole) === symbol);
    });
  }

  return (node) => {
    if (!known.has(node)) known.set(node, typesOf(node));
    return known.get(node);
  };
}

function isDeclaredOnly({ declarations = [] }: ProgramSymbol): boolean {
  return declarations.some((declaration) => {
    const modifiers = 'modifiers' in declaration ? (declaration.modifiers as readonly SyntaxNode[] | undefined) : [];
    const isDeclared = modifiers?.some((modifier) => modifier.getText() === 'declare');
    return isDeclared === true || declaration.getSourceFile().isDeclarationFile;
  });
}

/** `declare module 'http'`: an ambient module has the name that it is imported by. */
function packageOfModule(declaration: SyntaxNode): string | undefined {
  for (let outer: SyntaxNode | undefined = declaration; outer; outer = outer.parent as SyntaxNode | undefined) {
    const name = 'body' in outer && 'name' in outer ? (outer.name as SyntaxNode | undefined) : undefined;
    const text = name && 'text' in name && 'hasExtendedUnicodeEscape' in name ? String(name.text) : undefined;
    if (text !== undefined) return packageNamed(text);
  }
  return undefined;
}

/** The name of the innermost package around a file: types for `@koa/router` stand in `@types/koa__router`. */
function packageOfFile({ fileName }: SourceFile): string | undefined {
  const found = /^.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//u.exec(fileName)?.[1];
  const typed = found?.startsWith('@types/') ? found.slice('@types/'.length) : undefined;
  if (typed === undefined) return found;
  return typed.includes('__') ? `@${typed.replace('__', '/')}` : typed;
}

/** The package of a specifier: `next` of `next/server`, `http` of `node:http`. */
export function packageNamed(specifier: string): string {
  return /^(?:node:)?((?:@[^/]+\/)?[^/]+)/u.exec(specifier)?.[1] ?? specifier;
}

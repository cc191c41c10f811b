import { isAssignedTo } from './assigned-to.js';
import { ALIAS, type ProgramSymbol, type SourceFile, syntaxAt, type SyntaxNode, type TypedProgram } from './program.js';

/** What other files of the program do to a class and its instances, found by its names in their texts. */
export interface Uses {
  /** Where an instance is asked for, one of another class may stand: of one that extends it or that is registered in its place. */
  mayBeAnother(declared: ProgramSymbol): boolean;
  /** A property is written, or something inside of it. */
  isWritten(property: ProgramSymbol): boolean;
}

/** In the first group of each stand the names that are looked for. */
const HERITAGE = /\b(?:extends|implements)\s+([\w$.,<>()\s]{1,200})/gu;
const GIVEN = /(?:[:=]|\b(?:bind|override|rebind|register|replace)\w*(?:<[\w$.\s]{1,80}>)?\()\s*([\w$]+)/gu;
/** Members, and what functions that write members are given. */
const MEMBER = /(?:\.|\[\s*["'])\s*([\w$]+)/gu;
const FILLED =
  /\b(?:Object\.(?:assign|definePropert(?:y|ies))|Reflect\.(?:set|defineProperty|deleteProperty))\(([\w$.!?\s]{1,200})/gu;
const NAME = /[\w$]+/gu;

export function createUses({ program, checker }: TypedProgram, isSearched: (file: SourceFile) => boolean): Uses {
  const answers = new Map<ProgramSymbol, boolean>();
  let files: readonly SourceFile[] | undefined;
  const searched = (): readonly SourceFile[] => (files ??= program.getSourceFiles().filter(isSearched));

  function symbolAt(node: SyntaxNode | undefined): ProgramSymbol | undefined {
    const symbol = node && checker.getSymbolAtLocation(node);
    return symbol && (symbol.flags & ALIAS) !== 0 ? checker.getAliasedSymbol(symbol) : symbol;
  }

  /** One of the files has a place where the pattern finds the symbol. */
  function isFound(
    symbol: ProgramSymbol,
    pattern: RegExp,
    among: readonly SourceFile[],
    test: (node: SyntaxNode) => boolean,
  ): boolean {
    return among.some((file) => {
      for (const match of file.text.matchAll(pattern)) {
        const [, group = ''] = match;
        const from = match.index + match[0].lastIndexOf(group);
        for (const { 0: name, index } of group.matchAll(NAME)) {
          if (pattern !== HERITAGE && name !== symbol.name) continue;
          const range = [from + index, from + index + name.length] as const;
          // Or a text in quotes.
          const node = syntaxAt(file, range) ?? syntaxAt(file, [range[0] - 1, range[1] + 1]);
          if (node && test(node) && isSame(symbolAt(node), symbol)) return true;
        }
      }
      return false;
    });
  }

  /** `Object.assign(config, …)` writes what is a property of the type. */
  function isFilledIn(file: SourceFile, property: ProgramSymbol): boolean {
    for (const { 0: match, 1: group = '', index } of file.text.matchAll(FILLED)) {
      const from = index + match.length - group.length;
      const names = [...group.matchAll(NAME)].map(
        (name) => [from + name.index, from + name.index + name[0].length] as const,
      );
      const nodes = names.flatMap((range) => syntaxAt(file, range) ?? []);
      const last = nodes.at(-1);
      const filled = last && checker.getTypeAtLocation(last).getProperty(property.name);
      if (isSame(filled, property) || nodes.some((node) => isSame(symbolAt(node), property))) return true;
    }
    return false;
  }

  function once(symbol: ProgramSymbol, find: () => boolean): boolean {
    const known = answers.get(symbol) ?? find();
    answers.set(symbol, known);
    return known;
  }

  return {
    mayBeAnother: (declared) =>
      once(
        declared,
        () => isFound(declared, HERITAGE, searched(), () => true) || isFound(declared, GIVEN, searched(), isGiven),
      ),
    isWritten: (property) =>
      once(property, () => {
        // What its own file does is followed.
        const others = searched().filter((file) => file !== property.valueDeclaration?.getSourceFile());
        const naming = others.filter(({ text }) => text.includes(property.name));
        return isFound(property, MEMBER, naming, isAssignedTo) || others.some((file) => isFilledIn(file, property));
      }),
  };
}

function isSame(one: ProgramSymbol | undefined, other: ProgramSymbol): boolean {
  if (one === other) return true;
  return one?.valueDeclaration !== undefined && one.valueDeclaration === other.valueDeclaration;
}

/** It is a value under a name, or handed to what gives names values: `{ provide: Config, … }`, `Other = Config`, `container.bind(Config)`. */
function isGiven(node: SyntaxNode): boolean {
  const { parent } = node;
  if ('arguments' in parent) return Array.isArray(parent.arguments) && parent.arguments[0] === node;
  return 'initializer' in parent && parent.initializer === node;
}

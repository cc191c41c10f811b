import { ALIAS, type ProgramSymbol, type SourceFile, syntaxAt, type SyntaxNode, type TypedProgram } from './program.js';

/** What other files of the program do to a class and its instances, found by its names in their texts. */
export interface Uses {
  /** Where an instance is asked for, one of another class may stand: of one that extends it or that is registered in its place. */
  mayBeAnother(declared: ProgramSymbol): boolean;
  /** A property is written, or something inside of it. */
  isWritten(property: ProgramSymbol): boolean;
}

const HERITAGE = /\b(?:extends|implements)\s+([\w$.,<>\s]+)/gu;
const NAME = /[\w$]+/gu;
const WRITING = String.raw`(?:\s*[?!]?\.\s*[\w$]+)*\s*(?:=(?![=>])|(?:[-+*/%&|^]|\*\*|<<|>>>?|&&|\|\||\?\?)=|\+\+|--)`;

export function createUses({ program, checker }: TypedProgram, isSearched: (file: SourceFile) => boolean): Uses {
  const answers = new Map<ProgramSymbol, boolean>();
  let files: readonly SourceFile[] | undefined;
  const searched = (): readonly SourceFile[] => (files ??= program.getSourceFiles().filter(isSearched));

  function symbolAt(node: SyntaxNode | undefined): ProgramSymbol | undefined {
    const symbol = node && checker.getSymbolAtLocation(node);
    return symbol && (symbol.flags & ALIAS) !== 0 ? checker.getAliasedSymbol(symbol) : symbol;
  }

  /** One of the files has a place where the first group of `pattern` names the symbol. */
  function isNamed(
    symbol: ProgramSymbol,
    pattern: RegExp,
    among: readonly SourceFile[],
    test: (node: SyntaxNode) => boolean,
  ): boolean {
    return among.some((file) => {
      for (const match of file.text.matchAll(pattern)) {
        const [, group = ''] = match;
        const from = match.index + match[0].indexOf(group);
        for (const name of group.matchAll(NAME)) {
          const start = from + name.index;
          const node = syntaxAt(file, [start, start + name[0].length]);
          if (node && test(node) && isSame(symbolAt(node), symbol)) return true;
        }
      }
      return false;
    });
  }

  function once(symbol: ProgramSymbol, find: () => boolean): boolean {
    const known = answers.get(symbol) ?? find();
    answers.set(symbol, known);
    return known;
  }

  return {
    mayBeAnother: (declared) =>
      once(declared, () => {
        const given = new RegExp(`[:=]\\s*(${escaped(declared.name)})\\b`, 'gu');
        return isNamed(declared, HERITAGE, searched(), () => true) || isNamed(declared, given, searched(), isGiven);
      }),
    isWritten: (property) =>
      once(property, () => {
        // What its own file does is followed.
        const others = searched().filter((file) => file !== property.valueDeclaration?.getSourceFile());
        const written = new RegExp(`\\.\\s*(${escaped(property.name)})\\b${WRITING}`, 'gu');
        return isNamed(property, written, others, () => true);
      }),
  };
}

function isSame(one: ProgramSymbol | undefined, other: ProgramSymbol): boolean {
  if (one === other) return true;
  return one?.valueDeclaration !== undefined && one.valueDeclaration === other.valueDeclaration;
}

/** It is a value under a name: `{ provide: Config, … }`, `Other = Config`. */
function isGiven(node: SyntaxNode): boolean {
  const { parent } = node;
  return 'initializer' in parent && parent.initializer === node;
}

function escaped(name: string): string {
  return name.replaceAll('$', String.raw`\$`);
}

import { AST_NODE_TYPES, AST_TOKEN_TYPES } from '@typescript-eslint/types';
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import { programStatements } from '../ast/program-statements.js';
import { unwrap } from '../ast/unwrap.js';
import { type Drop, dropBeside } from './drop-beside.js';
import { type Edit, replaceRange, type Source } from './edit.js';
import { joinEdits } from './join-edits.js';
import { requiredModule } from './module-style.js';
import { removeFromList } from './remove-from-list.js';
import { removeStatement } from './remove-statement.js';
import { firstToken, lastToken } from './tokens.js';

/** Names that a statement gets from a module. */
interface Import {
  readonly statement: TSESTree.ProgramStatement;
  readonly module: string;
  /** By the name that the file has for it. */
  readonly items: readonly { readonly local: TSESTree.Identifier; readonly node: TSESTree.Node }[];
  /** The brackets around all of the items. */
  readonly braces: TSESTree.Node | undefined;
}

type Part = Pick<TSESLint.RuleFix, 'range' | 'text'>;

/** The edit, and without the imports whose only use it takes away. */
export function dropUnusedImports(edit: Edit, source: Source): Edit {
  return (fixer) => {
    const parts = edit(fixer);
    const drops = importsOf(source).flatMap((one) => dropFrom(one, parts, source) ?? []);
    const isTidied = drops.length > 0 && !hasMarkup(source);
    const kept = parts.filter((part) => !drops.some(({ instead }) => instead === part));
    const joined = isTidied ? joinEdits([() => kept, ...drops.map((drop) => drop.edit)])(fixer) : [];
    return joined.length > 0 ? joined : parts;
  };
}

/** What markup is compiled to may use an import that nothing names. */
function hasMarkup({ ast }: Source): boolean {
  return ast.tokens.some(({ type }) => type === AST_TOKEN_TYPES.JSXIdentifier || type === AST_TOKEN_TYPES.JSXText);
}

function dropFrom(given: Import, parts: readonly Part[], source: Source): Drop | undefined {
  const { statement, items, braces, module } = given;
  const unused = items.filter(({ local }) => isLeftUnused(local, statement, parts, source));
  const [only, ...others] = unused;
  if (!only) return undefined;
  const list = items.map(({ node }) => node);
  const index = list.indexOf(only.node);
  if (isEdited(statement, parts)) {
    const [added, ...more] = parts.filter((part) => isWithin(part, statement));
    if (!braces || !added || more.length > 0 || others.length > 0) return undefined;
    return dropBeside(list, index, added, source);
  }
  // A module of the program itself may be there for what it does.
  if (unused.length === items.length)
    return isPackage(module) ? { edit: removeImport(statement, source), instead: undefined } : undefined;
  if (!braces || others.length > 0) return undefined;
  const open = source.getFirstToken(braces, ({ value }) => value === '{') ?? firstToken(braces, source);
  const close = source.getLastToken(braces, ({ value }) => value === '}') ?? lastToken(braces, source);
  const edit = removeFromList({ open, close, items: list, padding: ' ' }, index, source);
  return edit && { edit, instead: undefined };
}

function isWithin({ range: [from, to] }: Part, { range }: TSESTree.Node): boolean {
  return range[0] <= from && to <= range[1];
}

/** No empty lines stay at the top of the file. */
function removeImport(statement: TSESTree.ProgramStatement, source: Source): Edit {
  const [from] = statement.range;
  const next = source.getTokenAfter(statement, { includeComments: true });
  const isAtTop = source.text.slice(0, from).trim() === '' && source.getCommentsInside(statement).length === 0;
  return isAtTop && next ? replaceRange(from, next.range[0], '') : removeStatement(statement, source);
}

/** All uses stand in what is replaced, and nothing else in the text, a template say, is called so. */
function isLeftUnused(
  { name }: TSESTree.Identifier,
  statement: TSESTree.ProgramStatement,
  parts: readonly Part[],
  source: Source,
): boolean {
  const variable = source.getDeclaredVariables?.(statement).find((one) => one.name === name);
  const uses = variable?.references.filter(({ init }) => init !== true).map(({ identifier }) => identifier.range) ?? [];
  const isGone = ([from, to]: TSESTree.Range) => parts.some(({ range }) => range[0] <= from && to <= range[1]);
  if (uses.length === 0 || !uses.every(isGone) || parts.some(({ text }) => mentions(text, name))) return false;
  const outside = parts.filter((part) => !isWithin(part, statement));
  const cuts = [...outside.map(({ range }) => range), statement.range].toSorted((one, other) => one[0] - other[0]);
  const ends = [0, ...cuts.map(([, to]) => to)];
  const starts = [...cuts.map(([from]) => from), source.text.length];
  return ends.every((end, index) => !mentions(source.text.slice(end, starts[index]), name));
}

function mentions(text: string, name: string): boolean {
  for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + 1)) {
    if (!/[\w$]/u.test(text.charAt(at - 1)) && !/[\w$]/u.test(text.charAt(at + name.length))) return true;
  }
  return false;
}

/** Something is done to the statement already, or right beside it. */
function isEdited({ range: [from, to] }: TSESTree.Node, parts: readonly Part[]): boolean {
  return parts.some(({ range }) => range[1] >= from && range[0] <= to);
}

function isPackage(module: string): boolean {
  return !/^(?:[./#~]|@\/)/u.test(module);
}

/** Answers by file: it may have a thousand edits. */
const importsOfFile = new WeakMap<Source, readonly Import[]>();

function importsOf(source: Source): readonly Import[] {
  const known = importsOfFile.get(source);
  if (known) return known;
  const imports = programStatements(source).flatMap((statement) => importOf(statement) ?? []);
  importsOfFile.set(source, imports);
  return imports;
}

function importOf(statement: TSESTree.ProgramStatement): Import | undefined {
  switch (statement.type) {
    case AST_NODE_TYPES.ImportDeclaration: {
      const { specifiers, source } = statement;
      const items = specifiers.map((node) => ({ local: node.local, node }));
      const areNamed = specifiers.every(({ type }) => type === AST_NODE_TYPES.ImportSpecifier);
      return { statement, module: source.value, items, braces: areNamed ? statement : undefined };
    }
    case AST_NODE_TYPES.VariableDeclaration: {
      const [declarator, ...others] = statement.declarations;
      return others.length === 0 ? requireOf(statement, declarator) : undefined;
    }
    default:
      return undefined;
  }
}

function requireOf(
  statement: TSESTree.VariableDeclaration,
  { id, init }: TSESTree.VariableDeclarator,
): Import | undefined {
  if (!init) return undefined;
  const value = unwrap(init);
  const module = requiredModule(value.type === AST_NODE_TYPES.MemberExpression ? value.object : value);
  if (module === undefined) return undefined;
  if (id.type === AST_NODE_TYPES.Identifier)
    return { statement, module, items: [{ local: id, node: id }], braces: undefined };
  const items = id.type === AST_NODE_TYPES.ObjectPattern ? id.properties.map(itemOf) : [];
  const isPlain = items.every((item) => item !== undefined);
  return isPlain ? { statement, module, items, braces: id } : undefined;
}

function itemOf(node: TSESTree.Property | TSESTree.RestElement): Import['items'][number] | undefined {
  const isPlain = node.type === AST_NODE_TYPES.Property && node.value.type === AST_NODE_TYPES.Identifier;
  return isPlain ? { local: node.value as TSESTree.Identifier, node } : undefined;
}

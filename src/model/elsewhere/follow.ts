import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import { nowhere } from '../../ast/edit-site.js';
import type { Evaluator } from '../../evaluate/evaluator.js';
import type { Exported, OtherFile } from '../../evaluate/exported.js';
import type { Hooks } from '../../evaluate/hooks.js';
import { createOtherFile, finalValue } from '../../evaluate/other-file.js';
import { keyOf } from '../../evaluate/presence.js';
import { readKey } from '../../evaluate/reading.js';
import type { Value } from '../../evaluate/value.js';
import { declarationFile, declaredValue } from './declared-value.js';
import { targetOf } from './aliases.js';
import { classIn, declarationOf, declaredIn, isData } from './exports.js';
import { leftByOthers } from './left-by-others.js';
import { parseFile, type Parsing } from './parse.js';
import {
  exportNamed,
  type ProgramSymbol,
  type SourceFile,
  syntaxAt,
  type SyntaxNode,
  type TypedProgram,
} from './program.js';
import { createUses } from './uses.js';

/** What the evaluator of a file asks about others. */
export type Following = Required<Pick<Hooks, 'exportedTo' | 'instanceAt'>>;

export interface FollowContext {
  readonly typed: TypedProgram;
  readonly sourceCode: Readonly<TSESLint.SourceCode>;
  readonly parsing: Parsing;
  /** How messages call a file. */
  readonly nameOf: (fileName: string) => string;
  readonly isTest: (fileName: string) => boolean;
  /** An evaluator of another file, which asks about its own imports and parameters. */
  readonly evaluatorOf: (
    sourceCode: Readonly<TSESLint.SourceCode>,
    fileName: string,
    following: Following,
  ) => Evaluator;
}

interface OpenFile {
  readonly sourceCode: Readonly<TSESLint.SourceCode>;
  readonly evaluator: Evaluator;
  readonly file: OtherFile;
}

/** Files into which one that is linted is followed. */
const MAX_FILES = 64;

/** What other files of the program export to the one that is linted. Packages are not looked into, and of declarations only literal types say a value. */
export function createFollower(context: FollowContext): Following {
  const { program, checker, syntaxOf } = context.typed;
  const isOwn = (file: SourceFile): boolean =>
    !file.isDeclarationFile && !program.isSourceFileFromExternalLibrary(file);
  const uses = createUses(context.typed, (file) => isOwn(file) && !context.isTest(file.fileName));
  const opened = new Map<SourceFile, OpenFile | undefined>();

  function open(file: SourceFile): OpenFile | undefined {
    if (opened.has(file)) return opened.get(file);
    if (opened.size >= MAX_FILES || !isOwn(file)) return undefined;
    opened.set(file, undefined);
    const sourceCode = parseFile(program, file, context.sourceCode, context.parsing);
    if (!sourceCode) return undefined;
    const evaluator = context.evaluatorOf(
      sourceCode,
      file.fileName,
      following((node) => syntaxAt(file, rangeOf(node))),
    );
    const open: OpenFile = { sourceCode, evaluator, file: createOtherFile(evaluator, context.nameOf(file.fileName)) };
    opened.set(file, open);
    return open;
  }

  function following(syntaxFor: TypedProgram['syntaxOf']): Following {
    const instances = new Map<TSESTree.Node, Exported | undefined>();
    return {
      exportedTo: exportsThrough(syntaxFor),
      instanceAt(place) {
        if (!instances.has(place)) instances.set(place, instanceOf(place, syntaxFor));
        return instances.get(place);
      },
    };
  }

  function instanceOf(place: TSESTree.Node, syntaxFor: TypedProgram['syntaxOf']): Exported | undefined {
    const syntax = syntaxFor(nameAt(place));
    const type = syntax && checker.getTypeAtLocation(syntax);
    const symbol = type?.isClass() ? type.getSymbol() : undefined;
    const declaration = symbol?.valueDeclaration;
    if (!type || !symbol || !declaration || declaration.getSourceFile() === syntax.getSourceFile()) return undefined;
    const opening = open(declaration.getSourceFile());
    const declared = opening && classIn(opening.sourceCode, declaration);
    if (!declared || declared.abstract || uses.mayBeAnother(symbol)) return undefined;
    const { file } = opening;
    return { kind: 'value', file, value: () => leftByOthers(file.instanceOf(declared), type, uses) };
  }

  function exportsThrough(syntaxFor: TypedProgram['syntaxOf']): Following['exportedTo'] {
    const known = new Map<TSESTree.Node, Exported | undefined>();
    return (node) => {
      if (known.has(node)) return known.get(node);
      const named = namedBy(node);
      const syntax = named && syntaxFor(named);
      const symbol = syntax && checker.getSymbolAtLocation(syntax);
      const exported = symbol && (exportedAs(symbol) ?? memberOfWhole(node, symbol, syntaxFor));
      known.set(node, exported);
      return exported;
    };
  }

  /** `import { x }` of what a module exports as a whole: `module.exports = { x }`, `export =`. */
  function memberOfWhole(
    node: TSESTree.Node,
    imported: ProgramSymbol,
    syntaxFor: TypedProgram['syntaxOf'],
  ): Exported | undefined {
    if (node.type !== AST_NODE_TYPES.ImportSpecifier) return undefined;
    const source = syntaxFor((node.parent as TSESTree.ImportDeclaration).source);
    const module = source && checker.getSymbolAtLocation(source);
    const whole = module && exportNamed(module, 'export=');
    const target = targetOf(checker, imported);
    if (!whole || !target) return undefined;
    const member = checker.getTypeOfSymbolAtLocation(whole, source).getProperty(target.name);
    const isMember = member !== undefined && member.valueDeclaration === target.valueDeclaration;
    const exported = isMember ? exportedAs(whole) : undefined;
    if (exported?.kind !== 'value') return undefined;
    return { ...exported, value: () => memberOf(exported.value(), target.name) };
  }

  function exportedAs(symbol: ProgramSymbol): Exported | undefined {
    const target = targetOf(checker, symbol);
    if (!target) return undefined;
    const declaration = declarationOf(target);
    if (declaration?.getSourceFile().isDeclarationFile) return asDeclared(target, declaration);
    const opening = declaration && open(declaration.getSourceFile());
    if (!opening) return undefined;
    if (isWholeFile(declaration) && !isData(declaration.getSourceFile())) return moduleOf(target);
    const { sourceCode, evaluator, file } = opening;
    const declared = declaredIn(sourceCode, declaration, declaration.getSourceFile());
    return declared && { kind: 'value', file, value: () => finalValue(evaluator, declared) };
  }

  function asDeclared(symbol: ProgramSymbol, declaration: SyntaxNode): Exported | undefined {
    const { fileName } = declaration.getSourceFile();
    if (fileName.includes('/node_modules/')) return undefined;
    if (isWholeFile(declaration)) return moduleOf(symbol);
    const file = declarationFile(context.nameOf(fileName));
    const node = context.sourceCode.ast;
    return { kind: 'value', file, value: () => declaredValue({ checker, symbol, declaration, file, node }) };
  }

  /** `module.exports = …` is the module itself. */
  function moduleOf(module: ProgramSymbol): Exported | undefined {
    const whole = exportNamed(module, 'export=');
    if (whole) return exportedAs(whole);
    const members = new Map(checker.getExportsOfModule(module).map((member) => [member.name, member]));
    return {
      kind: 'module',
      names: [...members.keys()],
      get: (name) => {
        const member = members.get(name);
        return member && exportedAs(member);
      },
    };
  }

  return following(syntaxOf);
}

/** A parameter or field as TypeScript types it. */
function nameAt(place: TSESTree.Node): TSESTree.Node {
  if (place.type === AST_NODE_TYPES.TSParameterProperty) return nameAt(place.parameter);
  if (place.type === AST_NODE_TYPES.PropertyDefinition || place.type === AST_NODE_TYPES.AccessorProperty)
    return place.key;
  return place.type === AST_NODE_TYPES.AssignmentPattern ? place.left : place;
}

function memberOf(value: Value, name: string): Value {
  return readKey(keyOf(value, name, nowhere('a module')), value.node);
}

/** A name without its type. */
function rangeOf(node: TSESTree.Node): readonly [number, number] {
  const [start, end] = node.range;
  return [start, node.type === AST_NODE_TYPES.Identifier ? start + node.name.length : end];
}

function isWholeFile(declaration: SyntaxNode): boolean {
  return declaration === declaration.getSourceFile();
}

/** What TypeScript knows the imported thing, or the module, by. */
function namedBy(node: TSESTree.Node): TSESTree.Node | undefined {
  switch (node.type) {
    case AST_NODE_TYPES.ImportDefaultSpecifier:
    case AST_NODE_TYPES.ImportNamespaceSpecifier:
    case AST_NODE_TYPES.ImportSpecifier:
      return node.local;
    case AST_NODE_TYPES.TSImportEqualsDeclaration: {
      const { id, moduleReference } = node;
      return moduleReference.type === AST_NODE_TYPES.TSExternalModuleReference ? moduleReference.expression : id;
    }
    case AST_NODE_TYPES.ImportExpression:
      return node.source;
    case AST_NODE_TYPES.CallExpression:
      return node.arguments[0];
    default:
      return undefined;
  }
}

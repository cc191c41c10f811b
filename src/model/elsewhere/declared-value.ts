import type { TSESTree } from '@typescript-eslint/utils';

import { elsewhere } from '../../ast/edit-site.js';
import { unknown } from '../../evaluate/alternatives.js';
import type { OtherFile } from '../../evaluate/exported.js';
import { scalar } from '../../evaluate/text.js';
import type { Presence, Shape, Value } from '../../evaluate/value.js';
import type { Checker, ProgramSymbol, SyntaxNode, Type } from './program.js';

/** `ts.SymbolFlags` of the same names: TypeScript is asked, not loaded. */
export const FLAGS = { BlockScopedVariable: 2, TypeLiteral: 2048, Enum: 384, Optional: 16_777_216 } as const;

export interface Declared {
  readonly checker: Checker;
  readonly symbol: ProgramSymbol;
  readonly declaration: SyntaxNode;
  readonly file: OtherFile;
  /** Stands for the values, which have no expression. */
  readonly node: TSESTree.Node;
}

/** A file of declarations: its functions cannot be followed. */
export function declarationFile(name: string): OtherFile {
  return {
    name,
    resultOf: (callee) => unknown('import', callee),
    madeOf: (made) => unknown('import', made),
    instanceOf: (made) => unknown('import', made),
    handsBack: () => undefined,
    namesOfSelf: () => undefined,
    names: () => true,
  };
}

/** What a variable or enum holds of which only the type is known: literal types have one value, any other is unknown. */
export function declaredValue(declared: Declared): Value {
  const { checker, symbol, declaration, node } = declared;
  if ((symbol.flags & (FLAGS.BlockScopedVariable | FLAGS.Enum)) === 0) return unknown('import', node);
  const type = checker.getTypeOfSymbolAtLocation(symbol, declaration);
  return (symbol.flags & FLAGS.Enum) === 0 ? valueOf(type, declared) : objectOf(type, declared);
}

function valueOf(type: Type, declared: Declared): Value {
  const { checker, node } = declared;
  if (type.isStringLiteral() || type.isNumberLiteral()) return scalar(type.value, node);
  const spelt = checker.typeToString(type);
  if (spelt === 'true' || spelt === 'false') return scalar(spelt === 'true', node);
  return isTypeLiteral(type) ? objectOf(type, declared) : unknown('import', node);
}

/** Not an array, a class, a function, or one of several. */
function isTypeLiteral(type: Type): boolean {
  const { flags = 0 } = type.getSymbol() ?? {};
  return (flags & FLAGS.TypeLiteral) !== 0 && type.getCallSignatures().length === 0;
}

/** It may hold more than its type says. */
function objectOf(type: Type, declared: Declared): Value {
  const { checker, declaration, file, node } = declared;
  const site = elsewhere(file.name);
  const own = (key: string): Presence => {
    const property = type.getProperty(key);
    if (!property || (property.flags & FLAGS.Optional) !== 0) return { kind: 'unknown', why: 'import', node };
    const value = valueOf(checker.getTypeOfSymbolAtLocation(property, declaration), declared);
    return { kind: 'present', value, node, site };
  };
  const keys = type.getProperties().map(({ name }) => name);
  const shape: Shape = { keys, closed: false, site, get: own, own, isSameAs: (other) => other === shape };
  return { kind: 'object', shape, node };
}

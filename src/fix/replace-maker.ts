import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { variableAt } from '../ast/scope.js';
import { unwrap } from '../ast/unwrap.js';
import { addArgument } from './add-argument.js';
import { type Edit, type Entry, replaceRange, type Source } from './edit.js';
import { importInstead } from './import-instead.js';
import { joinEdits } from './join-edits.js';
import { propertyCode } from './property-key.js';
import { setProperty } from './set-property.js';

/** Something is made by another function of the same module, which is given one more option: `makeA()` becomes `makeB({ key })`. */
export function replaceMaker(
  made: TSESTree.CallExpression,
  { maker, option }: { readonly maker: { readonly from: string; readonly named: string }; readonly option: Entry },
  source: Source,
): Edit | undefined {
  if (made.callee.type !== AST_NODE_TYPES.Identifier) return undefined;
  const given = withOption(made, option, source);
  if (!given) return undefined;
  const request = { from: maker.from, what: { named: maker.named }, at: made };
  const { name, edit } = importInstead(made.callee, request, source);
  return joinEdits([replaceRange(...made.callee.range, name), given, edit]);
}

/** The call that has made the called function, where it is made for this one call. */
export function makerOf({ callee }: TSESTree.CallExpression, source: Source): TSESTree.CallExpression | undefined {
  const inner = unwrap(callee);
  if (inner.type === AST_NODE_TYPES.CallExpression) return inner;
  const variable = inner.type === AST_NODE_TYPES.Identifier ? variableAt(source, inner) : undefined;
  const definition = variable?.defs[0]?.node;
  if (!variable || definition?.type !== AST_NODE_TYPES.VariableDeclarator || !definition.init) return undefined;
  if (definition.parent.parent.type === AST_NODE_TYPES.ExportNamedDeclaration) return undefined;
  if (variable.references.filter(({ init }) => init !== true).length !== 1) return undefined;
  const made = unwrap(definition.init);
  return made.type === AST_NODE_TYPES.CallExpression ? made : undefined;
}

function withOption(made: TSESTree.CallExpression, option: Entry, source: Source): Edit | undefined {
  const [options] = made.arguments;
  if (!options) return addArgument(made, 0, `{ ${propertyCode(option.key, option.text)} }`, source);
  const literal = unwrap(options);
  return literal.type === AST_NODE_TYPES.ObjectExpression ? setProperty(literal, option, source) : undefined;
}

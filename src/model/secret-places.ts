import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { isFunction, isWithin } from '../ast/functions.js';
import { lastName, propertyName } from '../ast/property-name.js';
import { wrapped } from '../ast/unwrap.js';
import { wordsOf } from './cookie-words.js';
import type { HardCoded } from './hard-coded.js';
import type { Kit } from './kit.js';
import { usesOfLiteral } from './literal-uses.js';

/** What the program calls a text: the variable, key or function that has it. */
export function nameOfText(text: TSESTree.Node): string | undefined {
  const { parent } = wrapped(text);
  switch (parent?.type) {
    case AST_NODE_TYPES.VariableDeclarator:
      return lastName(parent.id);
    case AST_NODE_TYPES.Property:
    case AST_NODE_TYPES.PropertyDefinition:
      return propertyName(parent);
    case AST_NODE_TYPES.LogicalExpression:
      return nameOfText(parent);
    default:
      return undefined;
  }
}

/**
 * The expression that an edit replaces: the text where it is there for secrets alone, so that all that signs and checks with it goes on
 * to agree; else what stands at the place of use.
 */
export function placeOfText(kit: Kit, { is, text, use }: HardCoded, uses: ReadonlySet<TSESTree.Node>): TSESTree.Node {
  const node = wrapped(text);
  if (is === 'fallback' || isWithin(node, use)) return node;
  if (node.parent?.type === AST_NODE_TYPES.TSEnumMember) return use;
  if (isSecretName(nameOfText(text)) || isReturned(node)) return node;
  return usesOfLiteral(kit, text).every((reader) => uses.has(wrapped(reader))) ? node : use;
}

function isReturned({ parent }: TSESTree.Node): boolean {
  return parent?.type === AST_NODE_TYPES.ReturnStatement || (parent !== undefined && isFunction(parent));
}

const SECRET_WORDS: ReadonlySet<string> = new Set([
  'jwt',
  'key',
  'keys',
  'passphrase',
  'password',
  'secret',
  'secretkey',
  'secrets',
]);

/** A name that says that nothing but a secret goes by it. */
export function isSecretName(name: string | undefined): boolean {
  return name !== undefined && wordsOf(name).some((word) => SECRET_WORDS.has(word));
}

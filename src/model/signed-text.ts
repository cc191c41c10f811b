import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { lastName, propertyName } from '../ast/property-name.js';
import { wrapped } from '../ast/unwrap.js';
import { wordsOf } from './cookie-words.js';
import type { Kit } from './kit.js';
import { isTimeKey } from './payload-words.js';
import { readersOf } from './token-uses.js';

const MAX_DEPTH = 8;

/**
 * The text itself is put where the program keeps who somebody is: `req.userId = unsign(…)`, `req.user = JSON.parse(unsign(…))`. Not when it is handed to
 * a function, which may look it up, or a time in it is read.
 */
export function becomesIdentity(kit: Kit, text: TSESTree.Node): boolean {
  let isKept = false;
  let isElsewhere = false;

  function follow(expression: TSESTree.Node, depth: number): void {
    const node = wrapped(expression);
    const { parent } = node;
    if (!parent || depth > MAX_DEPTH) return;
    switch (parent.type) {
      case AST_NODE_TYPES.AwaitExpression:
      case AST_NODE_TYPES.LogicalExpression:
      case AST_NODE_TYPES.ConditionalExpression:
        follow(parent, depth + 1);
        break;
      case AST_NODE_TYPES.VariableDeclarator:
        if (parent.id.type === AST_NODE_TYPES.Identifier)
          for (const reader of readersOf(kit, parent.id)) follow(reader, depth + 1);
        break;
      case AST_NODE_TYPES.AssignmentExpression:
        if (parent.right === node) keep(parent.left);
        break;
      case AST_NODE_TYPES.Property:
        if (parent.value === node && parent.parent.type === AST_NODE_TYPES.ObjectExpression)
          follow(parent.parent, depth + 1);
        break;
      case AST_NODE_TYPES.MemberExpression:
        isElsewhere ||= isTimeKey(propertyName(parent) ?? '');
        break;
      case AST_NODE_TYPES.CallExpression:
        if (parent.callee === node) break;
        if (READERS.has(lastName(parent.callee) ?? '')) follow(parent, depth + 1);
        else isElsewhere = true;
        break;
      default:
        break;
    }
  }

  function keep(target: TSESTree.Node): void {
    const name = target.type === AST_NODE_TYPES.MemberExpression ? propertyName(target) : undefined;
    isKept ||= name !== undefined && isIdentityName(name);
  }

  follow(text, 0);
  return isKept && !isElsewhere;
}

/** They say the same in another form. */
const READERS: ReadonlySet<string> = new Set(['parse', 'decodeURIComponent', 'String', 'Number', 'parseInt']);

const IDENTITY_WORDS: ReadonlySet<string> = new Set(['account', 'identity', 'principal', 'uid', 'user', 'username']);

/** `user`, `currentUser`, `userId`; not `userAgent`. */
function isIdentityName(name: string): boolean {
  const words = wordsOf(name);
  const last = words.at(-1) === 'id' ? words.at(-2) : words.at(-1);
  return last !== undefined && IDENTITY_WORDS.has(last);
}

import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { exportedNames } from '../../ast/exported-names.js';
import type { FunctionNode } from '../../ast/functions.js';
import { literalText } from '../../ast/literal-text.js';
import { lastName } from '../../ast/property-name.js';
import { unwrap } from '../../ast/unwrap.js';
import { methodName } from '../calls.js';
import { wordsOf } from '../cookie-words.js';
import { fileNames, isTelling, lastSegments } from '../handler-names.js';
import type { Kit } from '../kit.js';
import { type Purpose, purposesOfName } from '../purpose-words.js';
import type { Served } from '../served/served.js';

/** What a served place is for, by its names. */
export interface ServedPurposes {
  /** By its path, or by the file where it has none. */
  readonly byPath: ReadonlySet<Purpose>;
  /** By what its handler is called. */
  readonly byHandler: ReadonlySet<Purpose>;
}

export function purposesOfServed(kit: Kit, served: Served): ServedPurposes {
  const path = served.path === undefined ? '' : lastSegments(served.path);
  const handler = [...served.functions.flatMap(ownNames), ...namesOfHandler(served)].filter(isTelling);
  const paths = /[a-z]/iu.test(path) ? [path] : fileNames(kit.filename);
  return { byPath: purposesIn(paths), byHandler: purposesIn(handler) };
}

function purposesIn(names: readonly string[]): ReadonlySet<Purpose> {
  return new Set(names.flatMap(purposesOfName));
}

function ownNames(fn: FunctionNode): readonly string[] {
  const names = ['id' in fn ? fn.id?.name : undefined, methodName(fn), ...exportedNames(fn)];
  return names.filter((name) => name !== undefined);
}

/** `logout` of `authController.logout`, `wrap(logout)` and `[AuthController, 'logout']`. */
export function namesOfHandler({ given }: Served): readonly string[] {
  const last = given.at(-1);
  return last ? namesOfExpression(last) : [];
}

function namesOfExpression(node: TSESTree.Node): readonly string[] {
  const inner = unwrap(node);
  switch (inner.type) {
    case AST_NODE_TYPES.Identifier:
    case AST_NODE_TYPES.MemberExpression: {
      const name = lastName(inner);
      return name === undefined ? [] : [name];
    }
    case AST_NODE_TYPES.CallExpression:
      return [...namesOfExpression(inner.callee), ...inner.arguments.flatMap(namesOfExpression)];
    case AST_NODE_TYPES.ArrayExpression:
      return inner.elements.flatMap((element) => (element ? (literalText(element) ?? namesOfExpression(element)) : []));
    case AST_NODE_TYPES.Literal:
      // `'AuthController.logout'`
      return typeof inner.value === 'string' && /^[\w/]+[.@#]\w+$/u.test(inner.value) ? [inner.value] : [];
    default:
      return [];
  }
}

/** Names of what shows or passes on, and changes nothing: `logoutPage`, `renderLogout`, `proxy`. */
export function onlyShows(name: string): boolean {
  return SHOWING.test(` ${wordsOf(name).join(' ')} `);
}

const SHOWING =
  / (?:app|client|confirm|confirmation|file|form|forward|html|index|landing|message|not ?found|page|pages|proxy|redirect|redirects|render|screen|send ?file|serve|show|spa|static|success|template|templates|view|views) /u;

/** Of a path it is not one of many words: `/logout`, `/users/sign-out/:id`. */
export function isPathOfLogout(path: string): boolean {
  const last = path
    .split(/[/?#]/u)
    .filter((segment) => /^[\w.-]+$/u.test(segment))
    .at(-1);
  return last !== undefined && saysLogout(last) && wordsOf(last).length <= 3;
}

/** The word itself, and not `end session`, which may be that of a lesson. */
export function saysLogout(name: string): boolean {
  return purposesOfName(name).includes('logout') && !/end(?: my)? session|sign ?off/u.test(wordsOf(name).join(' '));
}

/** `revokeSession`, `invalidate-tokens`: what is deleted or removed may be sessions of other kinds. */
export function saysRevocation(name: string): boolean {
  const words = wordsOf(name).join(' ');
  return (
    purposesOfName(name).includes('revocation') &&
    /\b(?:revoke|invalidate|terminate|kill|expire|destroy)\b/u.test(words)
  );
}

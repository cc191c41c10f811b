import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { type FunctionNode, isWithin } from '../../ast/functions.js';
import { literalText } from '../../ast/literal-text.js';
import { lastName, propertyName } from '../../ast/property-name.js';
import { unwrap } from '../../ast/unwrap.js';
import { walk } from '../../ast/walk.js';
import { isNullish } from '../../evaluate/truth.js';
import type { Calls } from '../calls.js';
import type { ClientPlaces } from '../client-places.js';
import { namesIn } from '../guards/words.js';
import type { Kit } from '../kit.js';
import type { SessionDeletion } from '../session-deletions.js';
import type { SessionAct } from '../session-life/acts.js';
import { endsByName, isAboutSession, isEnding, keepsSomebodySignedIn } from './ending-words.js';

/** Something that ends a session, or several. */
export interface Ending {
  readonly node: TSESTree.Node;
  /** The name of the method, as a reader would point at it. */
  readonly at: TSESTree.Node;
  /** A library says that it does, and not only its name. */
  readonly isShown: boolean;
}

export interface Endings {
  /** What the function does, other functions of the file that it calls included; those only that libraries show, or all. */
  in(fn: FunctionNode, which: 'shown' | 'all'): readonly Ending[];
}

export interface EndingsContext {
  readonly kit: Kit;
  readonly calls: Calls;
  readonly acts: readonly SessionAct[];
  readonly clientPlaces: ClientPlaces;
  readonly deletions: readonly SessionDeletion[];
}

const MAX_CALLS = 3;

export function createEndings(context: EndingsContext): Endings {
  const { kit, calls } = context;
  let found: readonly Ending[] | undefined;
  const shown = () => (found ??= shownEndings(context));

  function own(fn: FunctionNode, which: 'shown' | 'all'): readonly Ending[] {
    const all = shown().filter(({ node }) => isWithin(node, fn));
    return which === 'all' && all.length === 0 ? namedEndings(kit, fn) : all;
  }

  function within(fn: FunctionNode, which: 'shown' | 'all', depth: number): readonly Ending[] {
    const direct = own(fn, which);
    if (direct.length > 0 || depth >= MAX_CALLS) return direct;
    // What stands in another function is done where that is called.
    return callsIn(kit, fn).flatMap((call) => {
      const target = calls.target(call);
      if (!target || isWithin(target, fn)) return [];
      const [first] = within(target, which, depth + 1);
      return first ? [{ node: call, at: call.callee, isShown: first.isShown }] : [];
    });
  }

  return { in: (fn, which) => within(fn, which, 0) };
}

function shownEndings({ kit, acts, clientPlaces, deletions }: EndingsContext): readonly Ending[] {
  const ends = acts.flatMap((act): readonly Ending[] => {
    if (act.kind !== 'end' && act.kind !== 'logout') return [];
    const at = act.node.type === AST_NODE_TYPES.CallExpression ? nameOf(act.node.callee) : nameOf(act.node);
    return [{ node: act.node, at, isShown: true }];
  });
  const deleted = deletions.map(({ node, method }): Ending => ({ node, at: method, isShown: true }));
  return [...ends, ...deleted, ...kit.nodes().flatMap((node) => clientEnding(kit, clientPlaces, node) ?? [])];
}

/** `session.destroy()`, `req.session = null`, where the browser keeps the session. */
function clientEnding(kit: Kit, { placeOf }: ClientPlaces, node: TSESTree.Node): Ending | undefined {
  if (node.type === AST_NODE_TYPES.AssignmentExpression) {
    const target = unwrap(node.left);
    if (target.type !== AST_NODE_TYPES.MemberExpression || isNullish(kit.evaluator.value(node.right)) !== 'yes')
      return undefined;
    const place = placeOf(kit.provenanceOf(target));
    return place?.path.length === 0 ? { node, at: target.property, isShown: true } : undefined;
  }
  const callee = node.type === AST_NODE_TYPES.CallExpression ? unwrap(node.callee) : undefined;
  if (callee?.type !== AST_NODE_TYPES.MemberExpression) return undefined;
  const name = propertyName(callee) ?? '';
  if (!isEnding(name)) return undefined;
  const place = placeOf(kit.provenanceOf(callee.object));
  const isEnd = place?.path.length === 0 && (place.sink.endedBy?.includes(name) ?? false);
  return isEnd ? { node, at: callee.property, isShown: true } : undefined;
}

function nameOf(node: TSESTree.Node): TSESTree.Node {
  const inner = unwrap(node);
  return inner.type === AST_NODE_TYPES.MemberExpression ? inner.property : inner;
}

/** What by its names ends a session: only for functions that are called so. */
function namedEndings(kit: Kit, fn: FunctionNode): readonly Ending[] {
  const found: Ending[] = [];
  walk(fn.body, kit.sourceCode.visitorKeys, (node) => {
    if (isNamedEnding(kit, node)) {
      found.push({
        node,
        at: node.type === AST_NODE_TYPES.CallExpression ? nameOf(node.callee) : node,
        isShown: false,
      });
    }
  });
  return found;
}

function isNamedEnding(kit: Kit, node: TSESTree.Node): boolean {
  switch (node.type) {
    case AST_NODE_TYPES.CallExpression:
      return isEndingCall(kit, node);
    case AST_NODE_TYPES.AssignmentExpression:
      return keepsSomebodySignedIn(lastName(node.left) ?? '') && (isEmpty(node.right) || isRest(node.right));
    case AST_NODE_TYPES.Property:
      return (
        keepsSomebodySignedIn(propertyName(node) ?? '') &&
        node.parent.type === AST_NODE_TYPES.ObjectExpression &&
        isEmpty(node.value)
      );
    case AST_NODE_TYPES.UnaryExpression:
      return node.operator === 'delete' && keepsSomebodySignedIn(lastName(node.argument) ?? '');
    case AST_NODE_TYPES.Literal:
      return typeof node.value === 'string' && deletesCookie(node.value);
    case AST_NODE_TYPES.TemplateElement:
      return deletesCookie(node.value.raw);
    default:
      return false;
  }
}

function isEndingCall(kit: Kit, { callee: called, arguments: given }: TSESTree.CallExpression): boolean {
  const callee = unwrap(called);
  const holder = callee.type === AST_NODE_TYPES.MemberExpression ? holderName(callee.object) : '';
  const name = lastName(callee) ?? '';
  if (endsByName(holder, name)) return true;
  if (isEnding(name)) return given.some((one) => namesIn(kit, one).some(isAboutSession));
  return overwrites(name, given);
}

/** `getSession().destroy()`, `c.get('session').deleteSession()`. */
function holderName(node: TSESTree.Node): string {
  const inner = unwrap(node);
  const object = inner.type === AST_NODE_TYPES.AwaitExpression ? unwrap(inner.argument) : inner;
  return lastName(object.type === AST_NODE_TYPES.CallExpression ? object.callee : object) ?? '';
}

/** A cookie gets a value that is the same for everybody, or something that is kept gets an empty one: `res.cookie('jwt', 'loggedout')`. */
function overwrites(name: string, [key, value, third]: readonly TSESTree.Node[]): boolean {
  if (!/^(?:cookie|set|setCookie|serialize|put)$/u.test(name) || !key || !value) return false;
  if (isEmpty(value) || (third && isEmpty(third))) return true;
  return name === 'cookie' && literalText(key) !== undefined && literalText(value) !== undefined;
}

/** `token=; Max-Age=0`: the text of a header. */
function deletesCookie(text: string): boolean {
  return /^[\w.-]+=(?:deleted)?;.*(?:max-age=(?:0|-\d+)|expires=thu, 01 jan 1970)/iu.test(text);
}

function isEmpty(node: TSESTree.Node): boolean {
  const inner = unwrap(node);
  if (inner.type === AST_NODE_TYPES.Literal) return inner.value === null || inner.value === '' || inner.value === false;
  if (inner.type === AST_NODE_TYPES.ArrayExpression) return inner.elements.length === 0;
  return inner.type === AST_NODE_TYPES.Identifier && inner.name === 'undefined';
}

/** `user.tokens = user.tokens.filter(…)`. */
function isRest(node: TSESTree.Node): boolean {
  const inner = unwrap(node);
  return inner.type === AST_NODE_TYPES.CallExpression && lastName(inner.callee) === 'filter';
}

function callsIn(kit: Kit, fn: FunctionNode): readonly TSESTree.CallExpression[] {
  const calls: TSESTree.CallExpression[] = [];
  walk(fn.body, kit.sourceCode.visitorKeys, (node) => {
    if (node.type === AST_NODE_TYPES.CallExpression) calls.push(node);
  });
  return calls;
}

import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { lastName } from '../../ast/property-name.js';
import { unwrap, wrapped } from '../../ast/unwrap.js';
import { walk } from '../../ast/walk.js';
import { wordsOf } from '../cookie-words.js';
import { credentialNamed } from '../credential-words.js';
import { namesIn } from '../guards/words.js';
import { type Handler, middlewaresOf } from '../handlers.js';
import { claimOfName, isPersonWord } from '../identity-words.js';
import type { Kit } from '../kit.js';
import { leaves } from './leaves.js';
import { isNothing } from './nothing.js';
import type { SessionWrite } from './acts.js';
import { isAuthentication } from './authentication-words.js';
import { isCheckedPerson } from './checked-person.js';
import type { KeyUse } from './key-uses.js';
import type { RepairContext } from './repair-context.js';
import { writtenIdentity } from './written-identity.js';

type Context = Pick<RepairContext, 'kit' | 'places' | 'acts'>;

/**
 * What other handlers of the file put into the session of whoever comes, like a basket, and the login itself before the place: it is still theirs when they
 * sign in.
 */
export function visitorKeys(context: Context, login: Handler, from: TSESTree.Node): readonly KeyUse[] {
  const { kit, places, acts } = context;
  const found: (KeyUse & { readonly handler: Handler })[] = [];
  for (const act of acts) {
    // Members are seen below.
    if (act.kind !== 'write' || act.node.type !== AST_NODE_TYPES.CallExpression) continue;
    const [key = '*'] = act.path;
    if (key === '*') continue;
    if (!isNothing(kit, act.value)) found.push({ key, node: act.node, isSet: true, handler: act.handler });
  }
  walk(kit.sourceCode.ast, kit.sourceCode.visitorKeys, (node) => {
    if (node.type !== AST_NODE_TYPES.MemberExpression) return;
    const place = places.sessionAt(node);
    const [key, ...below] = place?.path ?? [];
    if (!place || key === undefined || below.length > 0 || !isChanged(kit, node)) return;
    found.push({ key, node, isSet: true, handler: place.handler });
  });
  const writes = acts.filter((act): act is SessionWrite => act.kind === 'write' && !isNothing(kit, act.value));
  const persons = new Set(writes.filter((write) => isCheckedPerson(kit, write)).map(({ path: [key] }) => key));
  const signsIn = ({ path }: SessionWrite): boolean => isIdentity(path) || persons.has(path[0]);
  const signingIn = new Set(writes.filter(signsIn).map(({ handler }) => handler));
  // What runs before the login as well turns no visitor away.
  const open = new Set(middlewaresOf(login));
  const isGuarded = (handler: Handler): boolean =>
    middlewaresOf(handler).some((one) => !open.has(one) && namesIn(kit, one).some(asksForLogin));
  return found.filter(
    ({ key, node, handler }) =>
      isData(key) &&
      !persons.has(key) &&
      (handler === login
        ? node.range[1] <= from.range[0]
        : !signingIn.has(handler) && !isGuarded(handler) && !isSignedIn(context, handler, node)),
  );
}

/** `requireAuth` and `checkSession`, unlike the middleware that reads the session. */
function asksForLogin(name: string): boolean {
  return (
    isAuthentication(name) &&
    (!/session/iu.test(name) || /^(?:check|ensure|has|must|need|require|valid|verify)/iu.test(name))
  );
}

/** Given a value, or changed in what it holds. */
function isChanged(kit: Kit, node: TSESTree.MemberExpression): boolean {
  let outer: TSESTree.Node = wrapped(node);
  while (outer.parent?.type === AST_NODE_TYPES.MemberExpression && outer.parent.object === outer) {
    outer = wrapped(outer.parent);
  }
  const { parent } = outer;
  const isItself = unwrap(outer) === node;
  switch (parent?.type) {
    case AST_NODE_TYPES.UpdateExpression:
      return true;
    case AST_NODE_TYPES.AssignmentExpression:
      return parent.left === outer && !(isItself && parent.operator === '=' && isNothing(kit, parent.right));
    case AST_NODE_TYPES.CallExpression:
      return parent.callee === outer && !isItself && /^(?:push|unshift|splice)$/u.test(lastName(outer) ?? '');
    default:
      return false;
  }
}

function isIdentity(path: readonly string[]): boolean {
  const kind = writtenIdentity(path);
  return kind === 'identity' || kind === 'flag';
}

/** Neither somebody nor what they may do, nor something that is over with the next answer or the login. */
function isData(key: string): boolean {
  const words = wordsOf(key);
  const [person = '', id = ''] = words.slice(-2);
  if (writtenIdentity([key]) || claimOfName(key) || credentialNamed(key) || isPersonWord(words.at(-1) ?? ''))
    return false;
  if (isPersonWord(person) && /^(?:email|id|name|uid|uuid)$/u.test(id)) return false;
  return !words.some((word) => PASSING.has(word));
}

const PASSING: ReadonlySet<string> = new Set([
  '2fa',
  'alert',
  'attempt',
  'attempts',
  'authenticated',
  'authorized',
  'captcha',
  'challenge',
  'code',
  'csrf',
  'error',
  'errors',
  'flash',
  'info',
  'logged',
  'message',
  'messages',
  'mfa',
  'msg',
  'nonce',
  'notice',
  'notification',
  'oauth',
  'otp',
  'password',
  'pending',
  'pkce',
  'registration',
  'reset',
  'secret',
  'signup',
  'state',
  'success',
  'token',
  'totp',
  'verification',
  'verified',
  'verifier',
  'verify',
  'warning',
  'xsrf',
]);

/** `if (!req.session.user) return` stands before, or `if (req.session.user)` around. */
function isSignedIn(context: Context, handler: Handler, node: TSESTree.Node): boolean {
  for (let at: TSESTree.Node = node; at.parent && at !== handler.function; at = at.parent) {
    const { parent } = at;
    if (parent.type === AST_NODE_TYPES.IfStatement && parent.consequent === at) {
      if (tellsIdentity(context, handler, parent.test)) return true;
    } else if (parent.type === AST_NODE_TYPES.BlockStatement) {
      const before = parent.body.slice(0, parent.body.indexOf(at as TSESTree.Statement));
      if (before.some((one) => turnsAway(context, handler, one))) return true;
    }
  }
  return false;
}

function turnsAway(context: Context, handler: Handler, statement: TSESTree.Statement): boolean {
  if (statement.type !== AST_NODE_TYPES.IfStatement) return false;
  const { test, consequent } = statement;
  return (
    leaves(consequent) &&
    test.type === AST_NODE_TYPES.UnaryExpression &&
    test.operator === '!' &&
    tellsIdentity(context, handler, test.argument)
  );
}

/** `req.session.user`, `req.isAuthenticated()`. */
function tellsIdentity({ places }: Context, handler: Handler, expression: TSESTree.Node): boolean {
  const inner = unwrap(expression);
  if (inner.type === AST_NODE_TYPES.CallExpression) return isAuthentication(lastName(inner.callee) ?? '');
  const path = places.sessionAt(inner)?.path;
  if (path && path.length > 0) return isIdentity(path.slice(0, 1));
  const at = places.requestAt(inner);
  return (
    at !== undefined && handler.form.identity.some(({ path: own }) => own.every((key, index) => at.path[index] === key))
  );
}

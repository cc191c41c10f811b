import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { enclosingFunction, type FunctionNode, isFunction, isWithin } from '../../ast/functions.js';
import { lastName } from '../../ast/property-name.js';
import { unwrap } from '../../ast/unwrap.js';
import { walk } from '../../ast/walk.js';
import { wordsOf } from '../cookie-words.js';
import { comparesPassword, compares, namesIn } from '../guards/words.js';
import { middlewaresOf } from '../handlers.js';
import type { Kit } from '../kit.js';
import { isMadeOfNothing } from '../made-at-random.js';
import type { Purpose } from '../purpose-words.js';
import type { PurposesOf } from '../purposes.js';
import type { AccountAct, SessionEvent, SessionWrite } from './acts.js';
import { isAuthentication } from './authentication-words.js';
import { mayBeBefore } from './before.js';
import { checkedKeys } from './checked-person.js';
import { isNothing } from './nothing.js';
import type { RepairContext } from './repair-context.js';
import { isPasswordName, passwordEquality } from './password-equality.js';
import { signInRepair, type SignInRepair, writtenTo } from './sign-in-repair.js';
import { writtenIdentity } from './written-identity.js';

/** Somebody is signed in into the session that was there before: whoever planted its id is signed in as well. */
export interface FixedSignIn {
  readonly write: SessionWrite;
  /** What is written. */
  readonly at: TSESTree.Node;
  /** Its code. */
  readonly label: string;
  /** `undefined` where the program cannot be changed safely. */
  readonly repair: () => SignInRepair | undefined;
}

export interface SignInContext extends RepairContext {
  readonly purposesOf: PurposesOf;
}

export function readFixedSignIns(context: SignInContext): readonly FixedSignIn[] {
  const { kit, places, purposesOf, acts, calls } = context;
  const writes = acts.filter((act): act is SessionWrite => act.kind === 'write');
  const renewals = acts.filter((act): act is SessionEvent => act.kind === 'renewal').map(({ node }) => node);
  // It gives the session a new id, or is reported for that it does not.
  const logins = acts.filter((act): act is AccountAct => act.kind === 'login').map(({ node }) => node.callee);
  const renewing = new Map<FunctionNode, readonly TSESTree.Node[]>();
  let keys: ReadonlySet<string> | undefined;
  const checked = () => (keys ??= checkedKeys(kit, acts, purposesOf));
  const reported = new Map<FunctionNode, readonly TSESTree.Node[]>();
  const found: FixedSignIn[] = [];
  for (const write of writes) {
    if (!signsIn(write) || isRenewed(write)) continue;
    const root = write.handler.function;
    // One login, one report: what is written behind it on every way belongs to it.
    const earlier = reported.get(root) ?? [];
    if (earlier.length > 0 && mayBeBefore(kit, write.node, root, earlier)) continue;
    reported.set(root, [...earlier, write.node]);
    const at = writtenTo(write);
    found.push({ write, at, label: kit.sourceCode.getText(at), repair: () => signInRepair(context, write) });
  }
  return found;

  function signsIn(write: SessionWrite): boolean {
    const [key = ''] = write.path;
    const kind =
      writtenIdentity(write.path) ?? (checked().has(key) && write.path.length === 1 ? 'identity' : undefined);
    if (!kind || isNothing(kit, write.value) || isAnonymous(write) || isUpdate(write)) return false;
    const purposes = purposesOf(write.handler);
    const isCompared = comparesIn(kit, write.handler.function);
    if (kind === 'detail') return isCompared && (purposes.has('login') || purposes.has('sign-up'));
    if (has(purposes, ['login', 'sign-up'])) return true;
    if (readsIdentity(write)) return false;
    return isCompared || has(purposes, ['second factor', 'password change', 'callback']) || isTrue(kit, write, kind);
  }

  /** `req.session.user = { ...req.session.user, name }`. */
  function isUpdate({ value, path }: SessionWrite): boolean {
    if (!value) return false;
    let isSo = false;
    walk(value, kit.sourceCode.visitorKeys, (node) => {
      isSo ||= node.type === AST_NODE_TYPES.MemberExpression && places.sessionAt(node)?.path[0] === path[0];
    });
    return isSo;
  }

  /** Somebody is signed in already, or a middleware asks for it. */
  function readsIdentity({ handler }: SessionWrite): boolean {
    const { identity } = handler.form;
    const asking = middlewaresOf(handler).filter((one) => !setsUpSession(kit, one));
    let isSo = asking.some((one) => namesIn(kit, one).some(isAuthentication));
    walk(handler.function, kit.sourceCode.visitorKeys, (node) => {
      if (isSo || node.type !== AST_NODE_TYPES.MemberExpression || isWritten(node)) return;
      const at = places.requestAt(node);
      isSo = at !== undefined && identity.some(({ path }) => path.every((key, index) => at.path[index] === key));
    });
    return isSo;
  }

  function isRenewed({ node, handler }: SessionWrite): boolean {
    const root = handler.function;
    const events = [...renewals, ...logins, ...renewingCalls(root)];
    if (
      mayBeBefore(
        kit,
        node,
        root,
        events.filter((event) => isWithin(event, root)),
      )
    )
      return true;
    if (middlewaresOf(handler).some(renews)) return true;
    return calls.sites(root).some(({ call, argument }) => {
      const around = argument === undefined ? enclosingFunction(call) : undefined;
      return (
        around !== undefined &&
        mayBeBefore(
          kit,
          call,
          around,
          renewals.filter((one) => isWithin(one, around)),
        )
      );
    });
  }

  /** Calls of functions that renew the session, by what stands in them or by their name. */
  function renewingCalls(root: FunctionNode): readonly TSESTree.Node[] {
    const known = renewing.get(root);
    if (known) return known;
    const found: TSESTree.Node[] = [];
    walk(root, kit.sourceCode.visitorKeys, (node) => {
      if (node.type !== AST_NODE_TYPES.CallExpression) return;
      const target = calls.target(node);
      if (namesRenewal(lastName(node.callee) ?? '') || (target && holdsRenewal(target))) found.push(node);
    });
    renewing.set(root, found);
    return found;
  }

  function holdsRenewal(fn: TSESTree.Node): boolean {
    return renewals.some((node) => isWithin(node, fn));
  }

  function renews(middleware: TSESTree.Node): boolean {
    if (namesIn(kit, middleware).some(namesRenewal)) return true;
    const inner = unwrap(middleware);
    if (isFunction(inner)) return holdsRenewal(inner);
    if (inner.type !== AST_NODE_TYPES.Identifier) return false;
    const thing = kit.provenanceOf(inner);
    const node =
      thing.kind === 'variable' ? thing.variable.defs[0]?.node : thing.kind === 'other' ? thing.node : undefined;
    return node !== undefined && holdsRenewal(node);
  }
}

/** `app.use(session({ name: 'auth' }))` asks nobody who they are, whatever stands in it. */
function setsUpSession(kit: Kit, middleware: TSESTree.Node): boolean {
  const made = kit.provenanceOf(middleware);
  const readings = (made.kind === 'result' && kit.recognise(made.call)?.readings) || [];
  return readings.length > 0 && readings.every(({ sink }) => sink.kind === 'session');
}

function has(purposes: ReadonlySet<Purpose>, wanted: readonly Purpose[]): boolean {
  return wanted.some((one) => purposes.has(one));
}

/** `req.session.userId = uuid()`: nobody else knows it, so it is no account's. */
function isAnonymous({ value }: SessionWrite): boolean {
  return value !== undefined && isMadeOfNothing(value);
}

/** `req.session.isLoggedIn = true`: before, nobody was. */
function isTrue({ evaluator }: Kit, { value }: SessionWrite, kind: string): boolean {
  const found = value && evaluator.value(value);
  return kind === 'flag' && found?.kind === 'scalar' && found.value === true;
}

/** It is what is assigned to. */
function isWritten(node: TSESTree.MemberExpression): boolean {
  return node.parent.type === AST_NODE_TYPES.AssignmentExpression && node.parent.left === node;
}

/** A password is compared somewhere in it, or somebody is found by what they have sent to sign in. */
function comparesIn(kit: Kit, fn: FunctionNode): boolean {
  let isSo = false;
  walk(fn, kit.sourceCode.visitorKeys, (node) => {
    isSo ||= passwordEquality(node) !== undefined || isComparingCall(kit, node);
  });
  return isSo;
}

function isComparingCall(kit: Kit, node: TSESTree.Node): boolean {
  if (node.type !== AST_NODE_TYPES.CallExpression) return false;
  const name = lastName(node.callee) ?? '';
  if (comparesPassword(name) || findsByCredentials(kit, name, node)) return true;
  return compares(name) && node.arguments.some((one) => namesIn(kit, one).some(isPasswordName));
}

const SIGNING_IN = /^(?:authenticate|log_?in|sign_?in)(?:user|account|member|with.*)?$/iu;

/** `authenticate(req.body)`, `User.findByCredentials(email, password)` */
function findsByCredentials(kit: Kit, name: string, { arguments: given }: TSESTree.CallExpression): boolean {
  if (SIGNING_IN.test(name)) return given.some((one) => namesIn(kit, one).includes('body'));
  const words = wordsOf(name);
  return given.length > 0 && words.includes('by') && /^credentials?$/u.test(words.at(-1) ?? '');
}

const RENEWING: ReadonlySet<string> = new Set([
  'fixation',
  'recreate',
  'regen',
  'regenerate',
  'regenerated',
  'renew',
  'reroll',
  'rotate',
]);

/** `regenerateSession`, `rotateSid`; `resetSession`. */
function namesRenewal(name: string): boolean {
  const words = wordsOf(name);
  return (
    words.some((word) => RENEWING.has(word)) || /^(?:reset|refresh|new|create|fresh|init)session$/u.test(words.join(''))
  );
}

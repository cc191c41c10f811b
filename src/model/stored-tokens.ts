import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { enclosingFunction, isFunction, isWithin } from '../ast/functions.js';
import { literalText } from '../ast/literal-text.js';
import { lastName, propertyName } from '../ast/property-name.js';
import { rootName } from '../ast/root-name.js';
import { variableAt } from '../ast/scope.js';
import { unwrap, wrapped } from '../ast/unwrap.js';
import type { Cookie } from './cookie.js';
import { wordsOf } from './cookie-words.js';
import { namesSomethingElse } from './credential-words.js';
import { readDatabaseWrites, type StoredValue } from './database-writes.js';
import { isSessionName } from './deletions/subject.js';
import { namesAround } from './function-names.js';
import { createHandlers } from './handlers.js';
import type { Kit } from './kit.js';
import { isIssuing, isStrongToken } from './login-words.js';
import { namesOneTime } from './one-time-words.js';
import { isMissing } from './attributes.js';
import { plain } from './session-keepers.js';
import { createStoredTokenReads } from './stored-token-reads.js';
import { singular } from './token-comparisons.js';
import type { TokenIssue } from './tokens.js';

/** A token that signs its holder in, as it is in a database. */
export interface StoredToken extends StoredValue {
  /** What it is stored in, as messages name it. */
  readonly label: string;
  /** Places in the file at which it is found by, or compared with, what the holder sends; `undefined` where they cannot be told. */
  readonly reads: () => readonly TSESTree.Expression[] | undefined;
}

interface Made {
  readonly issues: readonly TokenIssue[];
  readonly cookies: readonly Cookie[];
}

export function readStoredTokens(kit: Kit, made: () => Made): readonly StoredToken[] {
  if (!/token|sess|jwt|\bsid\b/iu.test(kit.sourceCode.text)) return [];
  const writes = readDatabaseWrites(kit).filter((stored) => isNamedAsToken(stored));
  if (writes.length === 0) return [];
  const { issues, cookies } = made();
  const handlers = createHandlers(kit);
  const readsOf = createStoredTokenReads(kit, handlers, writes);
  const isOneTime = (node: TSESTree.Node) => namesAround(kit, handlers, node).some(namesOneTime);

  return writes.flatMap((stored): StoredToken[] => {
    const { value, names, column } = stored;
    if (!isTokenOfHolder(kit, value, { issues, cookies, stored }) || isOneTime(value)) return [];
    const label = [names.find(isSessionName) ?? names[0], column]
      .filter((one) => one !== undefined && one !== '')
      .join('.');
    return [{ ...stored, label, reads: () => readsOf(stored) }];
  });
}

/** By the column, or by what the rows are. */
function isNamedAsToken({ column, names, value }: StoredValue): boolean {
  const own = lastName(value) ?? '';
  const all = [column ?? '', own, ...names];
  if (all.some((name) => namesOneTime(name) || isDigest(name)) || namesSomethingElse(column ?? '')) return false;
  if (column === undefined)
    return names.some((text) => /\b(?:sess(?:ions?)?|refresh\w*|auth|access|tokens?|jwt)\b/iu.test(text));
  if (isStrongToken(column) || isStrongToken(singular(column))) return true;
  // Uploads, chats and games have sessions as well.
  if (/^session_?id$/iu.test(column)) return names.some(isSessionName) || isStrongOwner(names);
  const isOfSession = names.some((name) => isSessionName(name) || /^tokens?(?:model|repository|schema)?$/iu.test(name));
  return isOfSession ? OF_SESSION.test(column) : /^tokens?$/iu.test(column) && isStrongOwner(names);
}

const OF_SESSION = /^(?:_?id|key|sid|token|tokens|value|session_?(?:id|key)|refresh|jwt)$/iu;

/** `User.findByIdAndUpdate(id, { token })` */
function isStrongOwner(names: readonly string[]): boolean {
  return names.some((name) =>
    wordsOf(name).some((word) => /^(?:users?|accounts?|admins?|members?|customers?)$/u.test(word)),
  );
}

function isDigest(name: string): boolean {
  return wordsOf(name).some((word) =>
    /^(?:hash|hashed|digest|encrypted|cipher\w*|api|apikey|push|fcm|device)$/u.test(word),
  );
}

interface Evidence extends Made {
  readonly stored: StoredValue;
}

/** The program makes it, and hands the very same to somebody: in a cookie, in an answer, or to whoever called the function. */
function isTokenOfHolder(kit: Kit, value: TSESTree.Expression, evidence: Evidence): boolean {
  const node = unwrap(value);
  const root = rootName(node);
  const variable = root && variableAt(kit.sourceCode, root);
  if (!root || !variable || !isMade(kit, node, evidence)) return false;
  const text = kit.sourceCode.getText(node);
  return variable.references.some(({ identifier }) => {
    if (identifier === root || isWithin(identifier, evidence.stored.node)) return false;
    const use = sameExpression(kit, identifier, text, node);
    return use !== undefined && isHandedOut(use, evidence);
  });
}

/** `tokens.refreshToken` where that is stored, or all of `tokens`. */
function sameExpression(
  kit: Kit,
  identifier: TSESTree.Node,
  text: string,
  stored: TSESTree.Node,
): TSESTree.Node | undefined {
  if (stored.type === AST_NODE_TYPES.Identifier) return identifier;
  let node = identifier;
  while (node.parent?.type === AST_NODE_TYPES.MemberExpression && node.parent.object === node) node = node.parent;
  return kit.sourceCode.getText(node) === text || node === identifier ? node : undefined;
}

const RANDOM =
  /^(?:randomBytes|randomUUID|uuid|uuidv[147]|v[147]|nanoid|ulid|cuid|createId|uid|generateRandomString|randomString|generateId|generateSessionToken|generateSessionId|createSessionId|getRandomValues|hex|token)$/u;

function isMade(kit: Kit, node: TSESTree.Node, { issues }: Evidence): boolean {
  const value = kit.evaluator.value(node);
  const origin = value.kind === 'unknown' ? unwrap(value.node) : node;
  const thing = plain(kit.provenanceOf(origin));
  const maker = thing.kind === 'parameter' ? wrapped(thing.function).parent : origin;
  if (issues.some((issue) => issue.node === maker)) return true;
  if (thing.kind === 'member') {
    const whole = plain(thing.of);
    const call = whole.kind === 'result' ? lastName(whole.call.callee) : undefined;
    return (
      isStrongToken(thing.name) &&
      call !== undefined &&
      /token|login|issue|sign|session|jwt/iu.test(call) &&
      !/find|get(?!Tokens)|verify|decode/iu.test(call)
    );
  }
  if (thing.kind !== 'result') return false;
  const names = chainNames(thing.call);
  if (names.some((name) => /hash|digest|hmac|encrypt|find|compare/iu.test(name))) return false;
  return names.some(
    (name) => RANDOM.test(name) || isIssuing(name) === 'login' || (isIssuing(name) === 'some' && !/^get/u.test(name)),
  );
}

/** `randomBytes` and `toString` of `crypto.randomBytes(32).toString('hex')`. */
function chainNames(call: TSESTree.CallExpression): readonly string[] {
  const names: string[] = [];
  for (let node: TSESTree.Node = call; ;) {
    const inner = unwrap(node);
    if (inner.type === AST_NODE_TYPES.CallExpression) {
      names.push(lastName(inner.callee) ?? '');
      const [first] = inner.arguments;
      const callee = unwrap(inner.callee);
      if (callee.type === AST_NODE_TYPES.MemberExpression) node = callee.object;
      else if (first && /^encode|hex/u.test(lastName(callee) ?? '')) node = first;
      else return names;
    } else return names;
  }
}

const ANSWERS: ReadonlySet<string> = new Set(['end', 'json', 'jsonp', 'ok', 'send', 'success', 'write']);

const MAX_CLIMB = 8;

/** The use hands it to whoever holds it from then on. */
function isHandedOut(use: TSESTree.Node, evidence: Evidence): boolean {
  let node = wrapped(use);
  for (let step = 0; step < MAX_CLIMB && node.parent; step++) {
    const { parent } = node;
    switch (parent.type) {
      case AST_NODE_TYPES.ReturnStatement:
        return enclosingFunction(parent) === enclosingFunction(evidence.stored.node);
      case AST_NODE_TYPES.ArrowFunctionExpression:
        return parent.body === node;
      case AST_NODE_TYPES.CallExpression:
      case AST_NODE_TYPES.NewExpression:
        return parent.callee !== node && isGivenAway(parent, evidence);
      case AST_NODE_TYPES.AssignmentExpression:
        return (
          parent.right === node &&
          parent.left.type === AST_NODE_TYPES.MemberExpression &&
          propertyName(parent.left) === 'body'
        );
      case AST_NODE_TYPES.VariableDeclarator:
      case AST_NODE_TYPES.ExpressionStatement:
        return false;
      case AST_NODE_TYPES.MemberExpression:
        return false;
      default:
        if (isFunction(parent)) return false;
        node = parent;
    }
  }
  return false;
}

const GIVING = [['set', 'cookie'], ['cookie', 'set'], ['send', 'token'], ['serialize']] as const;

function hasInOrder(text: string, words: readonly string[]): boolean {
  let from = 0;
  return words.every((word) => {
    const at = text.indexOf(word, from);
    from = at + word.length;
    return at !== -1;
  });
}

function isGivenAway(call: TSESTree.CallExpression | TSESTree.NewExpression, { cookies }: Evidence): boolean {
  const name = lastName(call.callee) ?? '';
  const own = cookies.filter((cookie) => cookie.node === call);
  if (own.length > 0) return own.some(isPlainCookie);
  if (ANSWERS.has(name) || /^(?:ApiResponse|SuccessResponse|Response|NextResponse)$/u.test(name)) return true;
  if (GIVING.some((words) => hasInOrder(name.toLowerCase(), words))) return !/sign/iu.test(name);
  const [first] = call.arguments;
  const header = first && literalText(first)?.toLowerCase();
  return header === 'set-cookie' || header === 'authorization' || header === 'x-auth-token';
}

/** Whoever reads the database cannot make the cookie where that is signed. */
function isPlainCookie({ readings, isDeletion }: Cookie): boolean {
  if (isDeletion === 'yes') return false;
  return readings.every(
    (reading) =>
      reading.isProtected === 'no' &&
      (!reading.attributes.signed ||
        isMissing(reading, 'signed') === 'yes' ||
        reading.attributes.signed.default === 'unknown'),
  );
}

import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { literalText } from '../ast/literal-text.js';
import { lastName, propertyName } from '../ast/property-name.js';
import { unwrap, wrapped } from '../ast/unwrap.js';
import { walk } from '../ast/walk.js';
import type { HandlerForm } from '../libraries/types/handlers.js';
import { type Handler, plain } from './handlers.js';
import type { Kit } from './kit.js';
import { EMPTY_ENVIRONMENT } from './sources/environment.js';
import { applies, slotPresence } from './slots.js';
import type { Sources } from './sources/read.js';
import { perLibraries } from './per-libraries.js';

/** A place at which a handler reads a cookie that nobody has signed. */
export interface CookieRead {
  readonly name: string;
  /** The expression, or the name in a pattern, that has the value. */
  readonly node: TSESTree.Node;
  /** `undefined` where a library's own call reads it outside of all handlers that are known. */
  readonly handler: Handler | undefined;
  /** How the handler's framework reads it as a signed one. */
  readonly signedReads: HandlerForm['signedReads'];
  /** `req.cookies`, where the program reads this cookie from it and nothing else. */
  readonly from: TSESTree.MemberExpression | undefined;
}

export interface CookieReads {
  readonly reads: readonly CookieRead[];
  /** Names of cookies that the file reads as signed ones. */
  readonly signed: ReadonlySet<string>;
  /** Cookies are read as a whole, or by names that are not known. */
  readonly isOpen: boolean;
}

export function readCookieReads(kit: Kit, sources: Sources): CookieReads {
  const reads: CookieRead[] = [];
  const signed = new Set<string>();
  let isOpen = false;
  let hasParser: boolean | undefined;
  if (!COOKIES.test(kit.sourceCode.text)) return { reads, signed, isOpen };
  const holders = holdersIn(kit.libraries);
  const signedHolders = signedHoldersIn(kit.libraries);

  /** The cookie that an expression or name has the value of; `*` for all of them. */
  function cookieAt(node: TSESTree.Node): Pick<CookieRead, 'name' | 'handler'> | undefined {
    const source = sources.of(node, EMPTY_ENVIRONMENT);
    if (source.kind !== 'input' || source.source !== 'cookies') return readByCall(kit, node);
    const { path, handler } = source;
    return path.length < 2 ? { name: path[0] ?? '*', handler } : undefined;
  }

  function add(node: TSESTree.Node, from?: TSESTree.Node): void {
    const cookie = cookieAt(node);
    const inner = from && unwrap(from);
    if (cookie && cookie.name !== '*')
      reads.push({
        ...cookie,
        node,
        signedReads: cookie.handler && signedReadsOf(kit, cookie.handler),
        from: inner?.type === AST_NODE_TYPES.MemberExpression ? inner : undefined,
      });
    else if (cookie) isOpen = true;
  }

  /** It has all cookies by name, whatever it is called: the file takes a header apart. */
  function isParsed(node: TSESTree.Node): boolean {
    hasParser ??= kit.libraries.some((library) => library.cookieParsers && kit.uses(library) === 'imported');
    if (!hasParser) return false;
    const source = sources.of(node, EMPTY_ENVIRONMENT);
    return source.kind === 'input' && source.source === 'cookies' && source.path.length === 0;
  }

  function addMember(node: TSESTree.MemberExpression): void {
    const owner = lastName(node.object) ?? '';
    if (signedHolders.has(owner)) signed.add(propertyName(node) ?? '');
    const isHeld = holders.has(owner) || isReader(node.object) || isParsed(node.object);
    if (isHeld && !isCalled(node)) add(node, node.object);
    if (holders.has(propertyName(node) ?? '') && !isReadFrom(node) && cookieAt(node)?.name === '*') isOpen = true;
  }

  function addCall(node: TSESTree.CallExpression): void {
    const name = lastName(node.callee) ?? '';
    const isAsked = COOKIES.test(name) || name === 'get';
    if (isAsked && node.arguments.some((one) => literalText(one) !== undefined) && !isWrite(kit, node)) add(node);
  }

  function addPattern(pattern: TSESTree.ObjectPattern): void {
    const { parent } = pattern;
    const init = parent.type === AST_NODE_TYPES.VariableDeclarator ? parent.init : undefined;
    const key = parent.type === AST_NODE_TYPES.Property ? propertyName(parent) : init && lastName(init);
    if (signedHolders.has(key ?? ''))
      for (const property of pattern.properties)
        if (property.type === AST_NODE_TYPES.Property) signed.add(propertyName(property) ?? '');
    if (!holders.has(key ?? '') && !(init && isParsed(init))) return;
    const isAlone = pattern.properties.length === 1;
    for (const property of pattern.properties) {
      const value = property.type === AST_NODE_TYPES.RestElement ? property.argument : property.value;
      const name = value.type === AST_NODE_TYPES.AssignmentPattern ? value.left : value;
      if (name.type === AST_NODE_TYPES.Identifier) add(name, isAlone && init ? init : undefined);
    }
  }

  walk(kit.sourceCode.ast, kit.sourceCode.visitorKeys, (node) => {
    if (node.type === AST_NODE_TYPES.MemberExpression) addMember(node);
    else if (node.type === AST_NODE_TYPES.CallExpression) addCall(node);
    else if (node.type === AST_NODE_TYPES.ObjectPattern) addPattern(node);
  });
  return { reads, signed, isOpen };
}

/** `getCookie(c)` */
function isReader(node: TSESTree.Node): boolean {
  const inner = unwrap(node);
  return inner.type === AST_NODE_TYPES.CallExpression && COOKIES.test(lastName(inner.callee) ?? '');
}

/** A library's call that reads a plain cookie, in whatever function it stands. */
function readByCall(kit: Kit, node: TSESTree.Node): Pick<CookieRead, 'name' | 'handler'> | undefined {
  const call = unwrap(node);
  if (call.type !== AST_NODE_TYPES.CallExpression) return undefined;
  const form = readFormsIn(kit.libraries).find(
    ({ callee, when }) => kit.matcher.match(call.callee, callee) !== undefined && applies(kit, call, when),
  );
  const name = form && slotPresence(kit, call, form.name);
  if (name?.kind !== 'present' || name.value.kind !== 'scalar') return undefined;
  return { name: String(name.value.value), handler: undefined };
}

const readFormsIn = perLibraries((libraries) => libraries.flatMap(({ cookieReads = [] }) => cookieReads));

function isWrite(kit: Kit, call: TSESTree.CallExpression): boolean {
  return kit.recognise(call)?.readings.some(({ sink }) => sink.kind.startsWith('cookie')) ?? false;
}

const COOKIES = /cookie/iu;

/** The names under which requests have their cookies. */
const holdersIn = perLibraries((libraries) => {
  const inputs = libraries.flatMap(({ handlers = [] }) => handlers.flatMap((form) => form.inputs));
  const held = inputs.filter(({ source, argument }) => source === 'cookies' && argument === undefined);
  const keys = held.flatMap(({ path, call }) => path.at(call ? -2 : -1) ?? []);
  return new Set(keys.filter((key) => COOKIES.test(key)));
});

const signedHoldersIn = perLibraries((libraries) => {
  const forms = libraries.flatMap(({ handlers = [] }) => handlers.flatMap(({ signedReads }) => signedReads ?? []));
  return new Set(forms.flatMap((form) => ('member' in form ? [form.member] : [])));
});

function signedReadsOf(
  kit: Kit,
  { form: { signedReads }, function: node, parts }: Handler,
): HandlerForm['signedReads'] {
  if (!signedReads || !('on' in signedReads)) return signedReads;
  const request = node.params[parts.findIndex((part) => part?.role === 'request' && part.path.length === 0)];
  return request && kit.matcher.match(plain(request), signedReads.on) ? signedReads : undefined;
}

function isCalled(node: TSESTree.MemberExpression): boolean {
  const { parent } = wrapped(node);
  return parent?.type === AST_NODE_TYPES.CallExpression && unwrap(parent.callee) === node;
}

/** Only one of them is read: `req.cookies.id`, `const { id } = req.cookies`, `req.cookies && …`. */
function isReadFrom(node: TSESTree.MemberExpression): boolean {
  const outer = wrapped(node);
  const { parent } = outer;
  switch (parent?.type) {
    case AST_NODE_TYPES.MemberExpression:
      return parent.object === outer;
    case AST_NODE_TYPES.VariableDeclarator:
      return parent.id.type === AST_NODE_TYPES.ObjectPattern;
    case AST_NODE_TYPES.LogicalExpression:
      return parent.left === outer && parent.operator === '&&';
    case AST_NODE_TYPES.UnaryExpression:
    case AST_NODE_TYPES.IfStatement:
      return true;
    default:
      return false;
  }
}

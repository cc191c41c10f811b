import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';
import { describe, expect, it } from 'vitest';

import type { TextPart } from '../../src/evaluate/value.js';
import type { AttributeName } from '../../src/libraries/types/attributes.js';
import { parseCookieText } from '../../src/model/formats/cookie-text.js';

const NAMES: readonly AttributeName[] = [
  'secure',
  'httpOnly',
  'sameSite',
  'maxAge',
  'expires',
  'domain',
  'path',
  'partitioned',
  'priority',
];

describe('known text', () => {
  it.each<[string, string, Readonly<Record<string, unknown>>]>([
    ['a=b', 'a=b', {}],
    ['a=', 'a=', {}],
    ['a=b=c', 'a=b=c', {}],
    ['  a=b', 'a=b', {}],
    ['a =b', 'a=b', {}],
    ['a="b c"', 'a="b c"', {}],
    ['a=b;', 'a=b', {}],
    ['a=b; Secure', 'a=b', { secure: true }],
    ['a=b;secure', 'a=b', { secure: true }],
    ['a=b;  SECURE  ;HttpOnly', 'a=b', { secure: true, httpOnly: true }],
    ['a=b; Secure=', 'a=b', { secure: '' }],
    ['a=b; Secure; Path=/; Domain=a.example', 'a=b', { secure: true, path: '/', domain: 'a.example' }],
    ['a=b; SameSite=Lax; Partitioned; Priority=High', 'a=b', { sameSite: 'Lax', partitioned: true, priority: 'High' }],
    ['a=b; Max-Age=3600', 'a=b', { maxAge: 3600 }],
    ['a=b; max-age = 3600 ', 'a=b', { maxAge: 3600 }],
    ['a=b; Max-Age=-1', 'a=b', { maxAge: -1 }],
    ['a=b; Max-Age=1e3', 'a=b', { maxAge: '1e3' }],
    ['a=b; Max-Age=1; Max-Age=2', 'a=b', { maxAge: 2 }],
    ['a=b; Expires=Thu, 01 Jan 1970 00:00:00 GMT', 'a=b', { expires: 'Thu, 01 Jan 1970 00:00:00 GMT' }],
    ['a=b; insecure; httponly2; x=secure', 'a=b', {}],
    ['secure=1; a=b', 'secure=1', {}],
  ])('%s', (text, pair, attributes) => {
    expect(read([known(text)])).toEqual({ pair, attributes });
  });

  it.each(['', 'a', ';', 'a; b=c; Secure', ' ; a=b'])('%s is no cookie', (text) => {
    expect(parseCookieText([known(text)])).toBeUndefined();
  });

  it('is the same however it is cut', () => {
    const text = 'sid=abc; Secure; Max-Age=60; Path=/';
    const whole = read([known(text)]);
    for (let at = 0; at <= text.length; at++) {
      for (let to = at; to <= text.length; to += 5) {
        expect(read([known(text.slice(0, at)), known(text.slice(at, to)), known(text.slice(to))])).toEqual(whole);
      }
    }
  });
});

describe('text with parts that are not known', () => {
  it.each<[string, string, Readonly<Record<string, unknown>>]>([
    ['a=?', 'a=?', {}],
    ['?=b', '?=b', {}],
    ['?=?', '?=?', {}],
    ['p-?-s=b', 'p-?-s=b', {}],
    ['a=?; Secure', 'a=?', { secure: true }],
    ['a=x?y; Secure', 'a=x?y', { secure: true }],
    ['a=b; Max-Age=?', 'a=b', { maxAge: '?' }],
    ['a=b; Max-Age=?; Secure', 'a=b', { maxAge: '?', secure: true }],
    ['a=b; Max-Age=1?', 'a=b', { maxAge: '?' }],
    ['a=b; Expires=?; Path=/?', 'a=b', { expires: '?', path: '?' }],
    // Where an attribute could stand, it may be any.
    ['a=b; ?', 'a=b', all('?')],
    ['a=b;?', 'a=b', all('?')],
    ['a=b; ?; Secure', 'a=b', { ...all('?'), secure: true }],
    ['a=b; Secure; ?', 'a=b', { ...all('?'), secure: true }],
    ['a=b; ?=1', 'a=b', all('?')],
    ['a=b; Sec?', 'a=b', all('?')],
    ['a=b; ?Secure', 'a=b', all('?')],
    ['a=b; Secure?', 'a=b', all('?')],
    ['a=b?; Secure', 'a=b?', { secure: true }],
  ])('%s', (text, pair, attributes) => {
    expect(read(partsOf(text))).toEqual({ pair, attributes });
  });

  it.each(['?', '??', '?; Secure', 'a?'])('%s is no cookie that can be read', (text) => {
    expect(parseCookieText(partsOf(text))).toBeUndefined();
  });
});

describe('where an attribute can be added', () => {
  it.each<[string, readonly TextPart[], string]>([
    ['behind the last text', [known('a=b', [10, 13])], 'text 13'],
    ['behind the last of several', [known('a=', [10, 12]), unknown(), known('; Path=/', [20, 28])], 'text 28'],
    ['not behind something unknown', [known('a=', [10, 12]), unknown()], 'none'],
    ['not in text that nobody spelt', [known('a=b')], 'none'],
  ])('%s', (_, parts, expected) => {
    const presence = parseCookieText(parts)?.attribute('secure');
    const site = presence?.kind === 'absent' ? presence.site : undefined;
    expect(site?.kind === 'text' ? `text ${site.range[0]}` : site?.kind).toBe(expected);
  });
});

/** Values by attribute; what is absent is left out, `'?'` is not known. */
function read(parts: readonly TextPart[]): { pair: string; attributes: Readonly<Record<string, unknown>> } | undefined {
  const text = parseCookieText(parts);
  if (!text) return undefined;
  const attributes = NAMES.flatMap((name): [string, unknown][] => {
    const presence = text.attribute(name);
    if (presence.kind === 'absent') return [];
    const value = presence.kind === 'present' ? presence.value : undefined;
    return [[name, value?.kind === 'scalar' ? value.value : '?']];
  });
  return { pair: `${spelt(text.name)}=${spelt(text.value)}`, attributes: Object.fromEntries(attributes) };
}

function all(value: string): Readonly<Record<string, string>> {
  return Object.fromEntries(NAMES.map((name) => [name, value]));
}

/** `?` stands for a part that is not known. */
function partsOf(text: string): readonly TextPart[] {
  return text
    .split(/(\?)/u)
    .filter((part) => part !== '')
    .map((part) => (part === '?' ? unknown() : known(part)));
}

function spelt(parts: readonly TextPart[]): string {
  return parts.map((part) => (part.known ? part.text : '?')).join('');
}

function known(text: string, range?: readonly [number, number]): TextPart {
  return { known: true, text, node, ...(range && { range }) };
}

function unknown(): TextPart {
  return { known: false, node };
}

const node = { type: AST_NODE_TYPES.Identifier, name: 'part' } as TSESTree.Node;

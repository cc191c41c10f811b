import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';
import { describe, expect, it } from 'vitest';

import { nowhere } from '../../src/ast/edit-site.js';
import type { Presence, Shape, Value } from '../../src/evaluate/value.js';
import { headerValues } from '../../src/model/formats/headers.js';

const node = { type: AST_NODE_TYPES.Identifier, name: 'headers' } as TSESTree.Node;
const location = scalar('/');
const cookie = scalar('a=b');
const second = scalar('c=d');

describe('an object', () => {
  it.each(['set-cookie', 'Set-Cookie', 'SET-COOKIE'])('has %s', (key) => {
    expect(headerValues(object({ Location: location, [key]: cookie }), 'set-cookie')).toEqual([cookie]);
  });

  it('may have it twice', () => {
    const headers = object({ 'set-cookie': cookie, 'Set-Cookie': second });
    expect(headerValues(headers, 'set-cookie')).toEqual([cookie, second]);
  });

  it('may have one of several values', () => {
    const presence: Presence = {
      kind: 'oneOf',
      alternatives: [present(cookie), { kind: 'absent', site }, present(second)],
    };
    expect(headerValues(object({}, { 'Set-Cookie': presence }), 'set-cookie')).toEqual([cookie, second]);
  });

  it.each(['cookie', 'set-cookie2', 'x-set-cookie'])('has another header, %s', (key) => {
    expect(headerValues(object({ [key]: cookie }), 'set-cookie')).toEqual([]);
  });
});

describe('a list', () => {
  it('of pairs', () => {
    const headers = list(
      list(scalar('Location'), location),
      list(scalar('Set-Cookie'), cookie),
      list(scalar('set-cookie'), second),
    );
    expect(headerValues(headers, 'set-cookie')).toEqual([cookie, second]);
  });

  it('of names and values', () => {
    const headers = list(scalar('Location'), location, scalar('Set-Cookie'), cookie);
    expect(headerValues(headers, 'set-cookie')).toEqual([cookie]);
  });

  it('where a value looks like the name', () => {
    expect(headerValues(list(scalar('X-Header'), scalar('set-cookie'), scalar('a=b'), cookie), 'set-cookie')).toEqual(
      [],
    );
  });

  it('that ends early', () => {
    expect(headerValues(list(scalar('Set-Cookie')), 'set-cookie')).toEqual([]);
    expect(headerValues(list(list(scalar('Set-Cookie')), list()), 'set-cookie')).toEqual([]);
  });
});

it.each<[string, Value]>([
  ['text', scalar('set-cookie')],
  ['something unknown', { kind: 'unknown', why: 'parameter', node }],
  ['nothing', scalar(undefined)],
])('%s has no headers', (_, value) => {
  expect(headerValues(value, 'set-cookie')).toEqual([]);
});

const site = nowhere('a test');

function scalar(value: string | undefined): Value {
  return { kind: 'scalar', value, node };
}

function list(...items: Value[]): Value {
  return { kind: 'list', items, open: false, further: [], node };
}

function present(value: Value): Presence & { kind: 'present' } {
  return { kind: 'present', value, node, site };
}

function object(values: Readonly<Record<string, Value>>, presences: Readonly<Record<string, Presence>> = {}): Value {
  const byKey = new Map<string, Presence>([
    ...Object.entries(values).map(([key, value]): [string, Presence] => [key, present(value)]),
    ...Object.entries(presences),
  ]);
  const get = (key: string): Presence => byKey.get(key) ?? { kind: 'absent', site };
  const shape: Shape = {
    keys: [...byKey.keys()],
    closed: true,
    site,
    get,
    own: get,
    isSameAs: (other) => other === shape,
  };
  return { kind: 'object', node, shape };
}

import { describe, expect, it } from 'vitest';

import { libraries } from '../../src/libraries/index.js';
import type { Sink } from '../../src/libraries/types/sink.js';
import { type ApiKind, type KnownApi, knownApis } from './known-apis.js';

type SinkKind = Sink['kind'];

/** The sinks that may speak of an API of that kind; a stated look-alike speaks of what sets cookies. */
const SPEAKING: Readonly<Record<ApiKind, readonly SinkKind[]>> = {
  'cookie-setter': ['cookie', 'cookie-text', 'cookie-deletion', 'none'],
  'session-middleware': ['session', 'none'],
  'session-store': ['session-store', 'session-deletion'],
  'session-deletion': ['session-deletion'],
  'token-sign': ['token-issue'],
  'token-verify': ['token-check', 'token-decode'],
  seal: ['secret', 'seal', 'token-issue', 'token-check', 'token-decode', 'session', 'none'],
  deserialiser: ['revival'],
};

/** APIs that no data file speaks of, and why: by library and kind. */
const NONE: readonly { readonly of: readonly string[]; readonly why: string }[] = [
  {
    why: 'It only writes: what revives its output is `eval` and the like.',
    of: ['serialize-javascript', 'serialize-to-js'].map((writer) => `${writer}: deserialiser`),
  },
  {
    why: 'It runs no code.',
    of: ['superjson', 'devalue'].map((reader) => `${reader}: deserialiser`),
  },
  { why: 'It has no setter of its own; headers are those of Node.js.', of: ['polka: cookie-setter'] },
  {
    why: 'Its cookie takes its defaults from @fastify/cookie, in whose data file it stands.',
    of: ['@fastify/csrf-protection: cookie-setter'],
  },
  { why: 'It makes and checks tokens, and leaves the cookie to others.', of: ['csrf: seal'] },
  { why: 'It uses the storage that it is given.', of: ['remix-auth: session-middleware'] },
  {
    why: 'Its seals never end, but the access token inside does, and the library checks that itself.',
    of: ['@workos-inc/node: seal'],
  },
  {
    why: 'The call is that of the stores of express-session, and is known by its shape.',
    of: ['@fastify/session: session-deletion'],
  },
  {
    why: 'It is handed the session token itself, which is proof enough.',
    of: ['next-auth / @auth/core adapters: session-deletion'],
  },
  {
    why: 'Where the collection comes from is up to the container: `sessions.destroy(id)` alone says too little.',
    of: ['@adonisjs/session: session-deletion'],
  },
];
function isCovered({ kind, packages, library: title }: KnownApi): boolean {
  const kinds = SPEAKING[kind];
  const roots = packages.map(rootOf);
  return libraries
    .filter((library) => library.packages.some((name) => roots.includes(rootOf(name))) || library.title === title)
    .some(({ sinks }) => sinks.some((sink) => kinds.includes(sink.kind)));
}

/** The package that a module specifier belongs to: `hono` of `hono/cookie`. */
function rootOf(specifier: string): string {
  return specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
}

const titleOf = ({ kind, library }: KnownApi): string => `${library}: ${kind}`;

describe('every API whose facts are known', () => {
  const excused = NONE.flatMap(({ of }) => of);
  const uncovered = [...new Set(knownApis.filter((api) => !isCovered(api)).map(titleOf))];

  it('is spoken of by a sink, or it is stated why not', () => {
    expect(uncovered.filter((title) => !excused.includes(title))).toEqual([]);
  });

  it('is excused only where that is so', () => {
    expect(excused.filter((title) => !uncovered.includes(title))).toEqual([]);
  });

  it('is one of those that were read', () => {
    expect(knownApis).toHaveLength(163);
  });
});

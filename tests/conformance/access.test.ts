import fs, { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import net from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterAll, beforeAll, expect, it } from 'vitest';

import { libraries } from '../../src/libraries/index.js';
import { examples, samples } from './examples.js';
import { lint } from './linting.js';
import { someOf } from './sampling.js';

// What the rules reach beyond the tree that they are given, watched while they run over programs of every library.

interface Access {
  readonly what: string;
  readonly target: string;
}

const require = createRequire(import.meta.url);

/** Everything by which code gets at files, the network, other processes and other code. */
const MODULES = [
  ...['fs', 'fs/promises', 'net', 'tls', 'dgram', 'dns', 'dns/promises', 'http', 'https', 'http2'],
  ...['child_process', 'cluster', 'worker_threads', 'vm', 'inspector', 'module', 'os'],
].map((name) => [name, require(`node:${name}`) as object] as const);
const GLOBALS = [
  'fetch',
  'WebSocket',
  'EventSource',
  'eval',
  'Function',
  'setTimeout',
  'setImmediate',
  'queueMicrotask',
];

const programs = [...someOf(examples, 60), ...someOf(samples, 60)].filter(({ language }) => language === 'js');
const packages = libraries.flatMap((library) => library.packages);

let folder = '';
let application = '';
let accesses: readonly Access[] = [];

beforeAll(() => {
  folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'session-security-access-')));
  application = path.join(folder, 'application');
  mkdirSync(path.join(application, 'src/routes'), { recursive: true });
  writeFileSync(path.join(folder, 'package.json'), '{ "dependencies": { "koa": "*" } }');
  writeFileSync(path.join(application, 'package.json'), '{ "dependencies": { "express": "^5.0.0" } }');
  // ESLint compiles the schemas of the rules when it first sees them.
  lintAll();
  accesses = watched(lintAll);
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

it('sees what is done', () => {
  const file = path.join(folder, 'package.json');
  const seen = watched(() => {
    fs.statSync(file);
    new net.Socket();
    return [process.env.HOME, globalThis.eval('1')];
  });
  expect(seen.map(({ what }) => what)).toEqual(['fs.statSync', 'net.Socket', 'process.env', 'eval']);
  expect(seen[0]?.target).toBe(file);
});

it('is the reading of manifests', () => {
  expect(accesses.length).toBeGreaterThan(0);
  expect([...new Set(accesses.map(({ what }) => what))]).toEqual(['fs.readFileSync']);
});

it('ends at the nearest manifest, and for the versions of known packages at what is installed', () => {
  const own = ['src/routes', 'src', ''].map((inner) => path.join(application, inner, 'package.json'));
  const others = [...new Set(accesses.map(({ target }) => target))].filter((file) => !own.includes(file));
  const unknown = others.filter((file) => {
    const [around = '', name] = file.replace(/\/package\.json$/u, '').split('/node_modules/');
    return !path.join(application, 'src/routes').startsWith(around) || name === undefined || !packages.includes(name);
  });
  expect(unknown).toEqual([]);
});

it('happens once for each of them in a file', () => {
  const seen = watched(() => {
    lint("import express from 'express';\nexpress().get('/', (req, res) => res.cookie('sid', id));\n", place());
  });
  const files = seen.map(({ target }) => target);
  expect(files.length).toBe(new Set(files).size);
});

function place(): { readonly filename: string; readonly cwd: string } {
  return { filename: path.join(application, 'src/routes/program.js'), cwd: application };
}

function lintAll(): void {
  for (const { code, settings } of programs) lint(code, { ...place(), settings: settings as Record<string, unknown> });
}

/** What is reached while the function runs, which is all at once. */
function watched(run: () => unknown): readonly Access[] {
  const seen: Access[] = [];
  const undo: (() => void)[] = [];
  const replace = (owner: object, key: string, value: unknown): void => {
    const before = Object.getOwnPropertyDescriptor(owner, key);
    if (!before?.configurable) return;
    Object.defineProperty(owner, key, {
      configurable: true,
      writable: true,
      enumerable: before.enumerable ?? true,
      value,
    });
    undo.push(() => Object.defineProperty(owner, key, before));
  };
  const watch = (owner: object, key: string, what: string): void => {
    const value: unknown = Object.getOwnPropertyDescriptor(owner, key)?.value;
    if (typeof value === 'function') replace(owner, key, recorder(value, what, seen));
  };
  for (const [name, loaded] of MODULES) {
    for (const key of Object.keys(loaded)) watch(loaded, key, `${name}.${key}`);
  }
  for (const name of GLOBALS) watch(globalThis, name, name);
  const record = (key: string | symbol): void => void seen.push({ what: 'process.env', target: String(key) });
  replace(
    process,
    'env',
    new Proxy(process.env, {
      get: (env, key) => (record(key), Reflect.get(env, key) as unknown),
      has: (env, key) => (record(key), Reflect.has(env, key)),
    }),
  );
  try {
    run();
  } finally {
    for (const step of undo.toReversed()) step();
  }
  return seen;
}

function recorder(value: object, what: string, seen: Access[]): unknown {
  const record = ([target]: readonly unknown[]): void => void seen.push({ what, target: String(target) });
  return new Proxy(value as () => unknown, {
    apply: (called, self, given) => (record(given), Reflect.apply(called, self, given)),
    construct: (called, given, target) => (record(given), Reflect.construct(called, given, target) as object),
  });
}

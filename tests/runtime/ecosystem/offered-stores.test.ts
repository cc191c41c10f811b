import { EventEmitter } from 'node:events';
import { get } from 'node:http';
import { createRequire } from 'node:module';
import { runInNewContext } from 'node:vm';

import { afterEach, describe, expect, it, vi } from 'vitest';

import { libraries } from '../../../src/libraries/index.js';
import type { DatabaseStore, StoreConnection, StoreOffer } from '../../../src/libraries/types/sessions.js';

// The libraries need not have types.
const load = createRequire(import.meta.url);
const SECRET = 'a secret of the test, which has to be long';

/** Answers to `/in` by signing in, and else with who is signed in; a new application each time, as after a restart. */
type Serve = (
  store: unknown,
  path: string,
  cookie: string,
) => Promise<{ readonly text: string; readonly cookie: string }>;

function pageOf(url: string, cookie: string): ReturnType<Serve> {
  return new Promise((resolve, reject) => {
    get(url, { headers: { cookie } }, (response) => {
      let text = '';
      response.on('data', (part: unknown) => (text += String(part)));
      response.on('end', () => {
        resolve({ text, cookie: response.headers['set-cookie']?.[0] ?? '' });
      });
    }).on('error', reject);
  });
}

const applications: Readonly<Record<string, Serve>> = {
  async 'express-session'(store, path, cookie) {
    const app = load('express')();
    app.use(load('express-session')({ secret: SECRET, resave: false, saveUninitialized: false, store }));
    app.get('/in', (request: { session: { userId?: number } }, response: { send(text: string): void }) => {
      request.session.userId = 7;
      response.send('in');
    });
    app.get('/', (request: { session: { userId?: number } }, response: { send(text: string): void }) => {
      response.send(String(request.session.userId));
    });
    const server = app.listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const answer = await pageOf(`http://127.0.0.1:${server.address().port}${path}`, cookie);
    server.closeAllConnections();
    server.close();
    return answer;
  },
  async 'fastify-session'(store, path, cookie) {
    const app = load('fastify')();
    app.register(load('@fastify/cookie'));
    app.register(load('@fastify/session'), { secret: SECRET, cookie: { secure: false }, store });
    app.get('/in', (request: { session: { userId?: number } }) => {
      request.session.userId = 7;
      return Promise.resolve('in');
    });
    app.get('/', (request: { session: { userId?: number } }) => Promise.resolve(String(request.session.userId)));
    const response = await app.inject({ url: path, headers: { cookie } });
    return { text: response.body, cookie: String(response.headers['set-cookie'] ?? '') };
  },
};

/** What the databases keep while the applications come and go. */
class Database {
  readonly rows = new Map<string, unknown>();

  /** As `redis` takes its commands, or as `ioredis` does. */
  redis(isNew: boolean) {
    const { rows } = this;
    return Object.assign(new EventEmitter(), {
      ...(isNew && { scanIterator: () => [] }),
      connect: () => Promise.resolve(),
      get: (key: string) => Promise.resolve(rows.get(key) ?? null),
      set(key: string, value: string, ...[expiry]: unknown[]) {
        if ((typeof expiry === 'object') !== isNew) return Promise.reject(new Error('ERR syntax error'));
        rows.set(key, value);
        return Promise.resolve('OK');
      },
      expire: () => Promise.resolve(1),
      del: () => Promise.resolve(1),
    });
  }

  readonly query = (text: string, values: readonly unknown[] = []): Promise<{ rows: unknown[] }> => {
    if (text.startsWith('INSERT')) this.rows.set(String(values.at(-1)), values[0]);
    const sess = text.startsWith('SELECT sess') ? this.rows.get(String(values[0])) : undefined;
    return Promise.resolve({ rows: sess === undefined ? [] : [{ sess: JSON.parse(JSON.stringify(sess)) }] });
  };

  mongo() {
    const { rows } = this;
    const collection = {
      createIndex: () => Promise.resolve(''),
      updateOne({ _id }: { _id: string }, { $set }: { $set: unknown }) {
        rows.set(_id, $set);
        return Promise.resolve({ upsertedCount: 1 });
      },
      findOne: ({ _id }: { _id: string }) => Promise.resolve(rows.get(_id) ?? null),
    };
    return { db: () => ({ collection: () => collection }) };
  }
}

/** The store as an edit writes it. */
function written(
  { imports, text, versions }: DatabaseStore,
  library: string,
  names: Readonly<Record<string, unknown>>,
  statements: readonly string[] = [],
): unknown {
  const imported = imports.map(({ from, what, name }) => {
    if (name in names) return [name, names[name]];
    const module = load(from === 'connect-redis' && versions.below === '9.0.0' ? 'connect-redis8' : from);
    return [name, what === 'named' ? module[name] : module];
  });
  const code = [...statements, text].join(';\n').replaceAll(/\{(\w+)\}/gu, (_, name: string) => name);
  return runInNewContext(code, {
    ...names,
    ...Object.fromEntries(imported),
    console,
    process: {
      env: { REDIS_URL: '', MONGODB_URI: 'mongodb://127.0.0.1/test', DATABASE_URL: 'postgres://127.0.0.1/test' },
    },
    ...(library === 'express-session' && { library: load('express-session') }),
  });
}

async function expectKept(library: string, create: () => unknown): Promise<void> {
  const serve = applications[library];
  if (!serve) throw new Error(`no application with ${library}`);
  const { cookie } = await serve(create(), '/in', '');
  expect(await serve(create(), '/', cookie.split(';')[0] ?? '')).toMatchObject({ text: '7' });
  expect(await serve(create(), '/', '')).toMatchObject({ text: 'undefined' });
}

afterEach(() => {
  vi.restoreAllMocks();
});

const stores = libraries.flatMap(({ id, sinks }) => {
  const store = sinks.flatMap((sink) => (sink.kind === 'session' && sink.store ? [sink.store] : []))[0];
  return store?.offers ? [{ id, offers: store.offers, connections: store.connections ?? [] }] : [];
});

describe.each(stores)('the stores that $id is offered', ({ id, offers, connections }) => {
  it.each(offers)('$title outlives the process', async (offer: StoreOffer) => {
    const database = new Database();
    vi.spyOn(load('mongodb').MongoClient, 'connect').mockResolvedValue(database.mongo());
    vi.spyOn(load('pg').Pool.prototype, 'query').mockImplementation(((...given: [string, unknown[]]) =>
      database.query(...given)) as never);
    const names = { createClient: () => database.redis(true) };
    await expectKept(id, () =>
      written(
        offer,
        id,
        names,
        offer.client?.statements.map((line) => line.replace(/^const/u, 'var')),
      ),
    );
  });

  it.each(connections.map((one) => [one.beside[0] ?? '', one] as const))(
    'the connection of %s',
    async (from, connection: StoreConnection) => {
      const database = new Database();
      const kept = from === 'pg' ? { query: database.query } : database.redis(from === 'redis');
      const text = connection.text.replace('{connection}', `${connection.key}: kept`);
      await expectKept(id, () => written({ ...connection, text }, id, { kept }));
    },
  );
});

import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { runInNewContext } from 'node:vm';

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { libraries } from '../../../src/libraries/index.js';
import type { StoreCleaning } from '../../../src/libraries/types/stores.js';

/** What the store needs is played by the test; whether it cleans is read off what it does to that. */
interface Bench {
  readonly library: string;
  /** The sink whose options it takes, where the library has several. */
  readonly key: string;
  /** Makes the store with these options, and tells whether an expired session is gone. */
  readonly cleans: (options: Readonly<Record<string, unknown>>) => Promise<boolean>;
}

// The libraries need not have types.
const load = createRequire(import.meta.url);
const session = load('express-session');

const EXPIRED = { cookie: { expires: new Date(0), originalMaxAge: 1, maxAge: 1 } };

const TWO_DAYS = 48 * 60 * 60 * 1000;

async function twoDaysLater(): Promise<void> {
  await vi.advanceTimersByTimeAsync(TWO_DAYS);
}

const benches: readonly Bench[] = [
  {
    library: 'connect-redis',
    key: 'disableTTL',
    async cleans(options) {
      const set = vi.fn<(...given: unknown[]) => Promise<string>>(() => Promise.resolve('OK'));
      const { RedisStore } = load('connect-redis');
      await new RedisStore({ client: { set }, ...options }).set('a', { cookie: {} });
      return JSON.stringify(set.mock.calls[0]?.[2])?.includes('"EX"') ?? false;
    },
  },
  {
    library: 'connect-mongo',
    key: 'autoRemove',
    async cleans(options) {
      const collection = {
        createIndex: vi.fn(() => Promise.resolve('expires_1')),
        deleteMany: vi.fn(() => Promise.resolve({})),
      };
      const client = { db: () => ({ collection: () => collection }) };
      load('connect-mongo').MongoStore.create({ client, ...options });
      await twoDaysLater();
      return collection.createIndex.mock.calls.length > 0;
    },
  },
  {
    library: 'connect-pg-simple',
    key: 'pruneSessionInterval',
    async cleans(options) {
      const texts: string[] = [];
      const pool = {
        query(text: string) {
          texts.push(text);
          return Promise.resolve({ rows: [] });
        },
      };
      const PgStore = load('connect-pg-simple')(session);
      const store = new PgStore({ pool, ...options });
      store.get('a', () => {});
      await twoDaysLater();
      await store.close();
      return texts.some((text) => text.startsWith('DELETE FROM'));
    },
  },
  {
    library: 'express-mysql-session',
    key: 'clearExpired',
    async cleans(options) {
      const texts: string[] = [];
      const pool = {
        query(text: string) {
          texts.push(text);
          return Promise.resolve([[], []]);
        },
      };
      const MySQLStore = load('express-mysql-session')(session);
      new MySQLStore({ createDatabaseTable: false, ...options }, pool);
      await twoDaysLater();
      return texts.some((text) => text.startsWith('DELETE FROM'));
    },
  },
  {
    library: 'connect-session-sequelize',
    key: 'checkExpirationInterval',
    async cleans(options) {
      const destroy = vi.fn(() => Promise.resolve(1));
      const SequelizeStore = load('connect-session-sequelize')(session.Store);
      new SequelizeStore({ db: { define: () => ({ destroy }) }, ...options });
      await twoDaysLater();
      return destroy.mock.calls.length > 0;
    },
  },
  {
    library: 'connect-session-knex',
    key: 'cleanupInterval',
    async cleans(options) {
      const del = vi.fn(() => ({ whereRaw: () => Promise.resolve(1) }));
      const knex = Object.assign(() => ({ del }), {
        client: { dialect: 'postgresql' },
        schema: { hasTable: () => Promise.resolve(true) },
      });
      const { ConnectSessionKnexStore } = load('connect-session-knex');
      new ConnectSessionKnexStore({ knex, ...options });
      await twoDaysLater();
      return del.mock.calls.length > 0;
    },
  },
  {
    library: 'memorystore',
    key: 'checkPeriod',
    async cleans(options) {
      const MemoryStore = load('memorystore')(session);
      const store = new MemoryStore(options);
      store.set('a', EXPIRED);
      await twoDaysLater();
      return store.store.length === 0;
    },
  },
  {
    library: 'prisma-session-store',
    key: 'checkPeriod',
    async cleans(options) {
      const remove = vi.fn(() => Promise.resolve({}));
      const found = { sid: 'a', expiresAt: new Date(0) };
      const prisma = {
        $connect: () => Promise.resolve(),
        session: { delete: remove, findMany: () => Promise.resolve([found]), findUnique: () => Promise.resolve(found) },
      };
      const { PrismaSessionStore } = load('@quixo3/prisma-session-store');
      new PrismaSessionStore(prisma, { logger: false, ...options });
      await twoDaysLater();
      return remove.mock.calls.length > 0;
    },
  },
  {
    library: 'session-file-store',
    key: 'reapInterval',
    async cleans(options) {
      const folder = mkdtempSync(path.join(tmpdir(), 'sessions-'));
      const file = path.join(folder, 'a.json');
      writeFileSync(file, JSON.stringify({ ...EXPIRED, __lastAccess: 0 }));
      const FileStore = load('session-file-store')(session);
      const store = new FileStore({ path: folder, logFn: () => {}, ...options });
      await twoDaysLater();
      vi.useRealTimers();
      if (store.options.reapIntervalObject) await vi.waitUntil(() => !existsSync(file));
      const isGone = !existsSync(file);
      rmSync(folder, { recursive: true });
      return isGone;
    },
  },
];

function cleaningOf({ library, key }: Bench): StoreCleaning {
  const found = libraries
    .find(({ id }) => id === library)
    ?.sinks.flatMap((sink) => (sink.kind === 'session-store' && sink.cleaning ? [sink.cleaning] : []))
    .find((cleaning) => cleaning !== 'never' && cleaning.key === key);
  if (!found || found === 'never') throw new Error(`${library} has no ${key}`);
  return found;
}

function valuesOf({ off }: StoreCleaning): readonly unknown[] {
  if (typeof off === 'object') return off;
  return { falsy: [0, null, undefined], truthy: [true, 1], 'not positive': [0, -1, null, undefined] }[off];
}

describe.each(benches.map((bench) => [bench.library, bench] as const))('%s', (_, bench) => {
  const cleaning = cleaningOf(bench);

  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it(`${cleaning.default === 'on' ? 'removes' : 'keeps'} expired sessions without ${cleaning.key}`, async () => {
    expect(await bench.cleans({})).toBe(cleaning.default === 'on');
  });

  it.each(valuesOf(cleaning))(`keeps them with ${cleaning.key}: %s`, async (value) => {
    expect(await bench.cleans({ [cleaning.key]: value })).toBe(false);
  });

  it(`removes them with ${cleaning.key}: ${cleaning.spelling}`, async () => {
    const value: unknown = runInNewContext(cleaning.spelling);
    expect(await bench.cleans({ [cleaning.key]: value })).toBe(true);
  });
});

describe('level-session-store', () => {
  it('gives sessions however old they are, and has nothing that removes them', async () => {
    vi.useFakeTimers();
    const kept = new Map<string, string>();
    const db = {
      batch(writes: { key: string; value: string }[], done: () => void) {
        for (const { key, value } of writes) kept.set(key, value);
        done();
      },
      get(key: string, done: (error: unknown, value?: string) => void) {
        done(null, kept.get(key));
      },
    };
    const LevelStore = load('level-session-store')(session);
    const store = new LevelStore(db);
    store.set('a', EXPIRED, () => {});
    await twoDaysLater();
    const given = vi.fn();
    store.get('a', given);
    expect(given).toHaveBeenCalledWith(null, JSON.parse(JSON.stringify(EXPIRED)));
    expect(vi.getTimerCount()).toBe(0);
    vi.useRealTimers();
  });
});

describe('connect-session-sequelize', () => {
  it('gives sessions that have expired as long as they are there', async () => {
    const row = { sid: 'a', expires: new Date(0), data: JSON.stringify(EXPIRED) };
    const SequelizeStore = load('connect-session-sequelize')(session.Store);
    const store = new SequelizeStore({
      db: { define: () => ({ findOne: () => Promise.resolve(row) }) },
      checkExpirationInterval: 0,
    });
    expect(await store.get('a')).toEqual(JSON.parse(row.data));
  });
});

describe('session-file-store', () => {
  it.each([
    [true, {}],
    [true, { secret: undefined }],
    [true, { secret: null }],
    [false, { secret: 'a secret of the test' }],
  ])('can be read: %s, with %o', async (canBeRead, options) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'sessions-'));
    const FileStore = load('session-file-store')(session);
    const store = new FileStore({ path: folder, logFn: () => {}, reapInterval: -1, ...options });
    const kept = { cookie: {}, user: 'alice' };
    await promisify(store.set.bind(store))('a', kept);
    expect(readFileSync(path.join(folder, 'a.json'), 'utf8').includes('alice')).toBe(canBeRead);
    expect(await promisify(store.get.bind(store))('a')).toMatchObject(kept);
    rmSync(folder, { recursive: true });
  });
});

describe('the stores that are offered to express-session', () => {
  const offers = libraries
    .flatMap(({ id, sinks }) => (id === 'express-session' ? sinks : []))
    .flatMap((sink) => (sink.kind === 'session' ? (sink.store?.offers ?? []) : []));

  it.each([...new Map(offers.map((offer) => [offer.title, offer])).values()])('$title', ({ imports, client, text }) => {
    const places: Record<string, unknown> = { library: session };
    for (const { from, what, name } of imports) {
      // The driver is played by the test.
      if (from !== 'redis') places[name] = what === 'named' ? load(from)[name] : load(from);
    }
    if (client) places[client.name] = {};
    const given: string[] = [];
    if (typeof places['MongoStore'] === 'function') {
      places['MongoStore'] = class extends (places['MongoStore'] as { new (options: object): object }) {
        static create({ mongoUrl }: { mongoUrl: string }): object {
          given.push(mongoUrl);
          const collection = { createIndex: () => Promise.resolve('expires_1') };
          return Reflect.apply(
            (load('connect-mongo').MongoStore as { create: (options: object) => object }).create,
            this,
            [{ client: { db: () => ({ collection: () => collection }) } }],
          );
        }
      };
    }
    const code = text.replaceAll(/\{(\w+)\}/gu, (_, name: string) => `places.${name}`);
    const store: unknown = runInNewContext(code, { places, process: { env: { MONGODB_URI: 'mongodb://localhost' } } });
    expect(store).toBeInstanceOf(session.Store);
    expect(given).toEqual('MongoStore' in places ? ['mongodb://localhost'] : []);
  });
});

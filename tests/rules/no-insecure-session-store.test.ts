import { RuleTester } from '@typescript-eslint/rule-tester';

import rule from '../../src/rules/no-insecure-session-store.js';

const tester = new RuleTester();
const store = { import: 'RedisStore', from: 'connect-redis', text: 'new RedisStore({ client })' };
const all = { 'session-security': { fixes: 'all', store } };

tester.run('no-insecure-session-store', rule, {
  valid: [
    "import session from 'express-session'; session({ secret, store: new RedisStore({ client }) });",
    "import session from 'express-session'; session({ secret, store });",
    "import session from 'express-session'; session({ ...options, secret });",
    "import session from 'express-session'; session(config.session);",
    "import session from 'express-session'; session({ secret, store: process.env.REDIS_URL ? new RedisStore() : undefined });",
    "import session from 'express-session'; session({ secret, store: process.env.NODE_ENV === 'production' ? new RedisStore() : new session.MemoryStore() });",
    "import session from 'express-session'; const o = { secret }; if (process.env.NODE_ENV === 'production') o.store = create(); session(o);",
    "import session from 'express-session'; if (process.env.NODE_ENV !== 'production') app.use(session({ secret }));",
    "import session from 'express-session'; import createMemoryStore from 'memorystore'; const MemoryStore = createMemoryStore(session); session({ secret, store: new MemoryStore({ checkPeriod: 86400000 }) });",
    "import session from 'express-session'; import type { SessionOptions } from 'express-session'; export const options: SessionOptions = { secret };",
    // The state is in the cookie, or where it is kept is given elsewhere.
    "import cookieSession from 'cookie-session'; cookieSession({ keys });",
    "import session from 'koa-session'; session({ key: 'sid' }, app);",
    "import { sessionMiddleware } from 'hono-sessions'; sessionMiddleware({ encryptionKey, store });",
    "import { createFileSessionStorage } from 'react-router'; createFileSessionStorage({ dir, cookie });",
    // Files that are encrypted, or written in a way of the program's own.
    "const FileStore = require('session-file-store')(session); new FileStore({ path: './sessions', secret: process.env.SESSION_SECRET });",
    "const FileStore = require('session-file-store')(session); new FileStore({ secret });",
    "const FileStore = require('session-file-store')(session); new FileStore({ encoder: encrypt, decoder: decrypt });",
    "const FileStore = require('session-file-store')(session); new FileStore(options);",
    "const FileStore = require('session-file-store')(session); new FileStore({ path, ...options });",
    "const FileStore = require('session-file-store')(session); const options = { path }; if (process.env.SECRET) options.secret = process.env.SECRET; new FileStore(options);",
    "const FileStore = require('session-file-store')(session); const store = process.env.NODE_ENV === 'production' ? redis() : new FileStore({});",
    "const FileStore = require('session-file-store')(session); if (process.env.NODE_ENV === 'development') app.use(session({ store: new FileStore(), secret }));",
    "const SQLiteStore = require('connect-sqlite3')(session); new SQLiteStore({ db: 'sessions.db', dir: './var' });",
    "const FileStore = require('./file-store')(session); new FileStore({});",
    // Something else that is called so.
    "import session from './session.js'; session({ secret });",
  ],
  invalid: [
    {
      code: "import session from 'express-session'; app.use(session({ secret }));",
      output: null,
      errors: [
        {
          messageId: 'memory',
          data: { library: 'express-session', key: ' (`store`)' },
          line: 1,
          column: 48,
          endColumn: 55,
          suggestions: [],
        },
      ],
    },
    {
      code: "import session from 'express-session'; app.use(session({ secret }));",
      output: null,
      settings: { 'session-security': { store } },
      errors: [
        {
          messageId: 'memory',
          suggestions: [
            {
              messageId: 'useStore',
              data: { text: 'new RedisStore({ client })' },
              output:
                "import session from 'express-session';\nimport { RedisStore } from 'connect-redis'; app.use(session({ secret, store: new RedisStore({ client }) }));",
            },
          ],
        },
      ],
    },
    {
      code: `
const session = require('express-session');
const options = { secret, store: new session.MemoryStore() };
app.use(session(options));
`,
      output: `
const session = require('express-session');
const { RedisStore } = require('connect-redis');
const options = { secret, store: new RedisStore({ client }) };
app.use(session(options));
`,
      settings: all,
      errors: [{ messageId: 'memory', line: 3, column: 27, endColumn: 59 }],
    },
    {
      code: "import session from 'express-session'; const store = new session.MemoryStore(); session({ secret, store });",
      output: null,
      errors: [{ messageId: 'memory', column: 99, endColumn: 104 }],
    },
    {
      code: "import session from 'express-session'; session({ secret, store: undefined });",
      output: null,
      errors: [{ messageId: 'memory', column: 58 }],
    },
    {
      code: "import fastify from 'fastify'; import session from '@fastify/session'; fastify().register(session, { secret });",
      output: null,
      errors: [
        { messageId: 'memory', data: { library: '@fastify/session', key: ' (`store`)' }, column: 82, endColumn: 90 },
      ],
    },
    {
      code: "import session from 'koa-generic-session'; app.use(session());",
      output: null,
      errors: [{ messageId: 'memory', data: { library: 'koa-generic-session', key: ' (`store`)' } }],
    },
    {
      code: "import { sessionMiddleware, MemoryStore } from 'hono-sessions'; sessionMiddleware({ store: new MemoryStore() });",
      output: null,
      errors: [{ messageId: 'memory', data: { library: 'hono-sessions', key: ' (`store`)' }, column: 85 }],
    },
    {
      code: "import { createMemorySessionStorage } from 'react-router'; createMemorySessionStorage({ cookie });",
      output: null,
      settings: all,
      errors: [{ messageId: 'memory', data: { library: 'React Router session storage', key: '' }, column: 60 }],
    },
    {
      code: "const FileStore = require('session-file-store')(session); app.use(session({ store: new FileStore({}), secret }));",
      output: null,
      errors: [
        {
          messageId: 'readable',
          data: { library: 'session-file-store', key: 'secret' },
          line: 1,
          column: 88,
          endColumn: 97,
          suggestions: [
            {
              messageId: 'encrypt',
              data: { library: 'session-file-store' },
              output:
                "const FileStore = require('session-file-store')(session); app.use(session({ store: new FileStore({ secret: process.env.SESSION_SECRET }), secret }));",
            },
          ],
        },
      ],
    },
    {
      code: `
import session from 'express-session';
import sessionFileStore from 'session-file-store';

const FileStore = sessionFileStore(session);
const options = {
  path: './sessions',
  ttl: 3600,
};
export const store = new FileStore(options);
`,
      output: `
import session from 'express-session';
import sessionFileStore from 'session-file-store';

const FileStore = sessionFileStore(session);
const options = {
  path: './sessions',
  ttl: 3600,
  secret: process.env.SESSION_SECRET,
};
export const store = new FileStore(options);
`,
      settings: all,
      errors: [{ messageId: 'readable', line: 10, column: 26 }],
    },
    {
      code: "const FileStore = require('session-file-store')(session); const store = new FileStore;",
      output:
        "const FileStore = require('session-file-store')(session); const store = new FileStore({ secret: process.env.SESSION_SECRET });",
      settings: all,
      errors: [{ messageId: 'readable' }],
    },
    {
      code: "const FileStore = require('session-file-store')(session); new FileStore({ path, secret: undefined });",
      output:
        "const FileStore = require('session-file-store')(session); new FileStore({ path, secret: process.env.SESSION_SECRET });",
      settings: all,
      errors: [{ messageId: 'readable', column: 81, endColumn: 98 }],
    },
    {
      // One object for two stores: a report each, one edit.
      code: "const FileStore = require('session-file-store')(session); const o = { path }; const a = new FileStore(o); const b = new FileStore(o);",
      output:
        "const FileStore = require('session-file-store')(session); const o = { path, secret: process.env.SESSION_SECRET }; const a = new FileStore(o); const b = new FileStore(o);",
      settings: all,
      errors: [{ messageId: 'readable' }, { messageId: 'readable' }],
    },
  ],
});

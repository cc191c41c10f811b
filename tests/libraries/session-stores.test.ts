import { describe, expect, it } from 'vitest';

import { deletionsIn } from '../model/deletions-seen.js';
import { modelOf } from '../model/seen.js';

describe('session stores: what is recognised', () => {
  it.each([
    'req.sessionStore.destroy(id, next);',
    'request.sessionStore.destroy(id);',
    'sessionStore.destroy(id, done);',
  ])('%s', (body) => {
    expect(deletionsIn(body)).toEqual(['delete  by (key)']);
  });

  it.each([
    "import { RedisStore } from 'connect-redis';\nconst kept = new RedisStore({ client });",
    "import MongoStore from 'connect-mongo';\nconst kept = MongoStore.create({ mongoUrl });",
    "const kept = new (require('connect-pg-simple')(session))({ pool });",
    "const FileStore = require('session-file-store')(session);\nconst kept = new FileStore({});",
    "import session from 'express-session';\nconst kept = new session.MemoryStore();",
    "import { PrismaSessionStore } from '@quixo3/prisma-session-store';\nconst kept = new PrismaSessionStore(prisma, {});",
  ])('%s', (made) => {
    expect(modelOf(`${made}\nexport const end = (id) => kept.destroy(id);`).sessionDeletions()).toHaveLength(1);
  });

  it.each(['express-session', '@fastify/session'])('a store by its usual name where %s is imported', (name) => {
    const code = `import session from '${name}';\nexport const end = (id) => store.destroy(id);`;
    expect(modelOf(code).sessionDeletions()).toHaveLength(1);
  });
});

describe('session stores: what is not', () => {
  it.each([
    'req.session.destroy(next);',
    'req.session.destroy();',
    'store.destroy(id);',
    'req.sessionStore.destroy((error) => next(error));',
    'req.sessionStore.clear();',
    'req.sessionStore.get(id, done);',
    'sessionStorage.destroy(id);',
    'kept.destroy(id);',
    'new RedisStore({ client }).destroy(id);',
  ])('%s', (body) => {
    expect(deletionsIn(body)).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';

import { sessionsSeen } from '../model/sessions-seen.js';

const IMPORT = "import session from 'koa-session';\n";

describe('koa-session: what is recognised', () => {
  it.each([
    [`${IMPORT}app.use(session(app));`, 'koa-session "koa.sess" client'],
    [`${IMPORT}app.use(session({ maxAge: 60000 }, app));`, 'koa-session "koa.sess" client'],
    [`${IMPORT}app.use(session(app, { key: 'sid' }));`, 'koa-session "sid" client'],
    [`${IMPORT}const app = new Koa();\napp.use(session({ key: 'sid' }, app));`, 'koa-session "sid" client'],
    [`${IMPORT}const CONFIG = { key: 'sid' };\napp.use(session(CONFIG, app));`, 'koa-session "sid" client'],
    [
      "import { createSession } from 'koa-session';\napp.use(createSession({ key: 'sid' }, app));",
      'koa-session "sid" client',
    ],
    ["const session = require('koa-session');\napp.use(session({ key: 'sid' }, app));", 'koa-session "sid" client'],
    [
      "const session = require('koa-session').default;\napp.use(session({ key: 'sid' }, app));",
      'koa-session "sid" client',
    ],
    ["import * as session from 'koa-session';\napp.use(session({ key: 'sid' }, app));", 'koa-session "sid" client'],
    [`${IMPORT}app.use(session({ store }, app));`, 'koa-session "koa.sess" server'],
    [`${IMPORT}app.use(session({ ContextStore: Store }, app));`, 'koa-session "koa.sess" server'],
    [`${IMPORT}app.use(session({ store: undefined }, app));`, 'koa-session "koa.sess" client'],
    [`${IMPORT}app.use(session(config, app));`, 'koa-session of the session unknown'],
    [`${IMPORT}app.use(session({ maxAge: 'session' }, app));`, 'koa-session "koa.sess" client for ever'],
    [`${IMPORT}app.use(session({ maxAge: 'session', store }, app));`, 'koa-session "koa.sess" server'],
    [`${IMPORT}app.use(session({ maxAge: 'session', ...stores }, app));`, 'koa-session of the session unknown'],
  ])('%s', (code, seen) => {
    expect(sessionsSeen(code)).toEqual([seen]);
  });
});

describe('koa-session: what is not', () => {
  it.each([
    "import session from './session.js';\napp.use(session({ maxAge: 'session' }, app));",
    "app.use(session({ maxAge: 'session' }, app));",
    "import session from 'koa-session-minimal';\napp.use(session({ maxAge: 'session' }, app));",
    "import { session } from 'koa-session';\napp.use(session({ maxAge: 'session' }, app));",
  ])('%s', (code) => {
    expect(sessionsSeen(code)).toEqual([]);
  });
});

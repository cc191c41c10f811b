import { describe, expect, it } from 'vitest';

import { modelOf } from '../model/seen.js';

/** The libraries of which a session is recognised. */
function seen(code: string): string[] {
  return modelOf(code)
    .sessionSetups()
    .flatMap((setup) => (setup.kind === 'library' ? [setup.library.id] : []));
}

describe('express-session: what is recognised', () => {
  it.each([
    ["import session from 'express-session';\napp.use(session({ secret }));", 'connect.sid'],
    ["import session from 'express-session';\napp.use(session({ secret, name: 'sid' }));", 'sid'],
    ["import session from 'express-session';\napp.use(session({ secret, key: 'sid' }));", 'sid'],
    ["import expressSession from 'express-session';\napp.use(expressSession({ secret }));", 'connect.sid'],
    ["import * as session from 'express-session';\napp.use(session({ secret }));", 'connect.sid'],
    ["import session = require('express-session');\napp.use(session({ secret }));", 'connect.sid'],
    ["const session = require('express-session');\napp.use(session({ secret }));", 'connect.sid'],
    ["const { default: session } = await import('express-session');\napp.use(session({ secret }));", 'connect.sid'],
    [
      "import session from 'express-session';\nexport const sessions = (options) => session({ secret, ...options });",
      undefined,
    ],
    [
      "import session, { type SessionOptions } from 'express-session';\nconst options: SessionOptions = { secret };\napp.use(session(options));",
      'connect.sid',
    ],
  ])('%s', (code, name) => {
    expect(seen(code)).toEqual(['express-session']);
    expect(
      modelOf(code)
        .cookies()
        .map(({ name }) => (name.kind === 'scalar' ? name.value : undefined)),
    ).toEqual([name]);
  });

  it('keeps its state on the server', () => {
    const model = modelOf("import session from 'express-session';\napp.use(session({ secret }));");
    expect(model.sessionSetups()).toMatchObject([{ state: 'server', isBoundByCookie: false }]);
  });
});

describe('express-session: what is not', () => {
  it.each([
    "import session from './express-session.js';\napp.use(session({ secret }));",
    "import session from 'express-session-helpers';\napp.use(session({ secret }));",
    'app.use(session({ secret }));',
    "import session from 'express-session';\nconst store = new session.MemoryStore();",
    "import { Store } from 'express-session';\nclass Sessions extends Store {}",
    "import session from 'express-session';\nconst RedisStore = require('connect-redis')(session);",
    "import session from 'express-session';\nconst run = (session) => session({ secret });",
    "import session from 'express-session';\nif (process.env.NODE_ENV === 'test') app.use(session({ secret: 'x' }));",
  ])('%s', (code) => {
    expect(seen(code)).toEqual([]);
  });
});

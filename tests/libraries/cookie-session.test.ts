import { describe, expect, it } from 'vitest';

import { modelOf } from '../model/seen.js';

/** The libraries of which a session is recognised, with the cookie's name. */
function seen(code: string): string[] {
  const model = modelOf(code);
  const libraries = model.sessionSetups().flatMap((setup) => (setup.kind === 'library' ? [setup.library.id] : []));
  return libraries.map((id, index) => `${id} ${model.cookies()[index]?.label ?? ''}`);
}

describe('cookie-session: what is recognised', () => {
  it.each([
    ["import cookieSession from 'cookie-session';\napp.use(cookieSession({ keys }));", '"session"'],
    ["import sessions from 'cookie-session';\napp.use(sessions({ keys, name: 'sid' }));", '"sid"'],
    ["import * as cookieSession from 'cookie-session';\napp.use(cookieSession({ keys }));", '"session"'],
    ["import { default as cookieSession } from 'cookie-session';\napp.use(cookieSession({ keys }));", '"session"'],
    ["import cookieSession = require('cookie-session');\napp.use(cookieSession({ keys }));", '"session"'],
    ["const cookieSession = require('cookie-session');\napp.use(cookieSession({ keys }));", '"session"'],
    ["const { default: session } = await import('cookie-session');\napp.use(session({ keys }));", '"session"'],
    ["import cookieSession from 'cookie-session';\nexport default cookieSession(options);", '`cookieSession(options)`'],
  ])('%s', (code, name) => {
    expect(seen(code)).toEqual([`cookie-session ${name}`]);
  });

  it('keeps its state in the browser, for as long as its cookie lives', () => {
    const model = modelOf("import cookieSession from 'cookie-session';\napp.use(cookieSession({ keys }));");
    expect(model.sessionSetups()).toMatchObject([
      { state: 'client', isBoundByCookie: true, mayBeSetPerRequest: false },
    ]);
  });

  it('may be given other options by a request', () => {
    const model = modelOf(`import cookieSession from 'cookie-session';
app.use(cookieSession({ keys }));
app.use((req, res, next) => {
  req.sessionOptions.maxAge = 60000;
  next();
});`);
    expect(model.sessionSetups()).toMatchObject([{ mayBeSetPerRequest: true }]);
  });
});

describe('cookie-session: what is not', () => {
  it.each([
    "import cookieSession from './cookie-session.js';\napp.use(cookieSession({ keys }));",
    "import cookieSession from '@scope/cookie-session';\napp.use(cookieSession({ keys }));",
    "import { cookieSession } from 'cookie-session-helpers';\napp.use(cookieSession({ keys }));",
    'app.use(cookieSession({ keys }));',
    "import cookieSession from 'cookie-session';\nexport { cookieSession };",
    "import cookieSession from 'cookie-session';\nconst setUp = (cookieSession) => cookieSession({ keys });",
    "import type cookieSession from 'cookie-session';\napp.use(other({ keys }));",
  ])('%s', (code) => {
    expect(seen(code)).toEqual([]);
  });
});

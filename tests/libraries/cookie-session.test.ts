import { describe, expect, it } from 'vitest';

import { modelOf } from '../model/seen.js';

/** The libraries of which a session is recognised. */
function seen(code: string): string[] {
  return modelOf(code)
    .sessionSetups()
    .flatMap((setup) => (setup.kind === 'library' ? [setup.library.id] : []));
}

describe('cookie-session: what is recognised', () => {
  it.each([
    ["import cookieSession from 'cookie-session';\napp.use(cookieSession({ keys }));", 'session'],
    ["import sessions from 'cookie-session';\napp.use(sessions({ keys, name: 'sid' }));", 'sid'],
    ["import * as cookieSession from 'cookie-session';\napp.use(cookieSession({ keys }));", 'session'],
    ["import { default as cookieSession } from 'cookie-session';\napp.use(cookieSession({ keys }));", 'session'],
    ["import cookieSession = require('cookie-session');\napp.use(cookieSession({ keys }));", 'session'],
    ["const cookieSession = require('cookie-session');\napp.use(cookieSession({ keys }));", 'session'],
    ["const { default: session } = await import('cookie-session');\napp.use(session({ keys }));", 'session'],
    ["import cookieSession from 'cookie-session';\nexport default cookieSession(options);", undefined],
  ])('%s', (code, name) => {
    expect(seen(code)).toEqual(['cookie-session']);
    expect(
      modelOf(code)
        .cookies()
        .map(({ name }) => (name.kind === 'scalar' ? name.value : undefined)),
    ).toEqual([name]);
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

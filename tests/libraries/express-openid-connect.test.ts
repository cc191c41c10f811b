import { describe, expect, it } from 'vitest';

import { sessionsSeen } from '../model/sessions-seen.js';

describe('express-openid-connect: what is recognised', () => {
  it.each([
    [
      "import { auth } from 'express-openid-connect';\napp.use(auth({ secret, baseURL, clientID }));",
      'express-openid-connect "appSession" client',
    ],
    ["import { auth } from 'express-openid-connect';\napp.use(auth());", 'express-openid-connect "appSession" client'],
    [
      "import { auth } from 'express-openid-connect';\napp.use(auth({ session: { name: 'sid', store } }));",
      'express-openid-connect "sid" server',
    ],
    [
      "const { auth, requiresAuth } = require('express-openid-connect');\nconst config = { secret };\napp.use(auth(config));",
      'express-openid-connect "appSession" client',
    ],
  ])('%s', (code, seen) => {
    expect(sessionsSeen(code)).toEqual([seen]);
  });
});

describe('express-openid-connect: what is not', () => {
  it.each([
    'app.use(auth({ session: { cookie: { secure: false } } }));',
    "import { auth } from 'express-oauth2-jwt-bearer';\napp.use(auth({ audience }));",
    "import { auth } from 'express-openid-connect';\nexport { auth };",
  ])('%s', (code) => {
    expect(sessionsSeen(code)).toEqual([]);
  });
});

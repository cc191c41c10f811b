import { RuleTester } from '@typescript-eslint/rule-tester';

import rule from '../../src/rules/no-default-session-cookie-name.js';

const tester = new RuleTester();
const all = { 'session-security': { fixes: 'all' } };

tester.run('no-default-session-cookie-name', rule, {
  valid: [
    "import session from 'express-session'; app.use(session({ secret, name: 'sid' }));",
    "import session from 'express-session'; app.use(session({ secret, key: 'sid' }));",
    "import session from 'express-session'; app.use(session({ secret, name: process.env.COOKIE_NAME }));",
    "import session from 'express-session'; app.use(session({ secret, name: process.env.COOKIE_NAME || 'connect.sid' }));",
    "import session from 'express-session'; app.use(session({ ...config.session, secret }));",
    "import session from 'express-session'; app.use(session(config.session));",
    "import session from './session.js'; app.use(session({ secret }));",
    // The name says nothing of the product.
    "import cookieSession from 'cookie-session'; app.use(cookieSession({ keys }));",
    "const handler = (req, res) => res.clearCookie('connect.sid');",
    "const handler = (req, res) => res.cookie('connect.sid', id);",
  ],
  invalid: [
    {
      code: "import session from 'express-session'; app.use(session({ secret }));",
      output: null,
      errors: [
        {
          messageId: 'telling',
          data: { default: 'connect.sid', library: 'express-session', key: 'name', name: 'sid' },
          line: 1,
          column: 48,
          endColumn: 55,
          suggestions: [
            {
              messageId: 'rename',
              data: { name: 'sid' },
              output: "import session from 'express-session'; app.use(session({ secret, name: 'sid' }));",
            },
          ],
        },
      ],
    },
    {
      code: "import session from 'express-session'; app.use(session({ secret, cookie: { secure: true } }));",
      output:
        "import session from 'express-session'; app.use(session({ secret, cookie: { secure: true }, name: '__Host-sid' }));",
      settings: all,
      errors: [
        {
          messageId: 'telling',
          data: { default: 'connect.sid', library: 'express-session', key: 'name', name: '__Host-sid' },
          column: 48,
        },
      ],
    },
    // Written out, deleted and read by that name.
    {
      code: `
import session from 'express-session';
app.use(session({ secret, name: 'connect.sid' }));
export function logout(req, res) {
  const sid = req.signedCookies["connect.sid"];
  const { 'connect.sid': other } = req.cookies;
  req.session.destroy(() => res.clearCookie('connect.sid', { path: '/' }).send('connect.sid=' + sid));
}`,
      output: `
import session from 'express-session';
app.use(session({ secret, name: 'sid' }));
export function logout(req, res) {
  const sid = req.signedCookies["sid"];
  const { 'sid': other } = req.cookies;
  req.session.destroy(() => res.clearCookie('sid', { path: '/' }).send('connect.sid=' + sid));
}`,
      settings: all,
      errors: [{ messageId: 'telling', line: 3, column: 27, endColumn: 46 }],
    },
    {
      code: `
import session from 'express-session';
const NAME = 'connect.sid';
app.use(session({ secret, key: NAME, cookie: { secure: true, path: '/' } }));
export const logout = (req, res) => res.clearCookie(NAME);`,
      output: `
import session from 'express-session';
const NAME = '__Host-sid';
app.use(session({ secret, key: NAME, cookie: { secure: true, path: '/' } }));
export const logout = (req, res) => res.clearCookie(NAME);`,
      settings: all,
      errors: [{ messageId: 'telling', line: 4, column: 27, endColumn: 36 }],
    },
    // Browsers refuse the prefix with another path, with a domain, or without Secure, in production or elsewhere.
    ...[
      "secure: true, path: '/app'",
      "secure: true, domain: '.shop.example'",
      'secure: true, domain: process.env.DOMAIN',
      "secure: 'auto'",
      "secure: process.env.NODE_ENV === 'production'",
      "...(process.env.NODE_ENV === 'production' && { secure: true })",
    ].map((cookie) => ({
      code: `import session from 'express-session'; app.use(session({ secret, cookie: { ${cookie} } }));`,
      output: `import session from 'express-session'; app.use(session({ secret, cookie: { ${cookie} }, name: 'sid' }));`,
      settings: all,
      errors: [{ messageId: 'telling' as const, line: 1, column: 48 }],
    })),
    {
      code: `
import express from 'express';
import session from 'express-session';
const app = express();
const options = { secret, cookie: {} };
if (app.get('env') === 'production') options.cookie.secure = true;
app.use(session(options));`,
      output: `
import express from 'express';
import session from 'express-session';
const app = express();
const options = { secret, cookie: {}, name: 'sid' };
if (app.get('env') === 'production') options.cookie.secure = true;
app.use(session(options));`,
      settings: all,
      errors: [{ messageId: 'telling', line: 7, column: 9 }],
    },
    // The object also goes elsewhere.
    {
      code: `
import session from 'express-session';
const options = { secret };
app.use(session(options));
connect(options);`,
      output: `
import session from 'express-session';
const options = { secret };
app.use(session({ ...options, name: 'sid' }));
connect(options);`,
      settings: all,
      errors: [{ messageId: 'telling', line: 4, column: 9 }],
    },
    // Two sessions under one name get one name that both may have.
    {
      code: `
import session from 'express-session';
app.use('/a', session({ secret, cookie: { secure: true } }));
app.use('/b', session({ secret, name: undefined }));`,
      output: `
import session from 'express-session';
app.use('/a', session({ secret, cookie: { secure: true }, name: 'sid' }));
app.use('/b', session({ secret, name: 'sid' }));`,
      settings: all,
      errors: [
        { messageId: 'telling', line: 3, column: 15 },
        { messageId: 'telling', line: 4, column: 33 },
      ],
    },
  ],
});

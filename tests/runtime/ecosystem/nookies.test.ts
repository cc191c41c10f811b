import { createDataHolder } from '../held-data.js';
import { describeProofs } from '../proof.js';
import { pageProgram } from './page.js';

const data = createDataHolder('ecosystem');

data.cookie({
  title: 'setCookie of nookies with a response',
  library: 'nookies',
  sample: 'setCookie(context,',
  program: (writes) =>
    pageProgram(
      "import { setCookie } from 'nookies';",
      writes.map(({ value, options }) => `setCookie({ res: sent }, 'c', ${value}, ${options})`),
    ),
});

data.claims(
  {
    title: 'setCookie of nookies without a response',
    library: 'nookies',
    sample: 'setCookie(null,',
    program: (writes) =>
      pageProgram(
        "import { setCookie } from 'nookies';",
        writes.map(
          ({ value, options }) =>
            `globalThis.window = globalThis; try { setCookie(null, 'c', ${value}, ${options}); } finally { delete globalThis.window; }`,
        ),
      ),
  },
  [
    {
      title: 'HttpOnly throws',
      options: '{ httpOnly: true }',
      value: "'v'",
      read: ({ status }) => status,
      expected: { plain: 500, tls: 500 },
    },
    {
      title: 'Secure is sent',
      options: '{ secure: true }',
      value: "'v'",
      read: ({ cookies }) => cookies[0]?.text ?? null,
      expected: { plain: 'c=v; Secure', tls: 'c=v; Secure' },
    },
  ],
);

describeProofs(
  'nookies',
  [
    {
      title: 'setCookie, set and destroyCookie',
      program: `
import commonjs from 'nookies';

const { default: nookies, destroyCookie, setCookie } = commonjs;
const shared = { path: '/' };

export default (req, res) => {
  const context = { req, res };
  setCookie(context, 'sid', 'a1');
  nookies.set(context, 'refreshToken', 'b2', shared);
  destroyCookie(context, 'old', shared);
  res.end();
};
`,
      before: ['sid=a1', 'refreshToken=b2; Path=/', 'old=; Max-Age=-1; Path=/'],
      after: [
        'sid=a1; Max-Age=1209600; HttpOnly; Secure',
        'refreshToken=b2; Max-Age=1209600; Path=/; HttpOnly; Secure',
        'old=; Max-Age=-1; Path=/; HttpOnly; Secure',
      ],
    },
  ],
  'ecosystem',
);

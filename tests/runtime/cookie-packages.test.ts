import { describeProofs, type Proof } from './proof.js';

const serialize: readonly Proof[] = [
  {
    title: 'serialize without options',
    program: `
import { createServer } from 'node:http';
import { serialize } from 'cookie';

export default createServer((req, res) => {
  res.setHeader('Set-Cookie', serialize('sid', 'a1'));
  res.end();
});
`,
    before: ['sid=a1'],
    after: ['sid=a1; Max-Age=1209600; HttpOnly; Secure'],
  },
  {
    title: 'serialize with an options object elsewhere',
    program: `
import { createServer } from 'node:http';
import * as cookie from 'cookie';

const options = { path: '/', sameSite: 'strict' };

export default createServer((req, res) => {
  res.setHeader('Set-Cookie', [cookie.serialize('sid', 'a1', options), cookie.serialize('lang', 'en', options)]);
  res.end();
});
`,
    rules: ['require-secure-cookie', 'require-cookie-max-age'],
    before: ['sid=a1; Path=/; SameSite=Strict', 'lang=en; Path=/; SameSite=Strict'],
    after: [
      'sid=a1; Max-Age=1209600; Path=/; Secure; SameSite=Strict',
      'lang=en; Max-Age=1209600; Path=/; Secure; SameSite=Strict',
    ],
  },
];

const stringifySetCookie: readonly Proof[] = [
  {
    title: 'stringifySetCookie',
    program: `
import { createServer } from 'node:http';
import { stringifySetCookie } from 'cookie';

export default createServer((req, res) => {
  res.setHeader(
    'Set-Cookie',
    stringifySetCookie({
      name: 'sid',
      value: 'a1',
      path: '/',
      secure: false,
    }),
  );
  res.end();
});
`,
    before: ['sid=a1; Path=/'],
    after: ['sid=a1; Max-Age=1209600; Path=/; HttpOnly; Secure'],
  },
];

const cookies: readonly Proof[] = [
  {
    title: 'no options',
    program: `
import Cookies from 'cookies';
import express from 'express';

const app = express();
app.set('trust proxy', true);
app.get('/', (req, res) => {
  const cookies = new Cookies(req, res);
  cookies.set('sid', 'a1');
  res.end();
});

export default app;
`,
    before: { plain: ['sid=a1; path=/; httponly'], tls: ['sid=a1; path=/; secure; httponly'] },
    after: {
      plain: ['sid=a1; path=/; expires=in 1209600 s; httponly'],
      tls: ['sid=a1; path=/; expires=in 1209600 s; secure; httponly'],
    },
  },
  {
    title: 'secure and httpOnly switched off',
    program: `
import Cookies from 'cookies';
import express from 'express';

const app = express();
app.set('trust proxy', true);
app.get('/', (req, res) => {
  new Cookies(req, res).set('sid', 'a1', { secure: false, httpOnly: false, maxAge: 60 * 1000 });
  res.end();
});

export default app;
`,
    before: ['sid=a1; path=/; expires=in 60 s'],
    after: {
      plain: ['sid=a1; path=/; expires=in 60 s; httponly'],
      tls: ['sid=a1; path=/; expires=in 60 s; secure; httponly'],
    },
  },
  {
    title: 'the suggestion, a call that throws over plain HTTP',
    program: `
import Cookies from 'cookies';
import express from 'express';

const app = express();
app.set('trust proxy', true);
app.get('/', (req, res) => {
  new Cookies(req, res).set('sid', 'a1', { secure: false, maxAge: 60 * 1000 });
  res.end();
});
app.use((error, req, res, next) => res.status(500).end());

export default app;
`,
    edits: 'suggestions',
    before: ['sid=a1; path=/; expires=in 60 s; httponly'],
    after: { plain: 500, tls: ['sid=a1; path=/; expires=in 60 s; secure; httponly'] },
  },
];

for (const installedAs of ['cookie0', 'cookie1']) {
  describeProofs(
    `${installedAs}, serialize`,
    serialize.map((proof) => ({ ...proof, packages: { cookie: installedAs } })),
  );
}
for (const installedAs of ['cookie1', 'cookie2']) {
  describeProofs(
    `${installedAs}, stringifySetCookie`,
    stringifySetCookie.map((proof) => ({ ...proof, packages: { cookie: installedAs } })),
  );
}
describeProofs('cookies', cookies);

import { describe } from 'vitest';

import { createDataHolder } from '../held-data.js';
import { describeProofs, type Proof } from '../proof.js';

const data = createDataHolder('ecosystem');

/** How each of them is called. */
const CALLS = [
  { name: 'setCookie', call: 'setCookie(c, ARGUMENTS)' },
  { name: 'setSignedCookie', call: "await setSignedCookie(c, 'c', VALUE, 'a key', OPTIONS)" },
  { name: 'generateCookie', call: "c.header('Set-Cookie', generateCookie(ARGUMENTS))" },
  {
    name: 'generateSignedCookie',
    call: "c.header('Set-Cookie', await generateSignedCookie('c', VALUE, 'a key', OPTIONS))",
  },
];

describe('data', () => {
  for (const { name, call } of CALLS) {
    data.cookie({
      title: name,
      library: 'hono',
      sample: `${name}(`,
      program: (writes) =>
        program(
          writes
            .map(({ value, options }, page) => {
              const written = call.replace('ARGUMENTS', "'c', VALUE, OPTIONS").replace('VALUE', value);
              return `app.get('/basket/${page}', async (c) => {\n  ${written.replace('OPTIONS', options)};\n  return c.text('');\n});`;
            })
            .join('\n'),
        ),
    });
  }
});

function program(routes: string): string {
  return `
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import { deleteCookie, generateCookie, generateSignedCookie, setCookie, setSignedCookie } from 'hono/cookie';

const app = new Hono();
${routes}

export default getRequestListener(app.fetch);
`;
}

const proofs: readonly Proof[] = [
  {
    title: 'no options, and a deletion that shares some',
    program: program(`
const options = { path: '/', sameSite: 'Lax' };

app.get('/', (c) => {
  setCookie(c, 'sid', 'a1');
  setCookie(c, 'token', 'b2', options);
  deleteCookie(c, 'old', options);
  return c.text('');
});`),
    before: ['sid=a1; Path=/', 'token=b2; Path=/; SameSite=Lax', 'old=; Max-Age=0; Path=/; SameSite=Lax'],
    after: [
      'sid=a1; Max-Age=1209600; Path=/; HttpOnly; Secure',
      'token=b2; Max-Age=1209600; Path=/; HttpOnly; Secure; SameSite=Lax',
      'old=; Max-Age=0; Path=/; HttpOnly; Secure; SameSite=Lax',
    ],
  },
  {
    title: 'a signed cookie has its options behind the secret',
    program: program(`
app.get('/', async (c) => {
  await setSignedCookie(c, 'sid', 'a1', 'a key', { secure: false, httpOnly: true });
  return c.text('');
});`),
    before: ['sid=…; Path=/; HttpOnly'],
    after: ['sid=…; Max-Age=1209600; Path=/; HttpOnly; Secure'],
  },
  {
    title: 'a prefix switches Secure on',
    program: program(`
app.get('/', (c) => {
  setCookie(c, 'sid', 'a1', { prefix: 'host', httpOnly: true });
  return c.text('');
});`),
    before: ['__Host-sid=a1; Path=/; HttpOnly; Secure'],
    after: ['__Host-sid=a1; Max-Age=1209600; Path=/; HttpOnly; Secure'],
  },
];

describeProofs('repairs', proofs, 'ecosystem');

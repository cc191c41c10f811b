import { describe } from 'vitest';

import { createDataHolder } from '../held-data.js';
import { describeProofs, type Proof } from '../proof.js';

// The framework's own object of cookies, as its server makes it for a request.

const data = createDataHolder('ecosystem');

describe('data', () => {
  data.cookie({
    title: 'context.cookies.set',
    library: 'astro',
    sample: 'context.cookies.set(',
    program: (writes) =>
      program(`const pages = [
${writes.map(({ value, options }) => `  (cookies) => cookies.set('c', ${value}, ${options}),`).join('\n')}
];

const page = () => pages[Number(Astro.url.pathname.split('/').at(-1))](Astro.cookies);`),
  });
});

function program(body: string): string {
  return `
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const astro = fileURLToPath(import.meta.resolve('astro/package.json'));
const { AstroCookies } = await import(pathToFileURL(path.join(astro, '../dist/core/cookies/cookies.js')).href);

${body}

export default (req, res) => {
  const url = new URL(req.url, 'https://shop.example');
  const cookies = new AstroCookies(new Request(url));
  globalThis.Astro = { cookies, url };
  try {
    page();
    res.setHeader('Set-Cookie', [...cookies.headers()]);
  } catch {
    res.statusCode = 500;
  }
  res.end();
};
`;
}

const proofs: readonly Proof[] = [
  {
    title: 'no options, and a deletion that shares some',
    program: program(`const options = { path: '/', sameSite: 'lax' };

const page = () => {
  Astro.cookies.set('sid', 'a1');
  Astro.cookies.set('token', 'b2', options);
  Astro.cookies.delete('old', options);
};`),
    before: ['sid=a1', 'token=b2; Path=/; SameSite=Lax', 'old=deleted; Path=/; Expires=past; SameSite=Lax'],
    after: [
      'sid=a1; Max-Age=1209600; HttpOnly; Secure',
      'token=b2; Max-Age=1209600; Path=/; HttpOnly; Secure; SameSite=Lax',
      'old=deleted; Path=/; Expires=past; HttpOnly; Secure; SameSite=Lax',
    ],
  },
];

describeProofs('repairs', proofs, 'ecosystem');

import { describe } from 'vitest';

import { createDataHolder } from '../held-data.js';
import { describeProofs, type Proof } from '../proof.js';

// The framework's own object of cookies, as its server makes it for a request.

const data = createDataHolder('ecosystem');

describe('data', () => {
  data.cookie({
    title: 'cookies.set',
    library: 'sveltekit',
    sample: 'cookies.set(',
    program: (writes) =>
      program(`const pages = [
${writes.map(({ value, options }) => `  (cookies) => cookies.set('c', ${value}, { path: '/', ...${options} }),`).join('\n')}
];

export const GET = ({ cookies, url }) => {
  pages[Number(url.pathname.split('/').at(-1))](cookies);
};`),
  });
});

function program(body: string): string {
  return `
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const kit = fileURLToPath(import.meta.resolve('@sveltejs/kit/package.json'));
const { add_cookies_to_headers, get_cookies } = await import(
  pathToFileURL(path.join(kit, '../src/runtime/server/cookie.js')).href
);

${body}

export default (req, res) => {
  const url = new URL(req.url, 'https://shop.example');
  const { cookies, new_cookies, set_trailing_slash } = get_cookies(new Request(url), url);
  set_trailing_slash('never');
  const headers = new Headers();
  try {
    GET({ cookies, url });
    add_cookies_to_headers(headers, new_cookies.values());
    res.setHeader('Set-Cookie', headers.getSetCookie());
  } catch {
    res.statusCode = 500;
  }
  res.end();
};
`;
}

const proofs: readonly Proof[] = [
  {
    title: 'what is safe by default is switched off',
    program: program(`export const GET = ({ cookies }) => {
  cookies.set('sid', 'a1', { path: '/', secure: false, httpOnly: undefined });
  cookies.delete('old', { path: '/' });
};`),
    before: ['sid=a1; Path=/; SameSite=Lax', 'old=; Max-Age=0; Path=/; HttpOnly; Secure; SameSite=Lax'],
    after: [
      'sid=a1; Max-Age=1209600; Path=/; HttpOnly; Secure; SameSite=Lax',
      'old=; Max-Age=0; Path=/; HttpOnly; Secure; SameSite=Lax',
    ],
  },
];

describeProofs('repairs', proofs, 'ecosystem');

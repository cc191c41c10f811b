import { describe } from 'vitest';

import type { Bench, Write } from '../benches.js';
import { createDataHolder } from '../held-data.js';
import { describeProofs, type Proof } from '../proof.js';

// Next.js itself is not installed. The cookies of its responses, and of `cookies()` in actions and route handlers, are those of a package that it
// bundles: its version 6 runs here behind the modules that a program imports.

const HEADERS = `
import { ResponseCookies } from '@edge-runtime/cookies';
import { AsyncLocalStorage } from 'node:async_hooks';

export const storage = new AsyncLocalStorage();
export const cookies = async () => new ResponseCookies(storage.getStore());
`;

const SERVER = `
import { ResponseCookies } from '@edge-runtime/cookies';

export class NextResponse extends Response {
  cookies = new ResponseCookies(this.headers);
  static json(content, init) {
    return new NextResponse(JSON.stringify(content), init);
  }
}
`;

/** Answers with what `GET` gives, and with the cookies that it wrote on the way. */
function program(handler: string): string {
  return `
import { register } from 'node:module';

const modules = { 'next/headers': ${JSON.stringify(HEADERS)}, 'next/server': ${JSON.stringify(SERVER)} };
const hooks = \`
const modules = \${JSON.stringify(modules)};
export const resolve = (name, context, next) =>
  modules[name] ? { url: new URL(name + '.mjs', '\${import.meta.url}').href, shortCircuit: true } : next(name, context);
export const load = (url, context, next) => {
  const name = Object.keys(modules).find((each) => url.endsWith(each + '.mjs'));
  return name ? { format: 'module', source: modules[name], shortCircuit: true } : next(url, context);
};
\`;
register('data:text/javascript,' + encodeURIComponent(hooks));
const { cookies, storage } = await import('next/headers');
const { NextResponse } = await import('next/server');

${handler}

export default async (req, res) => {
  const headers = new Headers();
  try {
    const response = await storage.run(headers, () => GET({ url: 'https://shop.example' + req.url }));
    res.writeHead(response.status, { 'Set-Cookie': [...response.headers.getSetCookie(), ...headers.getSetCookie()] });
  } catch (error) {
    res.statusCode = 500;
  }
  res.end();
};
`;
}

const bench = (title: string, write: (each: Write) => string): Bench => ({
  title,
  library: 'next',
  sample: ".set('sid', id, $options)",
  program: (writes) =>
    program(`const pages = [
${writes.map((each) => `  async () => ${write(each)},`).join('\n')}
];

async function GET(request) {
  const response = new NextResponse();
  await pages[Number(request.url.split('/').at(-1))](response);
  return response;
}`),
});

const data = createDataHolder('ecosystem');

describe('data', () => {
  data.cookie(
    bench('name, value, options', ({ value, options }) => `(await cookies()).set('c', ${value}, ${options})`),
  );
  data.cookie(
    bench('one object', ({ value, options }) => `(await cookies()).set({ name: 'c', value: ${value}, ...${options} })`),
  );
});

const proofs: readonly Proof[] = [
  {
    title: 'cookies() in a route handler',
    program: program(`async function GET() {
  const store = await cookies();
  store.set('sid', 'a1').set({ name: 'token', value: 'b2', path: '/', sameSite: 'lax' });
  store.delete({ name: 'old', path: '/' });
  return NextResponse.json({ ok: true });
}`),
    before: ['sid=a1; Path=/', 'token=b2; Path=/; SameSite=lax', 'old=; Path=/; Expires=past'],
    after: [
      'sid=a1; Path=/; Expires=in 1209600 s; Max-Age=1209600; Secure; HttpOnly',
      'token=b2; Path=/; Expires=in 1209600 s; Max-Age=1209600; Secure; HttpOnly; SameSite=lax',
      'old=; Path=/; Expires=past',
    ],
  },
  {
    title: 'the cookies of a response',
    program: program(`async function GET() {
  const response = NextResponse.json({ ok: true });
  response.cookies.set('sid', 'a1', { httpOnly: true, expires: Date.now() + 60000 });
  return response;
}`),
    before: ['sid=a1; Path=/; Expires=in 60 s; HttpOnly'],
    after: ['sid=a1; Path=/; Expires=in 60 s; Secure; HttpOnly'],
  },
];

describeProofs('repairs', proofs, 'ecosystem');

import { describe } from 'vitest';

import type { Write } from '../benches.js';
import { createDataHolder } from '../held-data.js';
import { describeProofs, type Proof } from '../proof.js';

const VERSIONS = [
  { version: '11', packages: {} },
  { version: '9', packages: { '@fastify/cookie': 'fastify-cookie9', fastify: 'fastify4' } },
];

const data = createDataHolder('ecosystem');

describe('data', () => {
  for (const { version, packages } of VERSIONS) {
    data.cookie({
      title: `setCookie of @fastify/cookie ${version}`,
      library: 'fastify-cookie',
      sample: 'reply.setCookie(',
      packages,
      version,
      program: (writes) =>
        benchProgram(writes, (value, options) => `reply.setCookie('c', ${value}, ${options}).send()`),
    });
    data.cookie({
      title: `serializeCookie of @fastify/cookie ${version}`,
      library: 'fastify-cookie',
      sample: 'serializeCookie(',
      packages,
      version,
      program: (writes) =>
        benchProgram(
          writes,
          (value, options) => `reply.header('Set-Cookie', app.serializeCookie('c', ${value}, ${options})).send()`,
        ),
    });
  }
});

function benchProgram(writes: readonly Write[], answer: (value: string, options: string) => string): string {
  const routes = writes.map(
    ({ value, options }, page) => `app.get('/basket/${page}', (request, reply) => { ${answer(value, options)}; });`,
  );
  return program(`{ secret: 'a key' }`, routes.join('\n'));
}

function program(options: string, routes: string): string {
  return `
import cookie from '@fastify/cookie';
import Fastify from 'fastify';

const app = Fastify({ trustProxy: true });
await app.register(cookie, ${options});
${routes}

await app.ready();
export default app.server;
`;
}

const proofs: readonly Proof[] = [
  {
    title: 'no options',
    program: program('{}', "app.get('/', (request, reply) => {\n  reply.setCookie('sid', 'a1').send();\n});"),
    before: ['sid=a1; SameSite=Lax'],
    after: ['sid=a1; Max-Age=1209600; HttpOnly; Secure; SameSite=Lax'],
  },
  {
    title: 'defaults given to the plugin count, and are repaired where they stand',
    program: program(
      "{ parseOptions: { path: '/', httpOnly: true, secure: false } }",
      "app.get('/', (request, reply) => {\n  reply.setCookie('sid', 'a1').setCookie('token', 'b2').send();\n});",
    ),
    before: ['sid=a1; Path=/; HttpOnly; SameSite=Lax', 'token=b2; Path=/; HttpOnly; SameSite=Lax'],
    after: [
      'sid=a1; Max-Age=1209600; Path=/; HttpOnly; Secure; SameSite=Lax',
      'token=b2; Max-Age=1209600; Path=/; HttpOnly; Secure; SameSite=Lax',
    ],
  },
  {
    title: 'defaults given to the plugin do not reach the serialiser',
    program: program(
      '{ parseOptions: { httpOnly: true, secure: true, maxAge: 3600 } }',
      "app.get('/', (request, reply) => {\n  reply.setCookie('sid', 'a1').header('Set-Cookie', app.serializeCookie('token', 'b2')).send();\n});",
    ),
    before: ['token=b2', 'sid=a1; Max-Age=3600; HttpOnly; Secure; SameSite=Lax'],
    after: ['token=b2; Max-Age=1209600; HttpOnly; Secure', 'sid=a1; Max-Age=3600; HttpOnly; Secure; SameSite=Lax'],
  },
];

describeProofs('repairs', proofs, 'ecosystem');

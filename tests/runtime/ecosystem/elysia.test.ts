import { createDataHolder } from '../held-data.js';
import { describeProofs } from '../proof.js';

const data = createDataHolder('ecosystem');

/** Answers a request to Node with what an application makes of it. */
const LISTENER = `
async function listen(app, request, to) {
  const response = await app.handle(new Request(\`http://127.0.0.1\${request.url}\`));
  to.writeHead(response.status, [...response.headers].flat());
  to.end(await response.text());
}`;

data.cookie({
  title: 'set of Elysia',
  library: 'elysia',
  sample: 'cookie.sid.set(',
  program: (writes) => `
import { Elysia } from 'elysia';
${LISTENER}
const app = new Elysia()
${writes.map(({ value, options }, page) => `  .get('/basket/${page}', ({ cookie }) => { cookie.c.set({ value: ${value}, ...${options} }); return 'done'; })`).join('\n')};

export default (request, to) => listen(app, request, to).catch((error) => to.writeHead(500).end(error.message));
`,
});

describeProofs(
  'Elysia',
  [
    {
      title: 'set, and defaults of the application',
      program: `
import { Elysia } from 'elysia';
${LISTENER}
const app = new Elysia({ cookie: { httpOnly: true, secure: false } }).get('/', ({ cookie: { sid, token } }) => {
  sid.set({ value: 'a1' });
  token.set({ value: 'b2', maxAge: 60 });
  return 'done';
});

export default (request, to) => listen(app, request, to).catch((error) => to.writeHead(500).end(error.message));
`,
      before: ['sid=a1; Path=/; HttpOnly', 'token=b2; Max-Age=60; Path=/; HttpOnly'],
      after: ['sid=a1; Max-Age=1209600; Path=/; HttpOnly; Secure', 'token=b2; Max-Age=60; Path=/; HttpOnly; Secure'],
    },
  ],
  'ecosystem',
);

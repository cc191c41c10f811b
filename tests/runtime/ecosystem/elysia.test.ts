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

data.cookie({
  title: 'an assigned value and update of Elysia',
  library: 'elysia',
  sample: 'sid.value = path',
  program: (writes) => `
import { Elysia } from 'elysia';
${LISTENER}
const app = new Elysia()
${writes.map(({ value, options }, page) => `  .get('/basket/${page}', ({ cookie }) => { cookie.c.value = ${value}; cookie.c.update(${options}); return 'done'; })`).join('\n')};

export default (request, to) => listen(app, request, to).catch((error) => to.writeHead(500).end(error.message));
`,
});

describeProofs(
  'Elysia',
  [
    {
      title: 'what is assigned',
      program: `
import { Elysia } from 'elysia';
${LISTENER}
const app = new Elysia().get('/', ({ cookie: { sid, refresh }, cookie }) => {
  sid.value = 'a1';
  sid.maxAge = 60;
  refresh.secure = false;
  refresh.value = 'b2';
  refresh.set({ httpOnly: true, maxAge: 60 });
  cookie.basket.set({ value: 'c3', secure: true, httpOnly: true });
  cookie.basket.maxAge = 60;
  if (refresh.value) cookie.token.value = 'd4';
  return 'done';
});

export default (request, to) => listen(app, request, to).catch((error) => to.writeHead(500).end(error.message));
`,
      before: [
        'sid=a1; Max-Age=60; Path=/',
        'refresh=b2; Max-Age=60; Path=/; HttpOnly',
        'basket=c3; Max-Age=60; Path=/; HttpOnly; Secure',
        'token=d4; Path=/',
      ],
      after: [
        'sid=a1; Max-Age=60; Path=/; HttpOnly; Secure',
        'refresh=b2; Max-Age=60; Path=/; HttpOnly',
        'basket=c3; Max-Age=60; Path=/; HttpOnly; Secure',
        'token=d4; Max-Age=1209600; Path=/; HttpOnly; Secure',
      ],
    },
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

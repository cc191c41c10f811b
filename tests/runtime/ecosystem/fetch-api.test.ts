import { createDataHolder } from '../held-data.js';
import { describeProofs } from '../proof.js';

const data = createDataHolder('ecosystem');

/** Sends a response of the Fetch API with Node. */
const SEND = `
function send(response, to) {
  to.writeHead(response.status, [...response.headers].flat());
  to.end();
}`;

data.cookie({
  title: 'setCookie of undici',
  library: 'undici',
  sample: 'setCookie(headers,',
  program: (writes) => `
import { createServer } from 'node:http';
import { Headers, setCookie } from 'undici';
${SEND}
const pages = [
${writes.map(({ value, options }) => `  (headers) => { setCookie(headers, { name: 'c', value: ${value}, ...${options} }); },`).join('\n')}
];

export default createServer((request, response) => {
  const headers = new Headers();
  try {
    pages[Number(request.url.split('/').at(-1))](headers);
    send({ status: 200, headers }, response);
  } catch (error) {
    response.writeHead(500).end(error.message);
  }
});
`,
});

describeProofs(
  'headers of the Fetch API',
  [
    {
      title: 'an object, pairs, append and undici',
      library: 'fetch-api',
      program: `
import { setCookie } from 'undici';
${SEND}
export default (request, to) => {
  const headers = new Headers({ 'set-cookie': 'sid=a1; Path=/' });
  headers.append('Set-Cookie', \`token=\${request.method}\`);
  setCookie(headers, { name: 'refresh', value: 'b2', path: '/' });
  const response = new Response(null, { status: 204, headers });
  response.headers.append('Set-Cookie', 'lang=en; Max-Age=60');
  send(response, to);
};
`,
      before: ['sid=a1; Path=/', 'token=GET', 'refresh=b2; Path=/', 'lang=en; Max-Age=60'],
      after: [
        'sid=a1; Path=/; Secure; HttpOnly; Max-Age=1209600',
        'token=GET; Secure; HttpOnly; Max-Age=1209600',
        'refresh=b2; Secure; HttpOnly; Max-Age=1209600; Path=/',
        'lang=en; Max-Age=60; Secure',
      ],
    },
    {
      title: 'Response.json and a variable',
      library: 'fetch-api',
      program: `
${SEND}
export default (request, to) => {
  const headers = { 'Set-Cookie': 'sid=a1; HttpOnly', 'Cache-Control': 'no-store' };
  send(request.url === '/' ? Response.json({ ok: true }, { status: 201, headers }) : new Response('none'), to);
};
`,
      before: ['sid=a1; HttpOnly'],
      after: ['sid=a1; HttpOnly; Secure; Max-Age=1209600'],
    },
    {
      title: 'headers of a Fastify reply',
      program: `
import Fastify from 'fastify';

const app = Fastify();
app.get('/', async (request, reply) => {
  reply.header('Set-Cookie', 'sid=a1; Path=/').headers({ 'set-cookie': 'lang=en; Max-Age=60' });
  return {};
});
await app.ready();

export default app.server;
`,
      before: ['sid=a1; Path=/', 'lang=en; Max-Age=60'],
      after: ['sid=a1; Path=/; Secure; HttpOnly; Max-Age=1209600', 'lang=en; Max-Age=60; Secure'],
    },
  ],
  'ecosystem',
);

import { describeProofs } from './proof.js';

describeProofs('node:http', [
  {
    title: 'setHeader with a text',
    library: 'node-http',
    program: `
import { createServer } from 'node:http';

export default createServer((req, res) => {
  res.setHeader('Set-Cookie', 'sid=a1; Path=/');
  res.end();
});
`,
    before: ['sid=a1; Path=/'],
    after: ['sid=a1; Path=/; Secure; HttpOnly; Max-Age=1209600'],
  },
  {
    title: 'setHeader with a list, in which one is a deletion and one a preference',
    library: 'node-http',
    program: `
import { createServer } from 'node:http';

export default createServer((req, res) => {
  const id = 'a1';
  res.setHeader('Set-Cookie', [
    \`sid=\${id}; HttpOnly\`,
    'theme=dark; Max-Age=60',
    'old=; Expires=Thu, 01 Jan 1970 00:00:00 GMT',
  ]);
  res.end();
});
`,
    before: ['sid=a1; HttpOnly', 'theme=dark; Max-Age=60', 'old=; Expires=past'],
    after: ['sid=a1; HttpOnly; Secure; Max-Age=1209600', 'theme=dark; Max-Age=60; Secure', 'old=; Expires=past'],
  },
  {
    title: 'writeHead',
    library: 'node-http',
    program: `
import http from 'node:http';

const server = http.createServer((request, response) => {
  response.writeHead(200, {
    'Content-Type': 'text/plain',
    'Set-Cookie': 'sid=a1; SameSite=Lax',
  });
  response.end('ok');
});

export default server;
`,
    before: ['sid=a1; SameSite=Lax'],
    after: ['sid=a1; SameSite=Lax; Secure; HttpOnly; Max-Age=1209600'],
  },
]);

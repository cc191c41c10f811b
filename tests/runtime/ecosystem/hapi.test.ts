import { describe } from 'vitest';

import { createDataHolder } from '../held-data.js';
import { describeProofs, type Proof } from '../proof.js';

const data = createDataHolder('ecosystem');

describe('data', () => {
  data.cookie({
    title: 'h.state',
    library: 'hapi',
    sample: 'h.state(',
    program: (writes) =>
      program(
        '{}',
        writes
          .map(
            ({ value, options }, page) =>
              `server.route({ method: 'GET', path: '/basket/${page}', handler: (request, h) => h.response('').state('c', ${value}, ${options}) });`,
          )
          .join('\n'),
      ),
  });
});

function program(options: string, body: string): string {
  return `
import Hapi from '@hapi/hapi';

const server = Hapi.server(${options});
${body}

await server.initialize();
export default server.listener;
`;
}

const proofs: readonly Proof[] = [
  {
    title: 'what is safe by default is switched off at the call',
    program: program(
      '{}',
      `server.route({
  method: 'GET',
  path: '/',
  handler(request, h) {
    h.state('sid', 'a1', { isSecure: false, isHttpOnly: false });
    return '';
  },
});`,
    ),
    before: ['sid=a1; SameSite=Strict'],
    after: ['sid=a1; Max-Age=1209600; Expires=in 1209600 s; Secure; HttpOnly; SameSite=Strict'],
  },
  {
    title: 'a definition, and defaults of the server',
    program: program(
      '{ state: { isHttpOnly: false } }',
      `server.state('sid', { ttl: 60 * 1000, isSecure: false });
server.route({
  method: 'GET',
  path: '/',
  handler: (request, h) => h.response('').state('sid', 'a1').state('token', 'b2'),
});`,
    ),
    before: ['sid=a1; Max-Age=60; Expires=in 60 s; SameSite=Strict', 'token=b2; Secure; SameSite=Strict'],
    after: [
      'sid=a1; Max-Age=60; Expires=in 60 s; Secure; HttpOnly; SameSite=Strict',
      'token=b2; Secure; HttpOnly; SameSite=Strict',
    ],
  },
];

describeProofs('repairs', proofs, 'ecosystem');

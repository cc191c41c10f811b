import { describe } from 'vitest';

import type { Bench } from '../benches.js';
import { attributeClaims } from '../claims.js';
import { createDataHolder, sinkOf } from '../held-data.js';
import { describeProofs, type Proof } from '../proof.js';
import { WITHOUT_REACT } from './stand-ins.js';

const data = createDataHolder('ecosystem');

const creation: Bench = {
  title: 'createCookie',
  library: 'react-router',
  sample: 'export const sid = createCookie(',
  program: (writes) =>
    program(
      `const pages = [\n${writes.map(({ value, options }) => `  () => createCookie('c', ${options}).serialize(${value}),`).join('\n')}\n];`,
      "await pages[Number(req.url.split('/').at(-1))]()",
    ),
};

describe('data', () => {
  const { attributes, onPlainHttp } = sinkOf(creation, 'cookie');
  data.claims(creation, attributeClaims(attributes, onPlainHttp));

  data.cookie({
    title: 'serialize',
    library: 'react-router',
    sample: 'sid.serialize(',
    program: (writes) =>
      program(
        `const cookie = createCookie('c');\nconst pages = [\n${writes.map(({ value, options }) => `  () => cookie.serialize(${value}, ${options}),`).join('\n')}\n];`,
        "await pages[Number(req.url.split('/').at(-1))]()",
      ),
  });
});

function program(body: string, header: string): string {
  return `
import { createServer } from 'node:http';
${WITHOUT_REACT}
const { createCookie } = await import('react-router');

${body}

export default createServer(async (req, res) => {
  try {
    res.setHeader('Set-Cookie', ${header});
  } catch (error) {
    res.statusCode = 500;
  }
  res.end();
});
`;
}

const proofs: readonly Proof[] = [
  {
    title: 'created without options, written and deleted',
    program: program(
      "const sid = createCookie('sid');",
      "[await sid.serialize('a1'), await sid.serialize('', { expires: new Date(0) })]",
    ),
    before: ['sid=ImExIg%3D%3D; Path=/; SameSite=Lax', 'sid=; Path=/; Expires=past; SameSite=Lax'],
    after: [
      'sid=ImExIg%3D%3D; Max-Age=1209600; Path=/; HttpOnly; Secure; SameSite=Lax',
      'sid=; Path=/; Expires=past; HttpOnly; Secure; SameSite=Lax',
    ],
  },
];

describeProofs('repairs', proofs, 'ecosystem');

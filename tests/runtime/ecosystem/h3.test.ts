import { describe } from 'vitest';

import { createDataHolder } from '../held-data.js';
import { describeProofs, type Proof } from '../proof.js';

const data = createDataHolder('ecosystem');

const VERSIONS = [
  { version: '1', packages: {} },
  { version: '2', packages: { h3: 'h3v2' } },
];

describe('data', () => {
  for (const { version, packages } of VERSIONS) {
    data.cookie({
      title: `setCookie of h3 ${version}`,
      library: 'h3',
      sample: 'setCookie(',
      packages,
      program: (writes) =>
        program(`
const pages = [
${writes.map(({ value, options }) => `  (event) => setCookie(event, 'c', ${value}, ${options}),`).join('\n')}
];

app.use(defineEventHandler((event) => {
  pages[Number(event.path.split('/').at(-1))](event);
  return '';
}));`),
    });
  }
});

function program(body: string): string {
  return `
import { appendResponseHeader, createApp, defineEventHandler, deleteCookie, setCookie, toNodeListener } from 'h3';

const app = createApp();
${body}

export default toNodeListener(app);
`;
}

const proofs: readonly Proof[] = VERSIONS.map(({ version, packages }) => ({
  title: `h3 ${version}`,
  packages,
  program: program(`
const options = { sameSite: 'lax' };

app.use(
  defineEventHandler((event) => {
    setCookie(event, 'sid', 'a1');
    setCookie(event, 'token', 'b2', options);
    deleteCookie(event, 'old', options);
    appendResponseHeader(event, 'Set-Cookie', 'lang=en; Path=/');
    return '';
  }),
);`),
  before: [
    'sid=a1; Path=/',
    'token=b2; Path=/; SameSite=Lax',
    'old=; Max-Age=0; Path=/; SameSite=Lax',
    'lang=en; Path=/',
  ],
  after: [
    'sid=a1; Max-Age=1209600; Path=/; HttpOnly; Secure',
    'token=b2; Max-Age=1209600; Path=/; HttpOnly; Secure; SameSite=Lax',
    'old=; Max-Age=0; Path=/; HttpOnly; Secure; SameSite=Lax',
    'lang=en; Path=/; Secure; Max-Age=1209600',
  ],
}));

describeProofs('repairs', proofs, 'ecosystem');

import { expect, it } from 'vitest';

import { lint } from '../conformance/linting.js';

it.each([
  ['import.meta.env.PROD', []],
  ['!import.meta.env.DEV', []],
  ["import.meta.env.MODE === 'production'", []],
  ['!import.meta.dev', []],
  ['import.meta.prod', []],
  ['import.meta.env.DEV', ['require-secure-cookie']],
  ['import.meta.dev', ['require-secure-cookie']],
  ["import.meta.env.MODE !== 'production'", ['require-secure-cookie']],
  ['import.meta.env.TLS', []],
  ['import.meta.tls', []],
])('%s', (secure, expected) => {
  const program = `import { setCookie } from 'h3';\nsetCookie(event, 'sid', id, { secure: ${secure}, httpOnly: true, maxAge: 60 });\n`;
  expect(lint(program).map(({ rule }) => rule)).toEqual(expected);
});

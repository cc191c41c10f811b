import { describe } from 'vitest';

import { createDataHolder } from '../held-data.js';
import { describeProofs, type Proof } from '../proof.js';

const data = createDataHolder('ecosystem');

describe('data', () => {
  data.cookie({
    title: 'ctx.cookies.set',
    library: 'koa',
    sample: 'ctx.cookies.set(',
    program: (writes) =>
      program(`  const pages = [
${writes.map(({ value, options }) => `    () => ctx.cookies.set('c', ${value}, ${options}),`).join('\n')}
  ];
  pages[Number(ctx.path.split('/').at(-1))]();
  ctx.body = '';`),
  });
});

function program(body: string): string {
  return `
import Koa from 'koa';

const app = new Koa();
app.proxy = true;
app.keys = ['a key'];
app.silent = true;
app.use(async (ctx) => {
${body}
});

export default app.callback();
`;
}

const proofs: readonly Proof[] = [
  {
    title: 'Secure that is off is left to the connection',
    program: program(
      "  ctx.cookies.set('sid', 'a1', { signed: false, secure: false, httpOnly: false });\n  ctx.body = '';",
    ),
    before: ['sid=a1; path=/'],
    after: {
      plain: ['sid=a1; path=/; expires=in 1209600 s; httponly'],
      tls: ['sid=a1; path=/; expires=in 1209600 s; secure; httponly'],
    },
  },
  {
    title: 'a lifetime in milliseconds',
    program: program(
      "  ctx.cookies.set('sid', 'a1', { overwrite: true, signed: false });\n  ctx.append('Set-Cookie', 'lang=en; Secure; HttpOnly; Path=/');\n  ctx.body = '';",
    ),
    before: {
      plain: ['sid=a1; path=/; httponly', 'lang=en; Secure; HttpOnly; Path=/'],
      tls: ['sid=a1; path=/; secure; httponly', 'lang=en; Secure; HttpOnly; Path=/'],
    },
    after: {
      plain: ['sid=a1; path=/; expires=in 1209600 s; httponly', 'lang=en; Secure; HttpOnly; Path=/; Max-Age=1209600'],
      tls: [
        'sid=a1; path=/; expires=in 1209600 s; secure; httponly',
        'lang=en; Secure; HttpOnly; Path=/; Max-Age=1209600',
      ],
    },
  },
];

describeProofs('repairs', proofs, 'ecosystem');

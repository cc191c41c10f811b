import { createDataHolder } from '../held-data.js';
import { describeProofs } from '../proof.js';
import { pageProgram } from './page.js';

const data = createDataHolder('ecosystem');

data.cookie({
  title: 'setCookie of cookies-next with a response',
  library: 'cookies-next',
  sample: '(req, res)',
  program: (writes) =>
    pageProgram(
      "import { setCookie } from 'cookies-next/server';",
      writes.map(({ value, options }) => `await setCookie('c', ${value}, { req: {}, res: sent, ...${options} })`),
    ),
});

describeProofs(
  'cookies-next',
  [
    {
      title: 'setCookie with a response',
      program: `
import { setCookie } from 'cookies-next/server';

export default async (req, res) => {
  await setCookie('sid', 'a1', { req, res });
  await setCookie('refreshToken', 'b2', { req, res, httpOnly: true, secure: false, maxAge: 60 });
  res.end();
};
`,
      before: ['sid=a1; Path=/', 'refreshToken=b2; Max-Age=60; Path=/; HttpOnly'],
      after: [
        'sid=a1; Max-Age=1209600; Path=/; HttpOnly; Secure',
        'refreshToken=b2; Max-Age=60; Path=/; HttpOnly; Secure',
      ],
    },
  ],
  'ecosystem',
);

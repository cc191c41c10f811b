import { createDataHolder } from '../held-data.js';
import { describeProofs } from '../proof.js';

const data = createDataHolder('ecosystem');

data.cookie({
  title: 'res.cookie of tinyhttp',
  library: 'tinyhttp',
  sample: 'res.cookie(',
  program: (writes) => `
import { App } from '@tinyhttp/app';

const app = new App({ onError: (error, req, res) => void res.status(500).end(error.message) });
app.use((req, res, next) => {
  req.secret = 'a key';
  next();
});
${writes.map(({ value, options }, page) => `app.get('/basket/${page}', (req, res) => { res.cookie('c', ${value}, ${options}).end(); });`).join('\n')}

export default app.handler.bind(app);
`,
});

describeProofs(
  'tinyhttp and polka',
  [
    {
      title: 'res.cookie and res.clearCookie',
      program: `
import { App } from '@tinyhttp/app';

const app = new App();
app.get('/', (req, res) => {
  res.cookie('sid', 'a1').cookie('lang', 'en', { maxAge: 60_000 });
  res.clearCookie('old').end();
});

export default app.handler.bind(app);
`,
      before: ['sid=a1; Path=/', 'lang=en; Max-Age=60; Path=/; Expires=in 60 s', 'old=; Path=/; Expires=past'],
      after: [
        'sid=a1; Max-Age=1209600; Path=/; Expires=in 1209600 s; HttpOnly; Secure',
        'lang=en; Max-Age=60; Path=/; Expires=in 60 s; Secure',
        'old=; Path=/; Expires=past',
      ],
    },
    {
      title: 'polka, which has no helper',
      program: `
import polka from 'polka';

const app = polka();
app.get('/', (req, res) => {
  res.setHeader('Set-Cookie', \`sid=\${req.method}\`);
  res.end();
});

export default app.handler.bind(app);
`,
      before: ['sid=GET'],
      after: ['sid=GET; Secure; HttpOnly; Max-Age=1209600'],
    },
  ],
  'ecosystem',
);

import { createDataHolder } from '../held-data.js';
import { describeProofs } from '../proof.js';
import { PAGE, pageProgram } from './page.js';

const data = createDataHolder('ecosystem');

data.cookie({
  title: 'set of universal-cookie',
  library: 'universal-cookie',
  sample: 'Cookies().set(',
  program: (writes) =>
    pageProgram(
      "import Cookies from 'universal-cookie';",
      writes.map(({ value, options }) => `new Cookies().set('c', ${value}, ${options})`),
    ),
});

describeProofs(
  'universal-cookie',
  [
    {
      title: 'options of the instance and of the call',
      program: `
import Cookies from 'universal-cookie';
${PAGE}
const cookies = new Cookies(null, { path: '/', maxAge: 60 * 60 });

export default (request, response) => {
  sent = response;
  cookies.set('theme', 'dark', { sameSite: 'lax' });
  new Cookies().set('lang', 'en');
  response.end();
};
`,
      before: ['theme=dark; Max-Age=3600; Path=/; SameSite=Lax', 'lang=en'],
      after: ['theme=dark; Max-Age=3600; Path=/; Secure; SameSite=Lax', 'lang=en; Max-Age=1209600; Secure'],
    },
  ],
  'ecosystem',
);

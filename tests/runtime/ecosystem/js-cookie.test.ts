import { attributeClaims, deletionClaims } from '../claims.js';
import { createDataHolder, sinkOf } from '../held-data.js';
import { describeProofs } from '../proof.js';
import type { Bench } from '../benches.js';
import type { Answer } from '../program-host.js';
import { PAGE, pageProgram } from './page.js';

const data = createDataHolder('ecosystem');

const bench: Bench = {
  title: 'set of js-cookie',
  library: 'js-cookie',
  sample: 'Cookies.set(',
  program: (writes) =>
    pageProgram(
      "import Cookies from 'js-cookie';",
      writes.map(({ value, options }) => `Cookies.set('c', ${value}, ${options})`),
    ),
};

const { attributes, onPlainHttp, deletion } = sinkOf(bench, 'cookie');
const { aliases, ...expires } = attributes.maxAge ?? { key: '', default: null };

data.claims(bench, [
  ...attributeClaims({ ...attributes, maxAge: expires }, onPlainHttp),
  ...deletionClaims(attributes, deletion),
  ...(aliases ?? []).map((key) => ({
    title: `${key} as text`,
    options: `{ '${key}': '60' }`,
    value: "'v'",
    read: ({ cookies }: { cookies: readonly { lifetime: number | undefined }[] }) => cookies[0]?.lifetime ?? null,
    expected: { plain: 60, tls: 60 },
  })),
  ...['60', "'60'"].map((length) => ({
    title: `a key that browsers do not know, ${length === '60' ? 'a number' : 'as text'}`,
    options: `{ maxAge: ${length} }`,
    value: "'v'",
    read: ({ status, cookies: [cookie] }: Answer) => (status >= 500 ? 'throws' : (cookie?.lifetime ?? null)),
    expected: length === '60' ? { plain: 'throws', tls: 'throws' } : { plain: null, tls: null },
  })),
]);

describeProofs(
  'js-cookie',
  [
    {
      title: 'no options, days, attributes of an instance',
      program: `
import Cookies from 'js-cookie';
${PAGE}
const strict = Cookies.withAttributes({ path: '/', sameSite: 'strict', secure: false });

export default (request, response) => {
  sent = response;
  Cookies.set('theme', 'dark');
  Cookies.set('lang', 'en', { expires: 7 });
  strict.set('tour', 'seen', { expires: 1 });
  Cookies.remove('old');
  response.end();
};
`,
      before: [
        'theme=dark; path=/',
        'lang=en; path=/; expires=in 604800 s',
        'tour=seen; path=/; sameSite=strict; expires=in 86400 s',
        'old=; path=/; expires=past',
      ],
      after: [
        'theme=dark; path=/; secure; expires=in 1209600 s',
        'lang=en; path=/; expires=in 604800 s; secure',
        'tour=seen; path=/; sameSite=strict; secure; expires=in 86400 s',
        'old=; path=/; expires=past',
      ],
    },
  ],
  'ecosystem',
);

import { describe } from 'vitest';

import type { Bench, Write } from '../benches.js';
import { createDataHolder } from '../held-data.js';
import { pagesProgram } from '../pages.js';
import { describeProofs } from '../proof.js';

/** Somebody begins to sign in with another service, to which the handler redirects. */
const CONFIG = `
import grant from 'grant';

const config = {
  defaults: { origin: 'https://shop.example' },
  id: { authorize_url: 'https://id.example/authorize', oauth: 2, key: 'shop', secret: 'a secret', dynamic: ['state'] },
};
`;

const bench = (title: string, sample: string): Bench => ({
  title,
  library: 'grant',
  sample,
  program: (writes: readonly Write[]) =>
    pagesProgram(
      CONFIG,
      writes.map(
        ({ value, options }) => `{
      const given = ${options};
      const handle = grant.vercel({ config, ...given, session: { secret: 'a key', ...given.session } });
      return (req, res) => handle({ method: 'GET', headers: {}, url: '/connect/id', query: { state: ${value} } }, res);
    }`,
      ),
    ),
});

const data = createDataHolder('ecosystem');

describe('grant', () => {
  data.session(bench('without options', '$options, session:'));
  data.session(bench('with options', 'cookie: $options'));
});

describeProofs(
  'grant, repaired',
  [
    {
      title: 'options that replace its own',
      program: `${CONFIG}
const handler = grant.vercel({
  config,
  session: { secret: 'a key', store: new Map(), cookie: { path: '/', maxAge: 600 } },
});

export default (req, res) => handler({ method: 'GET', headers: {}, url: '/connect/id', query: {} }, res);
`,
      before: ['grant=…; Max-Age=600; Path=/'],
      after: ['grant=…; Max-Age=600; Path=/; HttpOnly; Secure'],
    },
  ],
  'ecosystem',
);

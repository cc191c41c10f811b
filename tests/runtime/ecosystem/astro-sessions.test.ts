import { describe } from 'vitest';

import type { Bench } from '../benches.js';
import { createDataHolder } from '../held-data.js';
import { describeProofs } from '../proof.js';
import { standIns } from './stand-ins.js';

// A configuration, and the framework's own objects of cookies and of the session, as its server makes them for a request.

/** With its module comes the compiler, of which a configuration needs nothing: the function gives back what it is given. */
const CONFIG = standIns({ 'astro/config': 'export const defineConfig = (config) => config;' });

/** `pages` are configurations and what is kept in the session; a request has the number of one at its end. */
function program(pages: string): string {
  return `
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

${CONFIG}
const { defineConfig } = await import('astro/config');
const astro = fileURLToPath(import.meta.resolve('astro/package.json'));
const load = (file) => import(pathToFileURL(path.join(astro, '../dist/core', file)).href);
const { AstroCookies } = await load('cookies/cookies.js');
const { AstroSession } = await load('session.js');

${pages}

export default (req, res) => {
  const cookies = new AstroCookies(new Request('https://shop.example'));
  const [config, value] = pages[Number(req.url.split('/').at(-1))];
  try {
    new AstroSession(cookies, config.session, 'production').set('kept', value);
    res.setHeader('Set-Cookie', [...cookies.headers()]);
  } catch (error) {
    res.statusCode = 500;
  }
  res.end();
};
`;
}

const bench: Bench = {
  title: 'Astro sessions',
  library: 'astro-sessions',
  sample: 'defineConfig(',
  program: (writes) =>
    program(`const pages = [
${writes.map(({ value, options }) => `  [defineConfig({ session: { driver: 'memory', ...${options} } }), ${value}],`).join('\n')}
];`),
};

const data = createDataHolder('ecosystem');

describe('Astro sessions', () => {
  data.session(bench);
});

describeProofs(
  'Astro sessions, repaired',
  [
    {
      title: 'Secure switched off',
      program: program(`const config = defineConfig({
  site: 'https://shop.example',
  session: {
    driver: 'memory',
    cookie: { name: 'sid', sameSite: 'lax', secure: false },
  },
});

const pages = [[config, 'a basket']];`),
      before: ['sid=…; Path=/; HttpOnly; SameSite=Lax'],
      after: ['sid=…; Path=/; HttpOnly; Secure; SameSite=Lax'],
      rules: ['require-secure-cookie'],
    },
  ],
  'ecosystem',
);

import type { Packages } from './program-host.js';

/** One write of the cookie `c`: its value as an expression, and the options object's text. */
export interface Write {
  readonly value: string;
  readonly options: string;
}

/** A program around one call of a library, with a page for each write: `/basket/0`, `/basket/1`, … */
export interface Bench {
  readonly title: string;
  /** Id of the data file. */
  readonly library: string;
  /** What tells the sink from the file's others: part of its sample. */
  readonly sample: string;
  readonly packages?: Packages;
  /** The version that runs, where the data differs by version. */
  readonly version?: string;
  readonly program: (writes: readonly Write[]) => string;
}

export const cookieBenches: readonly Bench[] = [
  ...['express', 'express4'].map((installedAs) => ({
    title: `res.cookie of ${installedAs}`,
    library: 'express',
    sample: 'res.cookie(',
    packages: { express: installedAs },
    program: (writes: readonly Write[]) =>
      expressProgram(
        "import cookieParser from 'cookie-parser';",
        writes.map(
          ({ value, options }) => `cookieParser('a key'), (req, res) => res.cookie('c', ${value}, ${options}).end()`,
        ),
      ),
  })),
  ...['cookie0', 'cookie1'].map((installedAs) => ({
    title: `serialize of ${installedAs}`,
    library: 'cookie',
    sample: 'serialize(',
    packages: { cookie: installedAs },
    program: (writes: readonly Write[]) =>
      expressProgram(
        "import { serialize } from 'cookie';",
        writes.map(
          ({ value, options }) =>
            `(req, res) => res.setHeader('Set-Cookie', serialize('c', ${value}, ${options})).end()`,
        ),
      ),
  })),
  ...['cookie1', 'cookie2'].map((installedAs) => ({
    title: `stringifySetCookie of ${installedAs}`,
    library: 'cookie',
    sample: 'stringifySetCookie(',
    packages: { cookie: installedAs },
    program: (writes: readonly Write[]) =>
      expressProgram(
        "import { stringifySetCookie } from 'cookie';",
        writes.map(
          ({ value, options }) =>
            `(req, res) => res.setHeader('Set-Cookie', stringifySetCookie({ name: 'c', value: ${value}, ...${options} })).end()`,
        ),
      ),
  })),
  {
    title: 'set of cookies',
    library: 'cookies',
    sample: 'cookies.set(',
    program: (writes) =>
      expressProgram(
        "import Cookies from 'cookies';",
        writes.map(
          ({ value, options }) =>
            `(req, res) => { new Cookies(req, res, { keys: ['a key'] }).set('c', ${value}, ${options}); res.end(); }`,
        ),
      ),
  },
];

/** Here the options are the whole configuration's text, without the secret. */
export const sessionBenches: readonly Bench[] = [
  ...['express', 'express4'].map((installedAs) => ({
    title: `express-session on ${installedAs}`,
    library: 'express-session',
    sample: 'session(',
    packages: { express: installedAs },
    program: (writes: readonly Write[]) =>
      expressProgram(
        "import session from 'express-session';",
        writes.map(
          ({ value, options }) =>
            `session({ secret: 'a key', resave: false, saveUninitialized: false, ...${options} }), (req, res) => { req.session.kept = ${value}; res.end(); }`,
        ),
      ),
  })),
  {
    title: 'cookie-session',
    library: 'cookie-session',
    sample: 'cookieSession(',
    program: (writes) =>
      expressProgram(
        "import cookieSession from 'cookie-session';",
        writes.map(
          ({ value, options }) =>
            `cookieSession({ keys: ['a key'], ...${options} }), (req, res) => { req.session.kept = ${value}; res.end(); }`,
        ),
      ),
  },
];

/** Every package that sends a cookie here asks Express whether the browser speaks TLS. */
function expressProgram(imports: string, handlers: readonly string[]): string {
  return `
import express from 'express';
${imports}

const app = express();
app.set('trust proxy', true);
${handlers.map((handler, page) => `app.get('/basket/${page}', ${handler});`).join('\n')}
app.use((error, req, res, next) => res.status(500).send(error.message));

export default app;
`;
}

/** `clearCookie` with options that give a lifetime. */
export function clearCookieProgram(key: string): string {
  return expressProgram('', [`(req, res) => res.clearCookie('c', { ${key}: 60000 }).end()`]);
}

/** A program that answers page n with what the n-th expression is worth, or with status 500 and what it throws. */
export function evaluations(imports: string, expressions: readonly string[]): string {
  return `
${imports}

const expressions = [
${expressions.map((expression) => `  () => ${expression},`).join('\n')}
];

export default async (req, res) => {
  try {
    res.end(JSON.stringify(await expressions[Number(req.url.split('/').at(-1))]()));
  } catch (error) {
    res.statusCode = 500;
    res.end(error.message);
  }
};
`;
}

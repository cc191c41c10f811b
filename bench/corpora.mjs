// Generated files: what an application without, with few, and with many cookies looks like to the rules.
import { codeBase } from './code-base.mjs';
import { branches, header, login, right, service, shared } from './pieces.mjs';

const FILES = 20;
const FUNCTIONS = 60;

/** @type {Readonly<Record<string, () => import('./measure.mjs').File[]>>} */
export const corpora = {
  'without cookies': () => files((n) => service(n)),
  'a cookie in every file': () => files((n) => (n === 0 ? login(n) : service(n))),
  'cookies everywhere': () => files((n) => [login, shared, branches, header][n % 4]?.(n) ?? ''),
  'cookies everywhere, all right': () =>
    files(right, "const right = { httpOnly: true, secure: true, sameSite: 'lax', path: '/' };\n"),
  'one object, 2,000 calls': () => [
    {
      name: 'src/file.js',
      code: `const options = { httpOnly: true };\n${lines(2000, (n) => `export const f${n} = (req, res) => { res.cookie('c${n}', req.id, options); };`)}`,
    },
  ],
  '1,000 files': () => codeBase(1000),
  '10,000 files': () => codeBase(10_000),
};

/**
 * @param {(n: number) => string} content of one function
 * @param {string} before them
 */
function files(content, before = '') {
  return Array.from({ length: FILES }, (_, at) => ({
    name: `src/file-${at}.js`,
    code: before + lines(FUNCTIONS, content),
  }));
}

/**
 * @param {number} count
 * @param {(n: number) => string} line
 */
function lines(count, line) {
  return Array.from({ length: count }, (_, n) => line(n)).join('\n');
}

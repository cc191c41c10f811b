import { describe, expect, it } from 'vitest';

import { editedOnce, lintIn, projectOf } from '../model/typed-project.js';

// What the rules say of values of another file: where the report stands, that it names the file, and that the edit is made at the call.

const HEAD = `import { v } from './other.js';
import express from 'express';
import session from 'express-session';
import jwt from 'jsonwebtoken';
import MongoStore from 'connect-mongo';
import cookieSession from 'cookie-session';
import { createClient } from 'redis';
import { RedisStore } from 'connect-redis';
const app = express();
`;

interface Seen {
  /** The code that is underlined. */
  readonly at: string;
  readonly file: string | undefined;
  /** The line after the edit, or that there is none. */
  readonly edited: string | undefined;
}

/** What one rule says of the line, when the other file exports the value as `v`. */
function seen(rule: string, line: string, value: string): readonly Seen[] {
  return seenWith(rule, line, { 'src/other.ts': `export const v = ${value};\n` });
}

function seenWith(rule: string, line: string, others: Readonly<Record<string, string>>): readonly Seen[] {
  const app = `${HEAD}${line}\n`;
  const files = { 'src/app.ts': app, ...others };
  const project = projectOf(files, { options: { noLib: true } });
  return lintIn(project, 'src/app.ts', app, { fixes: 'all' })
    .filter(({ ruleId }) => ruleId === `session-security/${rule}`)
    .map((message) => ({
      at: line.slice(message.column - 1, (message.endColumn ?? 0) - 1),
      file: /The value comes from (\S+)\.$/u.exec(message.message)?.[1],
      edited: message.fix && editedOnce(app, [message]).split('\n').at(-2),
    }));
}

const inHandler = (code: string): string => `app.get('/', (req, res) => { ${code} });`;

describe('the report stands where the value comes in, and the edit is made there', () => {
  it.each<[rule: string, line: string, value: string, at: string, edited: string]>([
    [
      'require-secure-cookie',
      inHandler("res.cookie('sid', id, v);"),
      '{ secure: false }',
      'v',
      inHandler("res.cookie('sid', id, { ...v, secure: true });"),
    ],
    [
      'require-secure-cookie',
      inHandler("res.cookie('sid', id, v);"),
      '{ path: "/" }',
      'v',
      inHandler("res.cookie('sid', id, { ...v, secure: true });"),
    ],
    [
      'require-secure-cookie',
      inHandler("res.cookie('sid', id, v.cookie);"),
      '{ cookie: { secure: false } }',
      'v.cookie',
      inHandler("res.cookie('sid', id, { ...v.cookie, secure: true });"),
    ],
    [
      'require-secure-cookie',
      inHandler("res.cookie('sid', id, v());"),
      '() => ({ secure: false })',
      'v()',
      inHandler("res.cookie('sid', id, { ...v(), secure: true });"),
    ],
    [
      'require-secure-cookie',
      inHandler("res.cookie('sid', id, { ...v, path: '/' });"),
      '{ secure: false }',
      'v',
      inHandler("res.cookie('sid', id, { ...v, path: '/', secure: true });"),
    ],
    [
      'require-secure-cookie',
      inHandler("res.cookie('sid', id, { secure: v });"),
      'false',
      'secure: v',
      inHandler("res.cookie('sid', id, { secure: true });"),
    ],
    [
      'require-http-only-cookie',
      'app.use(session(v));',
      '{ cookie: { httpOnly: false } }',
      'v',
      'app.use(session({ ...v, cookie: { ...v.cookie, httpOnly: true } }));',
    ],
    [
      'no-max-age-unit-mismatch',
      inHandler("res.cookie('sid', id, v);"),
      '{ maxAge: 3600 }',
      'v',
      inHandler("res.cookie('sid', id, { ...v, maxAge: 3600000 });"),
    ],
    [
      'no-max-age-unit-mismatch',
      inHandler("res.cookie('sid', id, { maxAge: v });"),
      '3600',
      'maxAge: v',
      inHandler("res.cookie('sid', id, { maxAge: v * 1000 });"),
    ],
    [
      'no-cookie-domain',
      inHandler("res.cookie('sid', id, v);"),
      "{ domain: '.example.com' }",
      'v',
      inHandler("res.cookie('sid', id, { ...v, domain: undefined });"),
    ],
    [
      'no-default-session-cookie-name',
      'app.use(session(v));',
      "{ name: 'connect.sid' }",
      'v',
      "app.use(session({ ...v, name: 'sid' }));",
    ],
    [
      'no-ignored-token-expiry',
      inHandler('jwt.verify(req.cookies.t, process.env.S, v);'),
      '{ ignoreExpiration: true }',
      'v',
      inHandler('jwt.verify(req.cookies.t, process.env.S, { ...v, ignoreExpiration: false });'),
    ],
    [
      'require-expired-session-pruning',
      'app.use(session({ store: MongoStore.create(v) }));',
      "{ autoRemove: 'disabled' }",
      'v',
      "app.use(session({ store: MongoStore.create({ ...v, autoRemove: 'native' }) }));",
    ],
  ])('%s: %s', (rule, line, value, at, edited) => {
    expect(seen(rule, line, value)).toEqual([{ at, file: 'src/other.ts', edited }]);
  });

  it.each([
    ['(x: object) => x', "res.cookie('sid', id, v({ secure: false, path: '/' }));"],
    [
      '(x: object) => ({ httpOnly: true, ...x })',
      "const o = v({ secure: false, path: '/' }); res.cookie('sid', id, o);",
    ],
    ['(x: object) => ({ x })', "res.cookie('sid', id, v({ secure: false }).x);"],
  ])('what %s hands back is mended where it is written', (fn, code) => {
    const line = inHandler(code);
    const edited = line.replace('secure: false', 'secure: true');
    expect(seen('require-secure-cookie', line, fn)).toEqual([{ at: 'secure: false', file: undefined, edited }]);
  });

  it('what is only read by a function of another file is mended at the call', () => {
    const line = inHandler("const o = { secure: false }; v(o); res.cookie('sid', id, o);");
    const edited = inHandler("const o = { secure: false }; v(o); res.cookie('sid', id, { ...o, secure: true });");
    const expected = [{ at: 'secure: false', file: undefined, edited }];
    expect(seen('require-secure-cookie', line, '(x: object) => { console.log(x); }')).toEqual(expected);
  });

  it('names a declaration file', () => {
    const line = inHandler("res.cookie('sid', id, v);");
    const others = { 'src/other.d.ts': 'export declare const v: { readonly secure: false };\n' };
    const edited = inHandler("res.cookie('sid', id, { ...v, secure: true });");
    expect(seenWith('require-secure-cookie', line, others)).toEqual([{ at: 'v', file: 'src/other.d.ts', edited }]);
  });
});

describe('where an edit at the call would not be right, there is none', () => {
  it.each<[rule: string, line: string, value: string, at: string]>([
    ['no-hardcoded-session-secret', "app.use(session({ secret: v, name: 'a' }));", "'keyboard cat'", 'secret: v'],
    [
      'no-hardcoded-session-secret',
      "app.use(session({ secret: v.secret, name: 'a' }));",
      "{ secret: 'keyboard cat' }",
      'secret: v.secret',
    ],
    ['no-hardcoded-session-secret', 'app.use(session(v));', "{ secret: 'keyboard cat' }", 'v'],
    ['no-hardcoded-session-secret', 'app.use(cookieSession(v));', "{ keys: ['keyboard cat', 'b'] }", 'v'],
    ['no-hardcoded-session-secret', inHandler('jwt.verify(req.cookies.t, v);'), "'keyboard cat'", 'v'],
    ['no-max-age-unit-mismatch', inHandler('jwt.sign({ sub }, process.env.S, v);'), '{ expiresIn: 3600000 }', 'v'],
    ['no-max-age-unit-mismatch', 'app.use(session(v));', '{ cookie: { maxAge: 3600 } }', 'v'],
    [
      'require-session-store-tls',
      'app.use(session({ store: new RedisStore({ client: createClient(v) }) }));',
      "{ url: 'redis://cache.example.com' }",
      'v',
    ],
  ])('%s: %s', (rule, line, value, at) => {
    expect(seen(rule, line, value)).toEqual([{ at, file: 'src/other.ts', edited: undefined }]);
  });
});

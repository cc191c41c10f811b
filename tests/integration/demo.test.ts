import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { beforeAll, describe, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const application = path.join(root, 'examples/express-app');

let output: string;
let exitCode: number | null;
let pid: number | undefined;

/** The rules that the lists below were written for; others may find more. */
const rules = [
  'no-ignored-token-expiry',
  'no-user-controlled-session-deletion',
  'require-client-session-expiry',
  'require-cookie-max-age',
  'require-http-only-cookie',
  'require-secure-cookie',
  'require-token-expiry',
];

beforeAll(async () => {
  await new Promise<void>((resolve) => {
    const options = { cwd: root, timeout: 120_000, env: { ...process.env, NO_COLOR: '1' } };
    const child = execFile(process.execPath, ['scripts/demo.mjs'], options, (_, stdout, stderr) => {
      output = stdout + stderr;
      ({ exitCode, pid } = child);
      resolve();
    });
  });
}, 120_000);

it('ends well and leaves nothing behind', () => {
  expect(output).toContain('✓ The repaired application keeps every promise.');
  expect(exitCode).toBe(0);
  const left = readdirSync(path.join(root, 'node_modules/.cache/session-security'));
  expect(left.filter((name) => name.startsWith(`demo-${pid ?? ''}-`))).toEqual([]);
});

describe('reports', () => {
  it('stand where something is wrong, and nowhere else', () => {
    expect(reports('What is wrong in examples/express-app')).toEqual([
      "src/controllers/api.js: res.status(statusCode).cookie('token', token, options).json({ success: true, token });: require-secure-cookie",
      "src/controllers/auth.js: res.cookie('remember_me', signRememberToken(user), rememberCookie);: require-cookie-max-age",
      "src/controllers/auth.js: res.cookie('remember_me', signRememberToken(user), rememberCookie);: require-http-only-cookie",
      "src/controllers/auth.js: res.cookie('remember_me', signRememberToken(user), rememberCookie);: require-secure-cookie",
      "src/controllers/auth.js: res.cookie('remember_hint', user.name, rememberCookie);: require-cookie-max-age",
      "src/controllers/auth.js: res.cookie('remember_hint', user.name, rememberCookie);: require-http-only-cookie",
      "src/controllers/auth.js: res.cookie('remember_hint', user.name, rememberCookie);: require-secure-cookie",
      "src/controllers/auth.js: res.cookie('last_login', new Date().toISOString());: require-cookie-max-age",
      "src/controllers/auth.js: res.cookie('last_login', new Date().toISOString());: require-http-only-cookie",
      "src/controllers/auth.js: res.cookie('last_login', new Date().toISOString());: require-secure-cookie",
      'src/middleware/sessions.js: export const sessions = session({: require-cookie-max-age',
      "src/middleware/sessions.js: secure: process.env.NODE_ENV === 'development',: require-secure-cookie",
      'src/routes/account.js: const { deletedCount } = await Session.deleteMany({ userId });: no-user-controlled-session-deletion',
      'src/routes/account.js: req.sessionStore.destroy(req.query.sid, (error) => {: no-user-controlled-session-deletion',
      'src/routes/courses.js: httpOnly: false,: require-http-only-cookie',
      "src/routes/courses.js: res.cookie('basket', number, basketCookie);: require-secure-cookie",
      "src/routes/courses.js: if (course.places === 0) res.append('Set-Cookie', `waiting_list=${course.id}; Path=/courses; SameSite=Lax`);: require-cookie-max-age",
      "src/routes/courses.js: if (course.places === 0) res.append('Set-Cookie', `waiting_list=${course.id}; Path=/courses; SameSite=Lax`);: require-http-only-cookie",
      "src/routes/courses.js: if (course.places === 0) res.append('Set-Cookie', `waiting_list=${course.id}; Path=/courses; SameSite=Lax`);: require-secure-cookie",
      'src/routes/preferences.js: cookieSession({: require-client-session-expiry',
      "src/routes/preferences.js: res.cookie('theme', theme, { maxAge: year, sameSite: 'lax' });: require-secure-cookie",
      'src/routes/sessions.js: const { deletedCount } = await Session.deleteMany({ userId: req.query.userId });: no-user-controlled-session-deletion',
      "src/routes/visit.js: res.cookie('visit_session', JSON.stringify({ name, wall }), {: require-client-session-expiry",
      'src/tokens.js: return jwt.sign({ sub: user.id, role: user.role }, config.jwtSecret);: require-token-expiry',
      "src/tokens.js: return jwt.sign(payload, config.jwtSecret, { algorithm: 'HS256' });: require-token-expiry",
      "src/tokens.js: return jwt.verify(token, config.jwtSecret, { algorithms: ['HS256'], ignoreExpiration: true });: no-ignored-token-expiry",
    ]);
  });

  it('are left where a person has to decide', () => {
    expect(reports('What is left for a person to decide')).toEqual([
      'src/routes/account.js: req.sessionStore.destroy(req.query.sid, (error) => {: no-user-controlled-session-deletion',
    ]);
    expect(section('What is left for a person to decide')).toContainEqual(
      expect.stringMatching(/^ +suggestion: End the session of the caller/),
    );
  });
});

it('the repair is shown as a diff', () => {
  expect(section('What --fix changes')).toEqual(
    expect.arrayContaining([
      '--- a/src/middleware/sessions.js',
      '+++ b/src/middleware/sessions.js',
      "-    secure: process.env.NODE_ENV === 'development',",
      "+    secure: 'auto',",
      '-  const { deletedCount } = await Session.deleteMany({ userId: req.query.userId });',
      '+  const { deletedCount } = await Session.deleteMany({ userId: req.user.id });',
    ]),
  );
});

describe('cookies', () => {
  /** Whatever the connection; `Expires` goes with `Max-Age`. */
  const everywhere = {
    'XSRF-TOKEN': [
      'Max-Age=86400; Path=/; Expires=…; Secure; SameSite=Strict',
      'Max-Age=86400; Path=/; Expires=…; Secure; SameSite=Strict',
    ],
    basket: [
      'Max-Age=604800; Path=/; Expires=…; SameSite=Lax',
      'Max-Age=604800; Path=/; Expires=…; HttpOnly; Secure; SameSite=Lax',
    ],
    last_login: ['Path=/', 'Max-Age=1209600; Path=/; Expires=…; HttpOnly; Secure'],
    remember_hint: ['Path=/; SameSite=Lax', 'Max-Age=1209600; Path=/; Expires=…; HttpOnly; Secure; SameSite=Lax'],
    remember_me: ['Path=/; SameSite=Lax', 'Max-Age=1209600; Path=/; Expires=…; HttpOnly; Secure; SameSite=Lax'],
    theme: [
      'Max-Age=31536000; Path=/; Expires=…; SameSite=Lax',
      'Max-Age=31536000; Path=/; Expires=…; Secure; SameSite=Lax',
    ],
    token: ['Path=/; Expires=…; HttpOnly', 'Path=/; Expires=…; HttpOnly; Secure'],
    visit_session: [
      'Max-Age=43200; Path=/; Expires=…; HttpOnly; Secure; SameSite=Lax',
      'Max-Age=43200; Path=/; Expires=…; HttpOnly; Secure; SameSite=Lax',
    ],
    waiting_list: ['Path=/courses; SameSite=Lax', 'Path=/courses; SameSite=Lax; Max-Age=1209600; HttpOnly; Secure'],
  };

  it('behind a TLS proxy', () => {
    const preferences = ['path=/; samesite=lax; secure; httponly', 'path=/; expires=…; samesite=lax; secure; httponly'];
    expect(headers('Cookies behind a TLS proxy (NODE_ENV=production)')).toEqual({
      ...everywhere,
      'hall.sid': ['Path=/; HttpOnly; SameSite=Lax', 'Path=/; Expires=…; HttpOnly; Secure; SameSite=Lax'],
      prefs: preferences,
      'prefs.sig': preferences,
    });
  });

  it('over plain HTTP, where two libraries leave Secure to the connection', () => {
    const preferences = ['path=/; samesite=lax; httponly', 'path=/; expires=…; samesite=lax; httponly'];
    expect(headers('Cookies over plain HTTP (NODE_ENV=production)')).toEqual({
      ...everywhere,
      'hall.sid': ['Path=/; HttpOnly; SameSite=Lax', 'Path=/; Expires=…; HttpOnly; SameSite=Lax'],
      prefs: preferences,
      'prefs.sig': preferences,
    });
  });

  it('are compared side by side', () => {
    const cells = section('Cookies behind a TLS proxy (NODE_ENV=production)').map((line) => line.split(/ {2,}/));
    expect(cells).toContainEqual(['hall.sid', '-', 'HttpOnly until the browser ends', 'Secure', 'HttpOnly 14 days']);
    expect(cells).toContainEqual(['remember_me', '-', '-', 'until the browser ends', 'Secure', 'HttpOnly 14 days']);
  });
});

it('tokens end', () => {
  expect(section('Tokens').map((line) => line.split(/ {2,}/))).toEqual(
    expect.arrayContaining([
      ['remember_me', 'valid for ever', 'valid for 14 days'],
      ['token', 'valid for ever', 'valid for 14 days'],
    ]),
  );
});

describe('attacks', () => {
  it.each([
    ['DELETE /sessions?userId=', 'Alice is logged out (GET /account answers 401)', 'Alice is still logged in'],
    ['POST /account/logout-everywhere', 'Alice is logged out (GET /account answers 401)', 'Alice is still logged in'],
    [
      'DELETE /account/device?sid=',
      'Alice is logged out (GET /account answers 401)',
      'Alice is logged out (GET /account answers 401)',
    ],
    ['a "stay logged in" token of Alice that expired', 'She is in as Alice', 'GET /account answers 401'],
  ])('%s', (title, before, after) => {
    const lines = section('Attacks');
    const start = lines.findIndex((line) => line.includes(title));
    expect(lines.slice(start + 1, start + 3).map((line) => line.trim())).toEqual([
      `before  ${before}`,
      `after   ${after}`,
    ]);
  });
});

/** Each report as `file: the line it stands in: rule`. */
function reports(title: string): string[] {
  let file = '';
  return section(title).flatMap((line) => {
    if (/^\S+\.js$/.test(line)) file = line;
    const report = /^ +(\d+):\d+ .* session-security\/(\S+)$/.exec(line);
    if (report === null || !rules.includes(report[2] ?? '')) return [];
    const source = readFileSync(path.join(application, file), 'utf8').split('\n')[Number(report[1]) - 1] ?? '';
    return [`${file}: ${source.trim()}: ${report[2] ?? ''}`];
  });
}

/** The headers before and after, by cookie, with dates in words. */
function headers(title: string): Record<string, string[]> {
  const sent: Record<string, string[]> = {};
  for (const line of section(title)) {
    const header = /^ {2}(?:before|after) +(([^=\s]+)=[^;]*; .*)$/.exec(line);
    const [, text = '', name = ''] = header ?? [];
    if (header !== null) (sent[name] ??= []).push(text.replace(/^[^;]*; /, '').replace(/(expires)=[^;]+/i, '$1=…'));
  }
  return sent;
}

/** The lines below a title. */
function section(title: string): string[] {
  const lines = output.split('\n');
  const start = lines.indexOf(title) + 2;
  const length = lines.slice(start).findIndex((line) => /^─+$/.test(line));
  return lines.slice(start, length < 0 ? undefined : start + length - 1);
}

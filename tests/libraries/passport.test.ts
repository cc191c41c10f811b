import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { Linter } from 'eslint';
import { afterAll, describe, expect, it } from 'vitest';

import { rules } from '../../src/rules/index.js';
import { sessionsSeen } from '../model/sessions-seen.js';

describe('Passport sets up no session', () => {
  it.each([
    "import passport from 'passport';\napp.use(passport.session());",
    "import passport from 'passport';\napp.use(passport.authenticate('session', { session: false }));",
    "const passport = require('passport');\napp.post('/login', passport.authenticate('local', { keepSessionInfo: true }));",
  ])('%s', (code) => {
    expect(sessionsSeen(code)).toEqual([]);
  });
});

describe('a version that keeps the id of the session', () => {
  const folders: string[] = [];

  afterAll(() => {
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  });

  const LOGIN =
    "exports.login = (req, res, next) => { req.logIn(user, (e) => { if (e) return next(e); res.redirect('/'); }); };";
  const LOGOUT = "exports.logout = (req, res) => { req.logout(); res.redirect('/'); };";
  const login = (options: string): string => LOGIN.replace('user, ', `user, ${options}, `);
  const callback = (body: string): string =>
    `const passport = require('passport');\nconst app = require('express')();\napp.get('/auth', passport.authenticate('x', { state: 's' }), (req, res) => {${body}});`;

  it.each([
    ['on the server', 'express-session', LOGIN, ['require-session-regeneration']],
    ['on the server', 'express-session', login('{ failureMessage: true }'), ['require-session-regeneration']],
    // The options may say that there is no session.
    ['on the server', 'express-session', login('this'), []],
    ['on the server', 'express-session', login('options'), []],
    ['on the server', 'express-session', login('{ session: settings.session }'), []],
    ['on the server', 'express-session', LOGOUT, ['require-session-destroy-on-logout']],
    ['on the server', 'express-session', callback(" res.redirect('/'); "), ['require-session-regeneration']],
    // The browser is sent away before that is run.
    ['on the server', 'express-session', callback(''), []],
    ['in the browser', 'cookie-session', LOGIN, []],
    ['in the browser', 'cookie-session', LOGOUT, []],
    ['in the browser', 'client-sessions', LOGIN, []],
    ['in the browser', 'client-sessions', LOGOUT, []],
  ])('with a session %s (%s): %s', (_, library, code, expected) => {
    expect(reportsIn(folderWith(library), code).map(({ rule }) => rule)).toEqual(expected);
  });

  it.each([
    ['a logout', LOGOUT, true],
    ['a login', LOGIN, true],
    ['a logout', LOGOUT.replace(' res.', ' if (req.session) req.session.cart = undefined; res.'), false],
    ['a logout', LOGOUT.replace(' res.', ' const name = req.session?.name; res.'), false],
    ['a login', LOGIN.replace(' req.', " if (!req.session) return next(new Error('No session')); req."), false],
  ])('%s is repaired where there is a session: %s', (_, code, isRepaired) => {
    const found = reportsIn(folderWith('express-session'), code);
    expect(found.map(({ isFixable }) => isFixable)).toEqual([isRepaired]);
  });

  function folderWith(library: string): string {
    const folder = mkdtempSync(path.join(tmpdir(), 'session-security-passport-'));
    folders.push(folder);
    const dependencies = { passport: '^0.4.0', [library]: '*' };
    writeFileSync(path.join(folder, 'package.json'), JSON.stringify({ name: 'application', dependencies }));
    return folder;
  }
});

interface Found {
  readonly rule: string;
  readonly isFixable: boolean;
}

function reportsIn(cwd: string, code: string): readonly Found[] {
  const on = ['require-session-regeneration', 'require-session-destroy-on-logout'];
  const found = new Linter({ cwd }).verify(
    code,
    {
      plugins: { 'session-security': { rules: rules as never } },
      rules: Object.fromEntries(on.map((name) => [`session-security/${name}`, 'error'])),
      languageOptions: { sourceType: 'commonjs' },
    },
    { filename: path.join(cwd, 'app.js') },
  );
  return found.map(({ ruleId, fix }) => ({
    rule: ruleId?.replace('session-security/', '') ?? 'none',
    isFixable: fix !== undefined,
  }));
}

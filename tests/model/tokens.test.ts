import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';
import { describe, expect, it } from 'vitest';

import { modelOf } from './seen.js';

function issueOf(call: string, before = '') {
  const [issue] = modelOf(`import jwt from 'jsonwebtoken';\n${before}\n${call};`).tokenIssues();
  if (!issue) throw new Error('No token is issued.');
  return issue;
}

function checkOf(call: string, before = '') {
  const [check] = modelOf(`import jwt from 'jsonwebtoken';\n${before}\n${call};`).tokenChecks();
  if (check?.kind !== 'verification') throw new Error('No token is checked.');
  return check;
}

describe('tokenIssues', () => {
  it.each([
    ['jwt.sign({ sub }, key)', 'no'],
    ['jwt.sign({ sub }, key, {})', 'no'],
    ['jwt.sign({ sub }, key, undefined)', 'no'],
    ['jwt.sign({ sub }, key, () => {})', 'no'],
    ["jwt.sign('sub', key)", 'no'],
    ['jwt.sign(`${sub}`, key)', 'no'],
    ["jwt.sign({ sub }, key, { expiresIn: '1h' })", 'yes'],
    ['jwt.sign({ sub }, key, { expiresIn: undefined })', 'yes'],
    ['jwt.sign({ sub, exp: soon() }, key)', 'yes'],
    ['jwt.sign({ sub, exp: soon() }, key, options)', 'yes'],
    ['jwt.sign({ sub }, key, options)', 'unknown'],
    ['jwt.sign({ sub }, key, { ...options })', 'unknown'],
    ['jwt.sign(payload, key)', 'unknown'],
    ['jwt.sign({ ...payload }, key)', 'unknown'],
    ["jwt.sign({ sub }, key, remember ? {} : { expiresIn: '1h' })", 'unknown'],
  ])('%s expires: %s', (call, expires) => {
    expect(issueOf(call).expires).toBe(expires);
  });

  it.each([
    ["jwt.sign('sub', key)", 'yes'],
    ['jwt.sign(`user-${id}`, key)', 'yes'],
    ['jwt.sign({ sub }, key)', 'no'],
    ['jwt.sign(payload, key)', 'unknown'],
  ])('%s is text: %s', (call, isText) => {
    expect(issueOf(call).payload?.isText).toBe(isText);
  });

  it.each([
    ["jwt.sign({ sub }, key, { expiresIn: '1h' })", [3600, undefined]],
    ['jwt.sign({ sub }, key, { expiresIn: 60 * 60 })', [3600, undefined]],
    ["jwt.sign({ sub }, key, { expiresIn: remember ? '2h' : '1h' })", [3600, undefined]],
    ["jwt.sign({ sub }, key, { expiresIn: remember ? ttl : '1h' })", [undefined, undefined]],
    ['jwt.sign({ sub, exp: Math.floor(Date.now() / 1000) + 60 }, key)', [undefined, 60]],
    ['jwt.sign({ sub, exp: Date.now() + 60000 }, key)', [undefined, Infinity]],
    ['jwt.sign({ sub, exp: Date.now() + ttl }, key)', [undefined, Infinity]],
    ['jwt.sign({ sub, exp: Math.floor((Date.now() + ttl) / 1000) }, key)', [undefined, undefined]],
  ])('%s lives %j', (call, seconds) => {
    // The others are older names of the option.
    expect(
      issueOf(call)
        .lifetimes.slice(0, 2)
        .map((lifetime) => lifetime.seconds),
    ).toEqual(seconds);
  });

  it.each([
    ['process.env.KEY', '', true],
    ['KEY', 'const KEY = load();', true],
    ['config.jwt.key', "import config from './config.js';", true],
    ["'secret'", '', true],
    ['keys[kid]', '', false],
    ['getKey', "import { getKey } from './keys.js';", false],
    ['privateKey', "import { privateKey } from './keys.js';", false],
    ['await load()', '', false],
  ])('the key %s means the same at the top of the file: %s', (key, before, isUsable) => {
    const issue = issueOf(`jwt.sign({ sub }, ${key})`, before);
    expect(issue.key?.text).toBe(key);
    expect(issue.key?.isUsableAt(statementAround(issue.node))).toBe(isUsable);
  });

  it('the key is a parameter', () => {
    const [issue] = modelOf(
      "import jwt from 'jsonwebtoken';\nconst f = (key) => jwt.sign({ sub }, key);",
    ).tokenIssues();
    expect(issue?.key?.text).toBe('key');
    expect(issue && issue.key?.isUsableAt(statementAround(issue.node))).toBe(false);
  });
});

/** The statement of the program in which the node stands. */
function statementAround(node: TSESTree.Node): TSESTree.Node {
  return !node.parent || node.parent.type === AST_NODE_TYPES.Program ? node : statementAround(node.parent);
}

describe('tokenChecks', () => {
  it.each([
    ['jwt.verify(token, key, { ignoreExpiration: true })', 'ignoreExpiration'],
    ['jwt.verify(token, key, { ignoreExpiration: 1 })', 'ignoreExpiration'],
    ['jwt.verify(token, key, { ignoreExpiration: false })', undefined],
    ['jwt.verify(token, key, { ignoreExpiration })', undefined],
    ['jwt.verify(token, key, {})', undefined],
    ['jwt.verify(token, key)', undefined],
    ['jwt.verify(token, key, options)', undefined],
    ["jwt.verify(token, key, { ignoreExpiration: process.env.NODE_ENV === 'development' })", undefined],
  ])('%s ignores: %s', (call, key) => {
    expect(checkOf(call).ignored?.key).toBe(key);
  });

  it.each([
    ["jwt.verify(token, key, { maxAge: '1d' })", 'yes', 86_400],
    ['jwt.verify(token, key, { maxAge: 60 })', 'yes', 60],
    ['jwt.verify(token, key, { maxAge: 0 })', 'no', 0],
    ['jwt.verify(token, key, { maxAge: undefined })', 'no', undefined],
    ['jwt.verify(token, key)', 'no', undefined],
    ['jwt.verify(token, key, { maxAge })', 'unknown', undefined],
    ['jwt.verify(token, key, options)', 'unknown', undefined],
  ])('%s bounds the age: %s', (call, isInEffect, seconds) => {
    expect(checkOf(call).maxAge).toMatchObject({ key: 'maxAge', isInEffect, seconds });
  });

  it.each([
    ['const { exp } = jwt.verify(token, key); if (exp < limit) throw error', true],
    ['const payload = jwt.verify(token, key); if (Date.now() / 1000 - payload.iat > 60) throw error', true],
    ['const payload = jwt.verify(token, key); assertFresh(payload)', true],
    ['const payload = jwt.verify(token, key); const age = new Date(payload.exp * 1000)', true],
    ['jwt.verify(token, key, (error, { exp }) => exp > limit)', true],
    ['jwt.verify(token, key, (error, payload) => payload.exp > limit)', true],
    ['const run = () => { const { refreshToken } = body; jwt.verify(token, key); find(refreshToken) }', true],
    ['const run = () => { const { refreshToken } = body; jwt.verify(refreshToken, key); find(refreshToken) }', false],
    ['function signOut() { jwt.verify(token, key) }', true],
    ['const payload = jwt.verify(token, key); delete payload.exp', false],
    ['const { exp, ...rest } = jwt.verify(token, key)', false],
    ['const payload = jwt.verify(token, key); console.log(payload.exp)', false],
    ['const payload = jwt.verify(token, key); jwt.sign(payload, key)', false],
  ])('%s reads an expired token on purpose: %s', (code, isDeliberate) => {
    expect(checkOf(code).isDeliberate()).toBe(isDeliberate);
  });
});

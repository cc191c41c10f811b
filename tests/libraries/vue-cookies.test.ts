import { describe, expect, it } from 'vitest';

import { lint, repair } from '../conformance/linting.js';

const kept = (code: string): string[] =>
  lint(code, { only: ['no-script-readable-session'] }).map(({ line, column }) => `${String(line)}:${String(column)}`);

describe('vue-cookies: what is recognised', () => {
  it.each([
    ["import VueCookies from 'vue-cookies';\nVueCookies.set('token', t, '7d');", ['2:25']],
    [
      "import { useCookies } from 'vue3-cookies';\nconst { cookies } = useCookies();\ncookies.set('token', t);",
      ['3:22'],
    ],
    [
      "import { useCookies } from '@vueuse/integrations/useCookies';\nconst jar = useCookies(['token']);\njar.set('token', t);",
      ['3:18'],
    ],
    ["export default { methods: { keep(t) { this.$cookies.set('token', t); } } };", ['1:66']],
    ["export default ({ app }) => { app.$cookies.set('token', t, { path: '/', maxAge: 60 }); };", ['1:57']],
  ])('%s', (code, expected) => {
    expect(kept(code)).toEqual(expected);
  });
});

describe('vue-cookies: what is not', () => {
  it.each([
    "export default ({ app }) => { app.$cookies.set('token', t, { httpOnly: true }); };",
    "export default { methods: { keep(t) { this.$cookies.set('theme', t); } } };",
    "import VueCookies from './cookies.js';\nVueCookies.set('token', t);",
    "import VueCookies from 'vue-cookies';\nVueCookies.remove('token');",
  ])('%s', (code) => {
    expect(kept(code)).toEqual([]);
  });
});

const found = (code: string): string[] =>
  lint(code).map(({ line, column, rule }) => `${String(line)}:${String(column)} ${rule}`);

const call = (given: string): string => `import VueCookies from 'vue-cookies';\nVueCookies.set(${given});`;

describe('vue-cookies: attributes, one by one', () => {
  it.each([
    // What is in force without may be set elsewhere.
    ["'lang', lang", []],
    ["'lang', lang, '7d', '/'", []],
    ["'lang', lang, '7d', '/', '', isOn", []],
    ["'lang', lang, '7d', '/', '', true", []],
    ["'lang', lang, -1, '/', '', true", []],
    ["'lang', lang, '7d', '/', '', false", ['2:45 require-secure-cookie']],
    ["'lang', lang, 0, '/', '', true", ['2:30 require-cookie-max-age']],
    ["'lang', lang, '7d', '/', '', false, 'None'", ['2:45 require-secure-cookie', '2:52 require-same-site-cookie']],
    ["'lang', lang, 60 * 60 * 24 * 1000, '/'", ['2:30 no-max-age-unit-mismatch']],
    // Another library of that name.
    ["'lang', lang, { path: '/', secure: false }", []],
  ])('%s', (given, expected) => {
    expect(found(call(given))).toEqual(expected);
  });
});

describe('vue-cookies: repaired', () => {
  it.each([
    ["'lang', lang, '7d', '/', '', false", "'lang', lang, '7d', '/', '', true"],
    ["'lang', lang, 0", "'lang', lang, 14 * 24 * 60 * 60"],
    ["'lang', lang, 60 * 60 * 24 * 1000, '/'", "'lang', lang, 60 * 60 * 24, '/'"],
  ])('%s', (given, expected) => {
    expect(repair(call(given)).output).toBe(call(expected));
  });
});

import { describe, expect, it } from 'vitest';

import { lint } from '../conformance/linting.js';

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

import { describe, expect, it } from 'vitest';

import { modelOf } from '../model/seen.js';

/** Addresses with a token of the page's user in them. */
const seen = (code: string) =>
  modelOf(code)
    .addressTokens()
    .map(({ address: { goes, library } }) => `${library.id} ${goes}`);

describe('vue-router', () => {
  it.each([
    "import { useRouter } from 'vue-router'; const router = useRouter(); router.push('/a?token=' + localStorage.getItem('token'));",
    "import { useRouter } from 'vue-router'; const { replace } = useRouter(); replace({ path: '/a', query: { token: localStorage.getItem('token') } });",
    "export default { methods: { go() { this.$router.push({ name: 'a', query: { token: localStorage.getItem('token') } }); } } };",
  ])('%s', (code) => {
    expect(seen(code)).toEqual(['vue-router by script']);
  });

  it.each([
    "const list = []; list.push('/a?token=' + localStorage.getItem('token'));",
    "import { useRouter } from 'vue-router'; const router = useRouter(); router.push({ name: 'a', params: { token: localStorage.getItem('token') } });",
  ])('not %s', (code) => {
    expect(seen(code)).toEqual([]);
  });
});

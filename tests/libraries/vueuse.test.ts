import { describe, expect, it } from 'vitest';

import { lint } from '../conformance/linting.js';

const kept = (code: string): string[] =>
  lint(code, { only: ['no-script-readable-session'] }).map(({ line, column }) => `${String(line)}:${String(column)}`);

describe('VueUse: what is recognised', () => {
  it.each([
    "import { useStorage } from '@vueuse/core';\nconst token = useStorage('token', '');\nexport const keep = (answer) => { token.value = answer.token; };",
    "import { useLocalStorage } from '@vueuse/core';\nconst token = useLocalStorage('token', '');\nexport const keep = (answer) => { token.value = answer.token; };",
    "import { useSessionStorage } from '@vueuse/core';\nconst token = useSessionStorage('token', '');\nexport const keep = (answer) => { token.value = answer.token; };",
    "import { useStorage } from '@vueuse/core';\nconst token = useStorage('token', '', sessionStorage);\nexport const keep = (answer) => { token.value = answer.token; };",
    "import { useStorage } from '@vueuse/core';\nconst token = useStorage('token', '', undefined, { deep: true });\nexport const keep = (answer) => { token.value = answer.token; };",
    "import { useStorageAsync } from '@vueuse/core';\nconst token = useStorageAsync('token', '', window.localStorage);\nexport const keep = (answer) => { token.value = answer.token; };",
    // Nuxt imports it by itself.
    "\nconst token = useLocalStorage('token', '');\nexport const keep = (answer) => { token.value = answer.token; };",
  ])('%s', (code) => {
    expect(kept(code)).toEqual(['3:35']);
  });
});

describe('VueUse: what is not', () => {
  it.each([
    "import { useStorage } from '@vueuse/core';\nconst token = useStorage('token', '');\nexport const forget = () => { token.value = ''; };",
    "import { useStorage } from '@vueuse/core';\nconst theme = useStorage('theme', 'dark');\nexport const keep = (answer) => { theme.value = answer.theme; };",
    "import { ref } from 'vue';\nconst token = ref('');\nexport const keep = (answer) => { token.value = answer.token; };",
    "import { useStorage } from '@vueuse/core';\nconst shown = useStorage('tokenFilter', 'all');\nexport const show = (filter) => { shown.value = filter; };",
    "\nconst shown = useLocalStorage('tokenOrder', 2);\nexport const show = (order) => { shown.value = order; };",
    // Another storage.
    "import { useStorage } from '@vueuse/core';\nimport { cookieAdapter } from './cookies';\nconst token = useStorage('token', '', cookieAdapter);\nexport const keep = (answer) => { token.value = answer.token; };",
    "import { useStorageAsync } from '@vueuse/core';\nconst token = useStorageAsync('token', '', SomeAsyncStorage);\nexport const keep = (answer) => { token.value = answer.token; };",
    "import { useStorage } from '@vueuse/core';\nconst token = useStorage('token', '', ...rest);\nexport const keep = (answer) => { token.value = answer.token; };",
    // The storage of Nitro, on the server.
    "const token = useStorage('token');\nexport const keep = (answer) => { token.value = answer.token; };",
  ])('%s', (code) => {
    expect(kept(code)).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';

import { lint, repair } from '../conformance/linting.js';
import { understood } from '../conformance/understood.js';

const SID = ['nuxt "sid"'];

describe('useCookie', () => {
  it.each([
    ['import', "import { useCookie } from '#app';\nconst sid = useCookie('sid');\nsid.value = id;"],
    ['another name', "import { useCookie as use } from '#imports';\nconst sid = use('sid', {});\nsid.value = id;"],
    ['imported by itself', "const sid = useCookie('sid');\nexport const save = (id) => { sid.value = id; };"],
    ['typed', "const sid: Ref<string> = useCookie<string>('sid', { path: '/' });\nsid.value = id;"],
    ['at once', "useCookie('sid').value = id;"],
    ['if it is empty', "const sid = useCookie('sid');\nsid.value ??= id;"],
    [
      'in a composable',
      "export const useSession = () => { const sid = useCookie('sid'); return { save(id) { sid.value = id; } }; };",
    ],
  ])('%s', (_, program) => {
    expect(understood(program)).toEqual(SID);
  });

  it.each([
    ['only read', "const sid = useCookie('sid');\nuseFetch('/me', { headers: { Authorization: sid.value } });"],
    ['only removed', "const sid = useCookie('sid');\nsid.value = null;"],
    ['handed on', "export const useSid = () => useCookie('sid');"],
    ['of the program', "function useCookie(name) {}\nconst sid = useCookie('sid');\nsid.value = id;"],
    ['of another package', "import { useCookie } from 'react-use';\nconst sid = useCookie('sid');\nsid.value = id;"],
    ['another member', "const sid = useCookie('sid');\nsid.name = id;"],
  ])('%s', (_, program) => {
    expect(understood(program)).toEqual([]);
  });
});

it('is asked for HttpOnly when it carries a session', () => {
  const program = (name: string): string =>
    `const state = useCookie('${name}', { secure: true, maxAge: 60 });\nstate.value = chosen;\n`;
  expect(lint(program('cart'))).toEqual([]);
  expect(lint(program('session')).map(({ rule }) => rule)).toEqual(['require-http-only-cookie']);
});

it('is repaired where it is made, but for what would keep the page from its cookie', () => {
  const program = (options: string): string =>
    `const sid = useCookie('sid'${options});\nexport function save(id) {\n  sid.value = id;\n}\n`;
  expect(repair(program(''))).toMatchObject({
    output: program(', { maxAge: 14 * 24 * 60 * 60, secure: true }'),
    left: [{ rule: 'require-http-only-cookie' }],
  });
});

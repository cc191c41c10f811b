import { RuleTester } from '@typescript-eslint/rule-tester';

import rule from '../../src/rules/no-script-readable-session.js';

const tester = new RuleTester();
const all = { 'session-security': { fixes: 'all' } };

tester.run('no-script-readable-session', rule, {
  valid: [
    "const storage = isBrowser ? localStorage : memory; storage.setItem('token', token);",
    "import cookie from 'cookie'; fetch(url, { headers: { cookie: cookie.serialize('token', token) } });",
    // The page makes it up: nobody is signed in under it.
    "sessionStorage.setItem('sessionId', uuidv4());",
    "const part = () => (((1 + Math.random()) * 0x10000) | 0).toString(16).substring(1);\nsessionStorage.setItem('sessionId', part() + part());",
    "localStorage['X-Session-Id'] = localStorage['X-Session-Id'] || getGuid();",
    "let sessionId = localStorage.getItem('sessionId'); if (!sessionId) { sessionId = `s-${Date.now()}-${Math.random().toString(36)}`; localStorage.setItem('sessionId', sessionId); }",
    "const generateSessionId = () => crypto.randomUUID(); localStorage.setItem('session_id', localStorage.getItem('session_id') ?? generateSessionId());",
    "const save = (key, value) => localStorage.setItem(`token_${key}`, value);\nsave('theme', theme);",
    "const save = (key, value) => localStorage.setItem('auth.' + key, value);\nsave('redirect', path);\nsave('tokenExpiry', time);",
    "localStorage.setItem('theme', theme);",
    "localStorage.setItem('theme', token);",
    "localStorage.setItem('token', '');",
    "localStorage.setItem('token', null);",
    'localStorage.token = undefined;',
    "localStorage.removeItem('token');",
    "localStorage.getItem('token');",
    // A page that the program drives is another program's.
    "import puppeteer from 'puppeteer'; const browser = await puppeteer.launch(); const page = await browser.newPage(); await page.evaluate((token) => { localStorage.setItem('token', token); }, token);",
    "import puppeteer from 'puppeteer-core'; export const print = async (page) => { await page.evaluateOnNewDocument((t) => { document.cookie = `sid=${t.token}`; }, t); };",
    "import { type Page } from 'playwright'; export const signIn = async (tab: Page, token: string) => { await tab.addInitScript((token) => { window.localStorage.setItem('token', token); }, token); };",
    // Other tokens, and what is said about one.
    "localStorage.setItem('fcmToken', token);",
    "const consentToken = { given, at: Date.now() }; localStorage.setItem('consent', JSON.stringify(consentToken));",
    "localStorage.setItem('publicDataToken', token);",
    "localStorage.setItem('csrfToken', csrfToken);",
    "localStorage.setItem('token', csrfToken);",
    "localStorage.setItem('deviceToken', await getToken(messaging));",
    "localStorage.setItem('token', await getToken(messaging, { vapidKey }));",
    "localStorage.setItem('tokenCount', tokens.length);",
    ...[
      'tokenFilter',
      'tokenSort',
      'tokenView',
      'tokenDecimals',
      'tokenPrices',
      'tokenAddresses',
      'sessionIdVisible',
    ].map((key) => `localStorage.setItem('${key}', chosen);`),
    "localStorage.setItem('profile', JSON.stringify(answer.idTokenPayload));",
    "localStorage.setItem('token_expires_at', expiresAt);",
    "localStorage.setItem('selectedToken', token.symbol);",
    "localStorage.setItem('tokens', JSON.stringify(tokens));",
    "localStorage.setItem('authors.tokens', JSON.stringify(tokens));",
    "localStorage.setItem('sessionStorageKey', key);",
    "localStorage.setItem('hasToken', Boolean(token));",
    "localStorage.setItem('token', 'none');",
    // What is in it is not known, or a profile.
    "localStorage.setItem('user', JSON.stringify(user));",
    "localStorage.setItem('session', JSON.stringify(data));",
    "localStorage.setItem('token', JSON.stringify({ count: 3 }));",
    "const { data } = await signIn(form); localStorage.setItem('user', JSON.stringify(data.user)); use(data.token);",
    "const { token, ...user } = await signIn(form); localStorage.setItem('user', JSON.stringify(user)); use(token);",
    "const user = await signIn(form); use(user.token); delete user.token; localStorage.setItem('user', JSON.stringify(user));",
    "const user = await signIn(form); user.token = undefined; localStorage.setItem('user', JSON.stringify(user));",
    // A coin.
    "const order = await sell(); localStorage.setItem('order', JSON.stringify(order)); show(order.token);",
    "localStorage.setItem('cart', JSON.stringify(cart)); show(JSON.parse(localStorage.getItem('cart')).token);",
    // What is read is kept by something else, or under another key.
    "localStorage.setItem('user', JSON.stringify({ name: user.name })); use(JSON.parse(localStorage.getItem('user')).token);",
    "localStorage.setItem('user', JSON.stringify(user)); use(JSON.parse(localStorage.getItem('login')).token);",
    'localStorage.setItem(key, value);',
    'export const save = (key, value) => localStorage.setItem(key, JSON.stringify(value));',
    // Something else that is called so.
    "cache.setItem('token', token);",
    'map.token = token;',
    "const localStorage = new Map(); localStorage.setItem('token', token);",
    "import Cookies from './cookies.js'; Cookies.set('token', token);",
    "res.cookie('token', token, { httpOnly: true });",
    "document.cookie = 'token=; Max-Age=0';",
    'document.cookie = `theme=${theme}`;',
    'document.cookie = `sid=1; Max-Age=${seconds}`;',
    "function keep(text) { document.cookie = text; }\nkeep('theme=' + token);\nkeep(`sid=1; Max-Age=${seconds}`);",
    "function keep(name, value) { document.cookie = name + '=' + value; }\nkeep('theme', token);\nkeep('token', '');",
    { code: "localStorage.setItem('token', token);", filename: 'cypress/login.js' },
    // Hooks and composables that keep what they are told.
    "import { useLocalStorage } from 'usehooks-ts'; function useUser() { const [user, setUser] = useLocalStorage('user', null); return (answer) => setUser(answer.user); }",
    "import { useLocalStorage } from 'usehooks-ts'; function useUser() { const [count, setCount] = useLocalStorage('tokenCount', 0); return (tokens) => setCount(tokens.length); }",
    "import { useState } from 'react'; function useUser() { const [token, setToken] = useState(''); return (answer) => setToken(answer.token); }",
    "import { ref } from 'vue'; const token = ref(''); export const keep = (answer) => { token.value = answer.token; };",
  ],
  invalid: [
    // What the storage is where there is any, and either way.
    ...[
      "const storage = typeof window === 'undefined' ? undefined : window.localStorage;",
      'const storage = isBrowser && localStorage;',
      'const storage = window.localStorage ?? null;',
      'const storage = window.localStorage || void 0;',
      'const storage = remember ? localStorage : sessionStorage;',
      'const storage = window.localStorage || window.sessionStorage;',
    ].map((line) => ({
      name: line,
      code: `${line}\nstorage.setItem('token', token);`,
      errors: [
        { messageId: 'value' as const, line: 2, suggestions: [{ messageId: 'remove' as const, output: `${line}\n` }] },
      ],
    })),
    {
      name: 'a cookie that the page puts together with a library',
      code: "import cookie from 'cookie';\ndocument.cookie = cookie.serialize('token', token, { maxAge: 3600, secure: true });",
      errors: [
        {
          messageId: 'value',
          line: 2,
          suggestions: [{ messageId: 'remove', output: '' }],
        },
      ],
    },
    {
      // A server may have signed somebody in under it.
      code: "localStorage.setItem('sessionId', data.sessionId || uuidv4());",
      errors: [{ messageId: 'value' }],
    },
    {
      // Where something is stored is said of the key, not of what is kept.
      code: 'const keep = (answer) => localStorage.setItem(STORAGE_KEY, answer.token);',
      settings: all,
      output: 'const keep = (answer) => undefined;',
      errors: [{ messageId: 'value' }],
    },
    {
      code: 'const keep = (value) => localStorage.setItem(TOKEN_STORAGE_KEY, value);',
      settings: all,
      output: 'const keep = (value) => undefined;',
      errors: [{ messageId: 'key', data: { what: 'token', shown: 'TOKEN', store: 'localStorage' } }],
    },
    {
      // The file takes a token out of the object that it keeps.
      code: `signIn(form).then((response) => {
  if (response.data.accessToken) localStorage.setItem('user', JSON.stringify(response.data));
});`,
      settings: all,
      output: `signIn(form).then((response) => {
});`,
      errors: [
        {
          messageId: 'value',
          data: { what: 'token', shown: 'response.data.accessToken', store: 'localStorage' },
          line: 2,
        },
      ],
    },
    {
      code: `const user = await login(form);
window.localStorage.setItem('loggedBlogAppUser', JSON.stringify(user));
blogService.setToken(user.token);`,
      errors: [
        {
          messageId: 'value',
          data: { what: 'token', shown: 'user.token', store: 'localStorage' },
          line: 2,
          suggestions: [
            {
              messageId: 'remove',
              output: `const user = await login(form);
blogService.setToken(user.token);`,
            },
          ],
        },
      ],
    },
    {
      code: `const { data } = await login(form);
const { token } = data;
localStorage.setItem('profile', JSON.stringify({ ...data }));`,
      settings: all,
      output: `const { data } = await login(form);
const { token } = data;
`,
      errors: [{ messageId: 'value', line: 3 }],
    },
    {
      // Or where it reads what it has kept.
      code: `export const keep = (user) => localStorage.setItem('user', JSON.stringify(user));
const text = localStorage.getItem('user');
const user = text ? JSON.parse(text) : null;
export const headers = () => ({ Authorization: \`Bearer \${user?.accessToken}\` });`,
      settings: all,
      output: `export const keep = (user) => undefined;
const text = localStorage.getItem('user');
const user = text ? JSON.parse(text) : null;
export const headers = () => ({ Authorization: \`Bearer \${user?.accessToken}\` });`,
      errors: [
        {
          messageId: 'value',
          data: { what: 'token', shown: 'user?.accessToken', store: 'localStorage' },
          line: 1,
        },
      ],
    },
    {
      code: `localStorage.setItem('profile', JSON.stringify({ ...action.data }));
const { token } = JSON.parse(localStorage.getItem('profile') || '{}');`,
      settings: all,
      output: `const { token } = JSON.parse(localStorage.getItem('profile') || '{}');`,
      errors: [{ messageId: 'value', line: 1 }],
    },
    {
      // The key has a prefix.
      code: `const save = (key, value) => localStorage.setItem(\`session:\${key}\`, JSON.stringify(value));
save('theme', 'dark');
save('refresh_token', answer.value);`,
      errors: [
        {
          messageId: 'key',
          line: 3,
          suggestions: [
            {
              messageId: 'remove',
              output: `const save = (key, value) => localStorage.setItem(\`session:\${key}\`, JSON.stringify(value));
save('theme', 'dark');
`,
            },
          ],
        },
      ],
    },
    {
      code: `class Store {
  constructor(prefix) { this.prefix = prefix; }
  set(key, value) { localStorage.setItem(this.prefix + key, value); }
}
const store = new Store('app:');
store.set('accessToken', answer.value);
store.set('lastLogin', Date.now());`,
      errors: [
        {
          messageId: 'key',
          line: 6,
          suggestions: [
            {
              messageId: 'remove',
              output: `class Store {
  constructor(prefix) { this.prefix = prefix; }
  set(key, value) { localStorage.setItem(this.prefix + key, value); }
}
const store = new Store('app:');
store.set('lastLogin', Date.now());`,
            },
          ],
        },
      ],
    },
    {
      // Nobody calls it here.
      code: 'export const save = (name, value) => sessionStorage.setItem(`jwt_${name}`, value);',
      errors: [
        {
          messageId: 'key',
          suggestions: [{ messageId: 'remove', output: 'export const save = (name, value) => undefined;' }],
        },
      ],
    },
    {
      code: "localStorage.setItem('token', res.data.token);",
      output: null,
      errors: [
        {
          messageId: 'value',
          data: { what: 'token', shown: 'res.data.token', store: 'localStorage' },
          line: 1,
          column: 31,
          endColumn: 45,
          suggestions: [{ messageId: 'remove', output: '' }],
        },
      ],
    },
    {
      code: "sessionStorage.setItem('refresh_token', answer.refresh);",
      output: null,
      errors: [
        {
          messageId: 'key',
          data: { what: 'token', shown: 'refresh_token', store: 'sessionStorage' },
          column: 41,
          suggestions: [{ messageId: 'remove', output: '' }],
        },
      ],
    },
    // The name of a key is no key.
    ...['tokenKey', 'TOKEN_KEY', 'keys.accessTokenName'].map((key) => ({
      code: `localStorage.setItem(${key}, answer.text);`,
      output: null,
      errors: [{ messageId: 'key' as const, suggestions: [{ messageId: 'remove' as const, output: '' }] }],
    })),
    {
      code: 'export const keep = (tokenKey, token) => { window.localStorage.setItem(tokenKey, token); };',
      output: null,
      errors: [
        {
          messageId: 'value',
          suggestions: [{ messageId: 'remove', output: 'export const keep = (tokenKey, token) => {  };' }],
        },
      ],
    },
    // A function that is not run in a page.
    {
      code: "import puppeteer from 'puppeteer'; queue.evaluate(() => { localStorage.setItem('token', token); });",
      output: null,
      errors: [
        {
          messageId: 'value',
          suggestions: [
            { messageId: 'remove', output: "import puppeteer from 'puppeteer'; queue.evaluate(() => {  });" },
          ],
        },
      ],
    },
    // Keys and aliases.
    {
      code: `
const KEY = 'jwt';
const { localStorage: storage } = window;
function keep(value) {
  storage.setItem(KEY, value);
  window.localStorage[KEY] = value;
  done();
}
`,
      output: [
        `
const KEY = 'jwt';
const { localStorage: storage } = window;
function keep(value) {
  window.localStorage[KEY] = value;
  done();
}
`,
        `
const KEY = 'jwt';
const { localStorage: storage } = window;
function keep(value) {
  done();
}
`,
      ],
      settings: all,
      errors: [
        { messageId: 'key', data: { what: 'token', shown: 'jwt', store: 'localStorage' }, line: 5, column: 24 },
        { messageId: 'key', line: 6, column: 3, endColumn: 35 },
      ],
    },
    {
      code: 'self.sessionStorage.sessionId = answer.id;',
      output: '',
      settings: all,
      errors: [{ messageId: 'key', data: { what: 'session id', shown: 'sessionId', store: 'sessionStorage' } }],
    },
    // Where the value comes from.
    {
      code: "const { accessToken: value } = await login(); localStorage.setItem('a', value);",
      output: 'const { accessToken: value } = await login(); ',
      settings: all,
      errors: [{ messageId: 'value', data: { what: 'token', shown: 'value', store: 'localStorage' } }],
    },
    {
      code: 'localStorage.setItem("a", `Bearer ${token}`); localStorage.setItem("b", token || "");',
      output: ['localStorage.setItem("b", token || "");', ''],
      settings: all,
      errors: [{ messageId: 'value' }, { messageId: 'value' }],
    },
    {
      code: "localStorage.setItem('user', JSON.stringify({ name, token: answer.value }));",
      output: '',
      settings: all,
      errors: [{ messageId: 'value', data: { what: 'token', shown: 'answer.value', store: 'localStorage' } }],
    },
    {
      code: "localStorage.setItem('a', 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln');",
      output: '',
      settings: all,
      errors: [{ messageId: 'value' }],
    },
    {
      code: "import jwt from 'jsonwebtoken'; const t = jwt.sign(claims, key); localStorage.setItem('a', t);",
      output: "import jwt from 'jsonwebtoken'; const t = jwt.sign(claims, key); ",
      settings: all,
      errors: [{ messageId: 'value', data: { what: 'token', shown: 't', store: 'localStorage' } }],
    },
    // A call that has to be made all the same stays.
    {
      code: "localStorage.setItem('token', await user.getIdToken());",
      output: null,
      settings: all,
      errors: [{ messageId: 'value', data: { what: 'token', shown: 'user.getIdToken()', store: 'localStorage' } }],
    },
    // Functions that keep what they are given.
    {
      code: `
const save = (key: string, value: unknown) => localStorage.setItem(key, JSON.stringify(value));
save('theme', theme);
save('authToken', answer.value);
`,
      output: `
const save = (key: string, value: unknown) => localStorage.setItem(key, JSON.stringify(value));
save('theme', theme);
`,
      settings: all,
      errors: [
        { messageId: 'key', data: { what: 'token', shown: 'authToken', store: 'localStorage' }, line: 4, column: 19 },
      ],
    },
    // Where there is no statement to remove.
    {
      code: "login().then((answer) => localStorage.setItem('token', answer.token));",
      output: 'login().then((answer) => undefined);',
      settings: all,
      errors: [{ messageId: 'value' }],
    },
    {
      code: "if (token) localStorage.setItem('token', token); else localStorage.removeItem('token');",
      output: "if (token) {} else localStorage.removeItem('token');",
      settings: all,
      errors: [{ messageId: 'value' }],
    },
    // Cookies that a script writes.
    {
      code: "import Cookies from 'js-cookie'; Cookies.set('token', answer.token, { secure: true });",
      output: '',
      settings: all,
      errors: [{ messageId: 'value', data: { what: 'token', shown: 'answer.token', store: 'a cookie (js-cookie)' } }],
    },
    {
      code: 'document.cookie = `session_token=${value}; path=/`;',
      output: '',
      settings: all,
      errors: [
        { messageId: 'key', data: { what: 'token', shown: 'session_token', store: 'document.cookie' }, column: 1 },
      ],
    },
    // A function that writes what it is given: each call is a cookie of its own.
    {
      code: `
function keep(text) { document.cookie = text; }
keep('theme=dark; Secure');
keep(\`sid=\${token}; Secure\`);
`,
      output: `
function keep(text) { document.cookie = text; }
keep('theme=dark; Secure');
`,
      settings: all,
      errors: [
        { messageId: 'value', data: { what: 'token', shown: 'token', store: 'document.cookie' }, line: 4, column: 13 },
      ],
    },
    {
      code: `
const text = 'jwt=' + answer.text;
function keep(text) { document.cookie = text + '; Secure'; }
keep(text);
`,
      output: `
const text = 'jwt=' + answer.text;
function keep(text) { document.cookie = text + '; Secure'; }
`,
      settings: all,
      errors: [{ messageId: 'key', data: { what: 'token', shown: 'jwt', store: 'document.cookie' }, line: 2 }],
    },
    ...['', 'export '].map((before) => ({
      code: `
${before}function setCookie(name, value, days) {
  const expires = days ? '; max-age=' + days * 24 * 60 * 60 : '';
  document.cookie = name + '=' + encodeURIComponent(value) + expires + '; path=/';
}
setCookie('theme', theme);
setCookie('token', answer.text, 7);
`,
      output: `
${before}function setCookie(name, value, days) {
  const expires = days ? '; max-age=' + days * 24 * 60 * 60 : '';
  document.cookie = name + '=' + encodeURIComponent(value) + expires + '; path=/';
}
setCookie('theme', theme);
`,
      settings: all,
      errors: [{ messageId: 'key' as const, data: { what: 'token', shown: 'token', store: 'document.cookie' } }],
    })),
    {
      code: "import Cookies from 'universal-cookie'; new Cookies().set('a', answer.token);",
      output: '',
      settings: all,
      errors: [
        { messageId: 'value', data: { what: 'token', shown: 'answer.token', store: 'a cookie (universal-cookie)' } },
      ],
    },
    {
      code: "import { useCookies } from 'react-cookie'; const [, set] = useCookies(['a']); set('a', answer.token);",
      output: "import { useCookies } from 'react-cookie'; const [, set] = useCookies(['a']); ",
      settings: all,
      errors: [
        { messageId: 'value', data: { what: 'token', shown: 'answer.token', store: 'a cookie (react-cookie)' } },
      ],
    },
    {
      code: "cookieStore.set({ name: 'a', value: answer.token });",
      output: '',
      settings: all,
      errors: [
        { messageId: 'value', data: { what: 'token', shown: 'answer.token', store: 'a cookie (Cookie Store API)' } },
      ],
    },
    {
      code: "import localforage from 'localforage'; localforage.setItem('token', answer.token);",
      output: '',
      settings: all,
      errors: [{ messageId: 'value', data: { what: 'token', shown: 'answer.token', store: 'localForage' } }],
    },
    // Where it is handed over, not where it comes from.
    {
      code: `import Cookies from 'universal-cookie';
const cookies = new Cookies();
export function Login({ token }) {
  cookies.set('jwt', token);
}`,
      output: `import Cookies from 'universal-cookie';
const cookies = new Cookies();
export function Login({ token }) {
}`,
      settings: all,
      errors: [{ messageId: 'value', line: 4, column: 22, endColumn: 27 }],
    },
    {
      code: `import Cookies from 'js-cookie';
export async function login(credentials) {
  const token = await fetchToken(credentials);
  Cookies.set('token', token);
}`,
      output: `export async function login(credentials) {
  const token = await fetchToken(credentials);
}`,
      settings: all,
      errors: [{ messageId: 'value', line: 4, column: 24, endColumn: 29 }],
    },
    // Without the write the page itself has it no longer: no edit.
    {
      code: `import { useLocalStorage } from 'usehooks-ts';
export function AuthProvider({ children }) {
  const [token, setToken] = useLocalStorage('token', null);
  const [user, setUser] = useLocalStorage('user', null);
  const login = async (form) => {
    const { data } = await api.post('/login', form);
    setToken(data.token);
    setUser({ ...data.user, accessToken: data.accessToken });
  };
  const logout = () => {
    setToken(null);
    setUser(null);
  };
  return createElement(AuthContext.Provider, { value: { token, user, login, logout } }, children);
}`,
      settings: all,
      errors: [
        {
          messageId: 'value',
          data: { what: 'token', shown: 'data.token', store: 'localStorage' },
          line: 7,
          column: 14,
        },
        { messageId: 'value', data: { what: 'token', shown: 'data.accessToken', store: 'localStorage' }, line: 8 },
      ],
    },
    {
      code: `const token = useSessionStorage('token', '');
export const login = async (form) => {
  token.value = (await $fetch('/login', { method: 'POST', body: form })).value;
};`,
      settings: all,
      errors: [{ messageId: 'key', data: { what: 'token', shown: 'token', store: 'sessionStorage' }, line: 3 }],
    },
    {
      code: `import { create } from 'zustand';
import { persist, createJSONStorage } from 'zustand/middleware';
export const useAuth = create(
  persist((set) => ({ refreshToken: '', user: null, keep: (state) => set(state) }), {
    name: 'auth',
    storage: createJSONStorage(() => sessionStorage),
  }),
);`,
      settings: all,
      errors: [
        {
          messageId: 'key',
          data: { what: 'token', shown: 'refreshToken', store: 'sessionStorage' },
          line: 4,
          column: 23,
          endColumn: 35,
        },
      ],
    },
    {
      code: `import { defineStore } from 'pinia';
export const useAuth = defineStore('auth', { state: () => ({ token: '' }), persist: true });`,
      settings: all,
      errors: [{ messageId: 'key', data: { what: 'token', shown: 'token', store: "the page's storage" }, line: 2 }],
    },
    // The token, not what stands before it in a header.
    {
      code: "const keep = (data) => { localStorage.setItem('auth', `${PREFIX_TOKEN} ${data.token}`); };",
      settings: all,
      output: 'const keep = (data) => {  };',
      errors: [{ messageId: 'value', data: { what: 'token', shown: 'data.token', store: 'localStorage' } }],
    },
  ],
});

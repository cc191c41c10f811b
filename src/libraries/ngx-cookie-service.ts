import type { CookieLayout } from './types/cookies.js';
import type { Library } from './types/library.js';
import type { Origin } from './types/origin.js';

const PACKAGES = ['ngx-cookie-service', 'ngx-cookie-service-ssr'];

const NAMES = ['cookie', 'cookieService', 'cookies', 'cookiesService'];

const service: Origin = {
  anyOf: [
    { typedAs: { import: PACKAGES, name: ['CookieService', 'SsrCookieService'] } },
    { instanceOf: { import: PACKAGES, name: ['CookieService', 'SsrCookieService'] } },
    // `private cookieService = inject(CookieService)`
    { called: NAMES, importing: PACKAGES },
  ],
};

const other: Origin = {
  anyOf: [{ typedAs: { import: 'ngx-cookie', name: 'CookieService' } }, { called: NAMES, importing: 'ngx-cookie' }],
};

const ARGUMENTS: Pick<CookieLayout, 'name' | 'value' | 'options'> = {
  name: { argument: 0 },
  value: { argument: 1 },
  options: { argument: 2 },
};

const ONE_BY_ONE: CookieLayout = {
  ...ARGUMENTS,
  positions: { maxAge: 2, path: 3, domain: 4, secure: 5, sameSite: 6, partitioned: 7 },
};

/** The attributes stand one by one; later versions also take an object of them in their place. ngx-cookie takes one only, and is told elsewhere what is in force without. */
export default {
  id: 'ngx-cookie-service',
  title: 'ngx-cookie-service',
  packages: [...PACKAGES, 'ngx-cookie'],
  source: 'ngx-cookie-service: fesm2022/ngx-cookie-service.mjs',
  version: '22.0.0',
  storageReads: [{ callee: { member: 'get', of: { anyOf: [service, other] } }, key: { argument: 0 } }],
  sinks: [
    {
      kind: 'cookie',
      callee: { member: 'set', of: service },
      layouts: [
        { when: [{ argument: 3, is: 'present' }], ...ONE_BY_ONE },
        { when: [{ argument: 2, is: 'time' }], ...ONE_BY_ONE },
        { when: [{ argument: 2, is: 'absent' }], ...ONE_BY_ONE },
        ARGUMENTS,
      ],
      attributes: {
        secure: { key: 'secure', default: false },
        httpOnly: { key: 'httpOnly', default: false, unavailable: true },
        sameSite: { key: 'sameSite', default: 'Lax' },
        maxAge: { key: 'expires', default: null, unit: 'days', takesDates: true, ignored: [null, 0] },
        domain: { key: 'domain', default: null },
        path: { key: 'path', default: null },
        partitioned: { key: 'partitioned', default: false },
      },
      byScript: true,
      onPlainHttp: 'sends',
      deletion: { maxAge: true },
      sample:
        "import { CookieService } from 'ngx-cookie-service';\nexport class Auth { constructor(private cookies: CookieService) {} keep(id) { this.cookies.set('sid', id, $options); } }",
    },
    {
      kind: 'storage',
      reader: 'get',
      callee: { member: 'put', of: other },
      layouts: [{ key: { argument: 0 }, value: { argument: 1 } }],
      sample:
        "import { CookieService } from 'ngx-cookie';\nexport class Auth { constructor(private cookies: CookieService) {} keep(answer) { this.cookies.put('token', answer.token); } }",
    },
  ],
} satisfies Library;

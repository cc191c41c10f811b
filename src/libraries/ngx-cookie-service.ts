import type { Library } from './types/library.js';
import type { Origin } from './types/origin.js';

const PACKAGES = ['ngx-cookie-service', 'ngx-cookie-service-ssr', 'ngx-cookie'];

const service: Origin = {
  anyOf: [
    { typedAs: { import: PACKAGES, name: ['CookieService', 'SsrCookieService'] } },
    { instanceOf: { import: PACKAGES, name: ['CookieService', 'SsrCookieService'] } },
    // `private cookieService = inject(CookieService)`
    { called: ['cookie', 'cookieService', 'cookies', 'cookiesService'], importing: PACKAGES },
  ],
};

/** The attributes stand one by one, or in an object of later versions: only what is kept is looked at. */
export default {
  id: 'ngx-cookie-service',
  title: 'ngx-cookie-service',
  packages: PACKAGES,
  source: 'ngx-cookie-service: fesm2022/ngx-cookie-service.mjs',
  version: '22.0.0',
  storageReads: [{ callee: { member: 'get', of: service }, key: { argument: 0 } }],
  sinks: [
    {
      kind: 'storage',
      reader: 'get',
      callee: { member: ['set', 'put'], of: service },
      layouts: [{ key: { argument: 0 }, value: { argument: 1 } }],
      sample:
        "import { CookieService } from 'ngx-cookie-service';\nexport class Auth { constructor(private cookies: CookieService) {} keep(answer) { this.cookies.set('token', answer.token); } }",
    },
  ],
} satisfies Library;

import { describe, expect, it } from 'vitest';

import { lint } from '../conformance/linting.js';

const kept = (code: string): string[] =>
  lint(code, { only: ['no-script-readable-session'], parser: 'typescript' }).map(
    ({ line, column }) => `${String(line)}:${String(column)}`,
  );

const service = (members: string): string =>
  `import { CookieService } from 'ngx-cookie-service';\nexport class Auth {\n${members}\n}`;

describe('ngx-cookie-service: what is recognised', () => {
  it.each([
    [service("constructor(private jar: CookieService) {}\nkeep(t) { this.jar.set('token', t); }"), ['4:33']],
    [
      service(
        "private cookieService = inject(CookieService);\nkeep(t) { this.cookieService.set('token', t, 7, '/'); }",
      ),
      ['4:43'],
    ],
    [
      "import { CookieService } from 'ngx-cookie';\nexport const keep = (jar: CookieService, t: string) => jar.put('token', t);",
      ['2:73'],
    ],
  ])('%s', (code, expected) => {
    expect(kept(code)).toEqual(expected);
  });
});

describe('ngx-cookie-service: what is not', () => {
  it.each([
    service("constructor(private jar: CookieService) {}\nkeep(t) { this.jar.set('theme', t); }"),
    service("constructor(private jar: CookieService) {}\nforget() { this.jar.delete('token'); }"),
    service("constructor(private map: Map<string, string>) {}\nkeep(t) { this.map.set('token', t); }"),
    "import { CookieService } from './cookies.js';\nexport const keep = (jar: CookieService, t: string) => jar.set('token', t);",
  ])('%s', (code) => {
    expect(kept(code)).toEqual([]);
  });
});

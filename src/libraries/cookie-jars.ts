import type { Library } from './types/library.js';
import type { Origin } from './types/origin.js';

const DRIVERS = ['playwright', 'playwright-core', '@playwright/test', 'puppeteer', 'puppeteer-core'];

const page: Origin = {
  anyOf: [
    { resultOf: { member: ['newPage', 'newContext', 'mainFrame', 'locator'], of: { anything: true } } },
    { typedAs: { import: DRIVERS, name: ['Page', 'Frame', 'BrowserContext', 'Locator'] } },
    { called: ['page', 'frame', 'context', 'tab', 'popup'], importing: DRIVERS },
  ],
};

/** Clients, browsers under test and parsers: what they set is no cookie of the application's. */
export default {
  id: 'cookie-jars',
  title: 'Cookie jars and browsers under test',
  packages: [
    'tough-cookie',
    'set-cookie-parser',
    'playwright',
    '@playwright/test',
    'playwright-core',
    'puppeteer',
    'puppeteer-core',
    'superagent',
    'axios-cookiejar-support',
  ],
  source:
    'tough-cookie: dist/cookie/cookieJar.js; set-cookie-parser: lib/set-cookie.js; playwright-core: types/types.d.ts',
  version: '6.1.0, 3.2.3',
  drivenPages: [
    {
      member: [
        '$$eval',
        '$eval',
        'addInitScript',
        'evaluate',
        'evaluateHandle',
        'evaluateOnNewDocument',
        'waitForFunction',
      ],
      of: page,
    },
  ],
  sinks: [
    {
      kind: 'none',
      sample:
        "import { Cookie, CookieJar } from 'tough-cookie';\nconst jar = new CookieJar();\nawait jar.setCookie('sid=a1', 'https://a.example');\nconst cookie = new Cookie({ key: 'sid', value: 'a1' });",
    },
    {
      kind: 'none',
      sample:
        "import { parseSetCookie } from 'set-cookie-parser';\nexport const cookies = parseSetCookie('sid=a1; Path=/');",
    },
    {
      kind: 'none',
      sample:
        "import { chromium } from 'playwright';\nconst browser = await chromium.launch();\nconst context = await browser.newContext();\nawait context.addCookies([{ name: 'sid', value: 'a1', url: 'https://a.example' }]);",
    },
    {
      kind: 'none',
      sample:
        "import puppeteer from 'puppeteer';\nconst browser = await puppeteer.launch();\nconst page = await browser.newPage();\nawait page.setCookie({ name: 'sid', value: 'a1' });\nawait browser.setCookie({ name: 'sid', value: 'a1', domain: 'a.example' });",
    },
    {
      kind: 'none',
      sample:
        "import request from 'superagent';\nconst agent = request.agent();\nagent.jar.setCookie('sid=a1');\nawait agent.get('https://a.example').set('Cookie', 'sid=a1');",
    },
    {
      kind: 'none',
      sample:
        "const sessions = new Map();\nsessions.set('sid', { user });\ncache.set('sid', 'a1', { maxAge: 60 });\nconst query = new URLSearchParams();\nquery.set('sid', 'a1');",
    },
  ],
} satisfies Library;

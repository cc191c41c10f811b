import { RuleTester } from '@typescript-eslint/rule-tester';

import rule from '../../src/rules/no-max-age-unit-mismatch.js';

const tester = new RuleTester();

const COOKIE = "import { serialize } from 'cookie';\n";
const JWT = "import jwt from 'jsonwebtoken';\n";

const express = (options: string): string => `const handler = (req, res) => res.cookie('sid', id, ${options});`;
const header = (text: string): string => `const handler = (req, res) => res.setHeader('Set-Cookie', ${text});`;

tester.run('no-max-age-unit-mismatch', rule, {
  valid: [
    // A fraction of a second is a tolerance between clocks.
    "import { createVerifier } from 'fast-jwt';\nexport const check = createVerifier({ key, clockTolerance: 100, maxAge: 60000 });",
    "import { jwtVerify } from 'jose';\nexport const check = (token) => jwtVerify(token, key, { maxTokenAge: '1h', clockTolerance: 5 });",
    "import Iron from '@hapi/iron';\nexport const sealed = await Iron.seal({ id }, password, { ...Iron.defaults, ttl: 60 * 60 * 1000 });",
    // Milliseconds that make sense.
    ...['0', '30', '1000', '5000', '60000', '900000', '3600000', '86400000', '1209600000', '31536000000', '-1'].map(
      (age) => express(`{ maxAge: ${age} }`),
    ),
    express('{ maxAge: 36 * 1000 }'),
    express('{ maxAge: 60 * 60 * 1000 }'),
    express('{ maxAge: 24 * 3600e3 }'),
    `const SECOND = 1000; const HOUR = 3600 * SECOND; ${express('{ maxAge: 24 * HOUR }')}`,
    `const SECOND = 1000; ${express('{ maxAge: 36 * SECOND }')}`,
    `const time = { minute: 60000 }; ${express('{ maxAge: 60 * time.minute }')}`,
    `import ms from 'ms'; ${express("{ maxAge: ms('1h') }")}`,
    `import { SECOND } from './time.js'; ${express('{ maxAge: 60 * 60 * SECOND }')}`,
    express('{ maxAge: Number(process.env.AGE) * 60 * 60 }'),
    express('{ maxAge: age }'),
    express('options'),
    express('{ maxAge: remember ? 3600 : 3600000 }'),
    express('{ expires: new Date(Date.now() + 3600 * 1000) }'),
    // Numbers are lengths, dates are dates.
    "import session from 'express-session'; app.use(session({ secret, cookie: { expires: 60 * 60 * 1000 } }));",
    "import session from 'express-session'; app.use(session({ secret, cookie: { expires: new Date(Date.now() + 3600 * 1000) } }));",
    "import session from 'express-session'; app.use(session({ secret, cookie: { expires: new Date(2035, 1) } }));",
    // What stands behind it sets the same, and Max-Age has precedence over Expires.
    "import session from 'express-session'; app.use(session({ secret, cookie: { expires: Date.now() + 1000 * 60 * 60 * 24 * 7, maxAge: 1000 * 60 * 60 * 24 * 7 } }));",
    express('{ expires: new Date(Date.now() + 3600), maxAge: 3600 * 1000 }'),
    express('{ maxAge: 3600 * 1000, expires: new Date(Date.now() + 3600) }'),
    "import Cookies from 'js-cookie'; Cookies.set('theme', 'dark', { expires: new Date(Date.now() + 3600 * 1000) });",
    "import fastifySession from '@fastify/session'; app.register(fastifySession, { secret, cookie: { expires: Date.now() + 3600 * 1000 } });",
    express('{ maxAge: end - Date.now() }'),
    express('{ maxAge: new Date(Date.now() + 3600) }'),
    express('{ expires: new Date(0) }'),
    express('{ expires: soon(3600) }'),
    "const handler = (req, res) => res.clearCookie('sid', { maxAge: 3600 });",
    // Seconds that make sense.
    ...['0', '60', '1000', '3600', '86400', '600000 / 1000', '34560000', '60 * 60 * 24 * 365 * 10', '2147483647'].map(
      (age) => `${COOKIE}serialize('sid', id, { maxAge: ${age} });`,
    ),
    `import ms from 'ms'; ${COOKIE}serialize('sid', id, { maxAge: ms('14d') / 1000 });`,
    `import ms from 'ms'; ${COOKIE}serialize('sid', id, { maxAge: Math.floor(ms('14d') / 1000) });`,
    `${COOKIE}serialize('sid', id, { maxAge: 30 * 86400 });`,
    header("'sid=1; Max-Age=3600'"),
    header('`sid=1; Max-Age=${60 * 60 * 24}`'),
    header('`sid=1; Max-Age=${age}; Path=/`'),
    // Days.
    "import Cookies from 'js-cookie'; Cookies.set('a', b, { expires: 7 }); Cookies.set('a', b, { expires: 365 });",
    "import Cookies from 'js-cookie'; Cookies.set('a', b, { expires: 3650 });",
    // js-cookie hands it to the browser as it is: seconds.
    "import Cookies from 'js-cookie'; Cookies.set('a', b, { 'max-age': 3600 });",
    // Tokens.
    `${JWT}jwt.sign({ sub }, key, { expiresIn: 3600 });`,
    `${JWT}jwt.sign({ sub }, key, { expiresIn: '14d' });`,
    `${JWT}jwt.sign({ sub }, key, { expiresIn: '3600000' });`,
    `${JWT}jwt.sign({ sub }, key, { expiresIn: process.env.LIFETIME });`,
    `${JWT}jwt.sign({ sub, exp: Math.floor(Date.now() / 1000) + 3600 }, key);`,
    `${JWT}jwt.sign({ sub, exp: 1893456000 }, key);`,
    "import { SignJWT } from 'jose'; const token = await new SignJWT({ sub }).setExpirationTime('1h').sign(key);",
    "import { SignJWT } from 'jose'; const token = await new SignJWT({ sub }).setExpirationTime(new Date(Date.now() + 3600000)).sign(key);",
  ],
  invalid: [
    // What a function of the file spreads is put right where it is handed over; not where it is read for something else.
    ...[
      ['const options = (extra) => ({ secure: true, ...extra });', 'options({ maxAge: 60 * 60 })'],
      ['function options(extra = {}) { return { ...extra, path: "/" }; }', 'options({ maxAge: 60 * 60 })'],
      [
        'const options = (extra) => { log(extra.maxAge); return { ...extra }; };',
        '{ ...options({ maxAge: 1000 * 60 * 60 }), maxAge: 60 * 60 }',
      ],
      [
        'const options = (extra) => { const all = { ...extra }; return all; };',
        '{ ...options({ maxAge: 1000 * 60 * 60 }), maxAge: 60 * 60 }',
      ],
    ].map(([options, fixed]) => {
      const code = (given: string) => `import { serialize } from 'cookie';
${options}
export const long = (value) => serialize('sid', value, ${given});
export const short = (value) => serialize('sid', value, options({ maxAge: 60 }));`;
      return {
        code: code('options({ maxAge: 1000 * 60 * 60 })'),
        output: code(fixed ?? ''),
        errors: [{ messageId: 'tooLong' as const, line: 3 }],
      };
    }),
    {
      code: express('{ maxAge: 3600 }'),
      output: express('{ maxAge: 3600 * 1000 }'),
      errors: [
        {
          messageId: 'tooShort',
          data: { library: 'Express', key: 'maxAge', taken: 'milliseconds', meant: 'seconds', what: 'cookie "sid"' },
          line: 1,
          column: 55,
          endColumn: 67,
        },
      ],
    },
    ...(
      [
        ['60 * 60', '60 * 60 * 1000'],
        ['60 * 60 * 24 * 7', '60 * 60 * 24 * 7 * 1000'],
        ['604800', '604800 * 1000'],
        ['18000', '18000 * 1000'],
        ['60 * 60 * 20', '60 * 60 * 20 * 1000'],
        ['365 * 24 * 60 * 60 * 2', '365 * 24 * 60 * 60 * 2 * 1000'],
        ['remember ? 2592000 : 86400', '(remember ? 2592000 : 86400) * 1000'],
      ] as const
    ).map(([before, after]) => ({
      code: express(`{ maxAge: ${before} }`),
      output: express(`{ maxAge: ${after} }`),
      errors: [{ messageId: 'tooShort' as const, line: 1, column: 55 }],
    })),
    {
      code: `${COOKIE}serialize('sid', id, { maxAge: 1000 * 60 * 60 });`,
      output: `${COOKIE}serialize('sid', id, { maxAge: 60 * 60 });`,
      errors: [
        {
          messageId: 'tooLong',
          data: { library: 'cookie', key: 'maxAge', taken: 'seconds', meant: 'milliseconds', what: 'cookie "sid"' },
          line: 2,
          column: 24,
          endColumn: 46,
        },
      ],
    },
    ...(
      [
        ['3600000', '3600'],
        ['900000', '900'],
        ['86400000', '86400'],
        ['60 * 1000', '60'],
        ["ms('14d')", "ms('14d') / 1000"],
        ['days * 24 * 60 * 60 * 1000', 'days * 24 * 60 * 60'],
      ] as const
    ).map(([before, after]) => ({
      code: `import ms from 'ms'; ${COOKIE}serialize('sid', id, { maxAge: ${before} });`,
      output: `import ms from 'ms'; ${COOKIE}serialize('sid', id, { maxAge: ${after} });`,
      errors: [{ messageId: 'tooLong' as const, line: 2, column: 24 }],
    })),
    // A constant that is there for nothing else is changed itself.
    {
      code: `const WEEK = 604800; ${express('{ maxAge: WEEK }')}`,
      output: `const WEEK = 604800 * 1000; ${express('{ maxAge: WEEK }')}`,
      errors: [{ messageId: 'tooShort', line: 1, column: 76 }],
    },
    // One that is also right somewhere is multiplied at the use, and so is one whose name tells the unit.
    {
      code: `${COOKIE}const WEEK = 604800; serialize('a', b, { maxAge: WEEK }); ${express('{ maxAge: WEEK }')}`,
      output: `${COOKIE}const WEEK = 604800; serialize('a', b, { maxAge: WEEK }); ${express('{ maxAge: WEEK * 1000 }')}`,
      errors: [{ messageId: 'tooShort', line: 2, column: 113 }],
    },
    {
      code: `const WEEK_IN_SECONDS = 604800; ${express('{ maxAge: WEEK_IN_SECONDS }')}`,
      output: `const WEEK_IN_SECONDS = 604800; ${express('{ maxAge: WEEK_IN_SECONDS * 1000 }')}`,
      errors: [{ messageId: 'tooShort', line: 1, column: 87 }],
    },
    {
      code: `const maxAge = 7 * 24 * 60 * 60; ${express('{ maxAge, secure: true }')}`,
      output: `const maxAge = 7 * 24 * 60 * 60; ${express('{ maxAge: maxAge * 1000, secure: true }')}`,
      errors: [{ messageId: 'tooShort', line: 1, column: 88 }],
    },
    // So is an object.
    {
      code: `${COOKIE}const options = { maxAge: 60 * 60 }; serialize('a', b, options); ${express('options')}`,
      output: `${COOKIE}const options = { maxAge: 60 * 60 }; serialize('a', b, options); ${express('{ ...options, maxAge: 60 * 60 * 1000 }')}`,
      errors: [{ messageId: 'tooShort', line: 2, column: 19 }],
    },
    {
      code: `
const options = { maxAge: 60 * 60 }; // one hour
function login(req, res) { res.cookie('a', a, options); res.cookie('b', b, options); }
function logout(req, res) { res.clearCookie('a', options); }`,
      output: `
const options = { maxAge: 60 * 60 * 1000 }; // one hour
function login(req, res) { res.cookie('a', a, options); res.cookie('b', b, options); }
function logout(req, res) { res.clearCookie('a', options); }`,
      errors: [{ messageId: 'tooShort', line: 2, column: 19 }],
    },
    {
      code: "const handler = (req, res) => { const o = {}; o.maxAge = 3600; res.cookie('sid', id, o); };",
      output: "const handler = (req, res) => { const o = {}; o.maxAge = 3600 * 1000; res.cookie('sid', id, o); };",
      errors: [{ messageId: 'tooShort', line: 1, column: 47 }],
    },
    {
      code: "import session from 'express-session'; app.use(session({ secret, cookie: { maxAge: 24 * 60 * 60 } }));",
      output:
        "import session from 'express-session'; app.use(session({ secret, cookie: { maxAge: 24 * 60 * 60 * 1000 } }));",
      errors: [{ messageId: 'tooShort', line: 1, column: 76 }],
    },
    {
      code: "import session from 'express-session'; app.use(session({ secret, cookie: { maxAge: 3600000, expires: Date.now() + 3600000 } }));",
      output:
        "import session from 'express-session'; app.use(session({ secret, cookie: { maxAge: 3600000, expires: 3600000 } }));",
      errors: [{ messageId: 'tooLong', line: 1, column: 93 }],
    },
    {
      code: express('{ maxAge: undefined, expires: new Date(Date.now() + 3600) }'),
      output: express('{ maxAge: undefined, expires: new Date(Date.now() + 3600 * 1000) }'),
      errors: [{ messageId: 'tooShort' }],
    },
    ...(
      [
        ['60 * 60', '60 * 60 * 1000', 'tooShort'],
        ['new Date(Date.now() + 3600)', 'new Date(Date.now() + 3600 * 1000)', 'tooShort'],
        ['Date.now() + 3600000', '3600000', 'tooLong'],
      ] as const
    ).map(([expires, repaired, messageId]) => ({
      code: `import session from 'express-session'; app.use(session({ secret, cookie: { expires: ${expires} } }));`,
      output: `import session from 'express-session'; app.use(session({ secret, cookie: { expires: ${repaired} } }));`,
      errors: [{ messageId, line: 1, column: 76 }],
    })),
    {
      code: "import Cookies from 'js-cookie'; Cookies.set('theme', 'dark', { expires: new Date(Date.now() + 60 * 60) });",
      output:
        "import Cookies from 'js-cookie'; Cookies.set('theme', 'dark', { expires: new Date(Date.now() + 60 * 60 * 1000) });",
      errors: [{ messageId: 'tooShort', line: 1, column: 65 }],
    },
    // No edit: two lengths, and the object is made for others, too.
    {
      code: `export const options = (remember) => ({ maxAge: remember ? 60 * 60 * 24 * 30 : 60 * 60 });
const login = (req, res) => res.cookie('sid', id, options(req.body.remember));`,
      errors: [{ messageId: 'tooShort', line: 1, column: 41 }],
    },
    // Points in time.
    // A point in time where a length is wanted.
    {
      code: express('{ maxAge: Date.now() + 24 * 60 * 60 * 1000 }'),
      output: express('{ maxAge: 24 * 60 * 60 * 1000 }'),
      errors: [
        {
          messageId: 'tooLong',
          data: {
            library: 'Express',
            key: 'maxAge',
            taken: 'milliseconds',
            meant: 'milliseconds since 1970',
            what: 'cookie "sid"',
          },
          line: 1,
          column: 55,
        },
      ],
    },
    {
      code: express('{ maxAge: 3600 + Date.now() }'),
      output: express('{ maxAge: 3600 * 1000 }'),
      errors: [{ messageId: 'tooLong' }],
    },
    {
      code: express('{ maxAge: Date.now() + lifetime }'),
      output: express('{ maxAge: lifetime }'),
      errors: [{ messageId: 'tooLong' }],
    },
    {
      code: "import { serialize } from 'cookie'; serialize('a', '1', { maxAge: Date.now() + (lifetime || 60_000) });",
      output: "import { serialize } from 'cookie'; serialize('a', '1', { maxAge: (lifetime || 60_000) / 1000 });",
      errors: [{ messageId: 'tooLong', line: 1, column: 59 }],
    },
    {
      code: `${JWT}jwt.sign({ sub }, key, { expiresIn: Math.floor(Date.now() / 1000) + 60 * 60 });`,
      output: `${JWT}jwt.sign({ sub }, key, { expiresIn: 60 * 60 });`,
      errors: [
        {
          messageId: 'tooLong',
          data: {
            library: 'jsonwebtoken',
            key: 'expiresIn',
            taken: 'seconds',
            meant: 'seconds since 1970',
            what: 'the token',
          },
        },
      ],
    },
    {
      code: express('{ expires: new Date(Date.now() + 60 * 60 * 24) }'),
      output: express('{ expires: new Date(Date.now() + 60 * 60 * 24 * 1000) }'),
      errors: [{ messageId: 'tooShort', line: 1, column: 55 }],
    },
    {
      code: `import '@fastify/cookie'; const handler = (request, reply) => reply.setCookie('sid', id, { expires: 3600000 });`,
      output: `import '@fastify/cookie'; const handler = (request, reply) => reply.setCookie('sid', id, { expires: Date.now() + 3600000 });`,
      errors: [
        {
          messageId: 'moment',
          data: {
            library: '@fastify/cookie',
            key: 'expires',
            taken: 'milliseconds',
            meant: 'milliseconds',
            what: 'cookie "sid"',
          },
          line: 1,
          column: 92,
        },
      ],
    },
    // Texts.
    {
      code: header("'sid=1; max-age=3600000; Path=/'"),
      output: header("'sid=1; max-age=3600; Path=/'"),
      errors: [{ messageId: 'tooLong', line: 1, column: 59 }],
    },
    {
      code: header('`sid=${id}; Max-Age=${60 * 60 * 1000}; Path=/`'),
      output: header('`sid=${id}; Max-Age=${60 * 60}; Path=/`'),
      errors: [{ messageId: 'tooLong', line: 1, column: 68 }],
    },
    {
      code: header("'sid=' + id + '; Path=/; Max-Age=' + 7 * 24 * 60 * 60 * 1000"),
      output: header("'sid=' + id + '; Path=/; Max-Age=' + 7 * 24 * 60 * 60"),
      errors: [{ messageId: 'tooLong', line: 1, column: 73 }],
    },
    // Days.
    {
      code: "import Cookies from 'js-cookie'; Cookies.set('a', b, { 'max-age': 60 * 60 * 1000 });",
      output: "import Cookies from 'js-cookie'; Cookies.set('a', b, { 'max-age': 60 * 60 });",
      errors: [
        {
          messageId: 'tooLong',
          data: { library: 'js-cookie', key: 'max-age', taken: 'seconds', meant: 'milliseconds', what: 'cookie "a"' },
          line: 1,
          column: 56,
          endColumn: 81,
        },
      ],
    },
    {
      code: "import Cookies from 'js-cookie'; Cookies.set('a', b, { expires: 86400 }); Cookies.set('a', b, { expires: 7 * 24 * 60 * 60 * 1000 });",
      output:
        "import Cookies from 'js-cookie'; Cookies.set('a', b, { expires: 1 }); Cookies.set('a', b, { expires: 7 });",
      errors: [
        { messageId: 'tooLong', line: 1, column: 56 },
        { messageId: 'tooLong', line: 1, column: 97 },
      ],
    },
    // Tokens.
    {
      code: `${JWT}jwt.sign({ sub }, key, { expiresIn: 3600000 });`,
      output: `${JWT}jwt.sign({ sub }, key, { expiresIn: 3600 });`,
      errors: [
        {
          messageId: 'tooLong',
          data: {
            library: 'jsonwebtoken',
            key: 'expiresIn',
            taken: 'seconds',
            meant: 'milliseconds',
            what: 'the token',
          },
          line: 2,
          column: 26,
        },
      ],
    },
    {
      code: `${JWT}jwt.sign({ sub }, key, { expiresIn: '3600' });`,
      output: `${JWT}jwt.sign({ sub }, key, { expiresIn: '3600s' });`,
      errors: [{ messageId: 'tooShort', line: 2, column: 26 }],
    },
    {
      code: `${JWT}jwt.sign({ sub, exp: 60 * 60 }, key);`,
      output: `${JWT}jwt.sign({ sub, exp: Math.floor(Date.now() / 1000) + 60 * 60 }, key);`,
      errors: [{ messageId: 'moment', line: 2, column: 17 }],
    },
    {
      code: `${JWT}jwt.sign({ sub, exp: Math.floor(Date.now() / 1000) + 60 * 60 * 1000 }, key);`,
      output: `${JWT}jwt.sign({ sub, exp: Math.floor(Date.now() / 1000) + 60 * 60 }, key);`,
      errors: [{ messageId: 'tooLong', line: 2, column: 17 }],
    },
    {
      code: "import { SignJWT } from 'jose';\nconst token = await new SignJWT({ sub }).setExpirationTime(3600).sign(key);",
      output:
        "import { SignJWT } from 'jose';\nconst token = await new SignJWT({ sub }).setExpirationTime(Math.floor(Date.now() / 1000) + 3600).sign(key);",
      errors: [
        {
          messageId: 'moment',
          data: { library: 'jose', key: 'setExpirationTime', taken: 'seconds', meant: 'seconds', what: 'the token' },
          line: 2,
          column: 60,
          endColumn: 64,
        },
      ],
    },
    {
      code: "import { createSigner } from 'fast-jwt';\nconst sign = createSigner({ key, expiresIn: 60 * 60 });\nsign({ sub });",
      output:
        "import { createSigner } from 'fast-jwt';\nconst sign = createSigner({ key, expiresIn: 60 * 60 * 1000 });\nsign({ sub });",
      errors: [{ messageId: 'tooShort', line: 2, column: 34 }],
    },
    // What a library is set up with, and what checks of tokens accept.
    {
      code: "import { JwtModule } from '@nestjs/jwt';\nJwtModule.register({ secret, signOptions: { expiresIn: 60 * 60 * 1000 }, verifyOptions: { maxAge: 86400000 } });",
      output:
        "import { JwtModule } from '@nestjs/jwt';\nJwtModule.register({ secret, signOptions: { expiresIn: 60 * 60 }, verifyOptions: { maxAge: 86400 } });",
      errors: [
        { messageId: 'tooLong', line: 2, column: 45 },
        { messageId: 'tooLong', line: 2, column: 91 },
      ],
    },
    {
      code: "import { JwtModule } from '@nestjs/jwt';\nJwtModule.registerAsync({ useFactory: (config) => ({ secret: config.get('S'), signOptions: { expiresIn: 3600000 } }) });",
      output:
        "import { JwtModule } from '@nestjs/jwt';\nJwtModule.registerAsync({ useFactory: (config) => ({ secret: config.get('S'), signOptions: { expiresIn: 3600 } }) });",
      errors: [{ messageId: 'tooLong', line: 2, column: 94 }],
    },
    {
      code: "import fastifyJwt from '@fastify/jwt';\napp.register(fastifyJwt, { secret, sign: { expiresIn: 900000 }, verify: { maxAge: 900000 } });",
      output:
        "import fastifyJwt from '@fastify/jwt';\napp.register(fastifyJwt, { secret, sign: { expiresIn: 900 }, verify: { maxAge: 900 } });",
      errors: [
        { messageId: 'tooLong', line: 2, column: 44 },
        { messageId: 'tooLong', line: 2, column: 75 },
      ],
    },
    {
      code: `${JWT}jwt.verify(token, key, { maxAge: '3600' });`,
      output: `${JWT}jwt.verify(token, key, { maxAge: '3600s' });`,
      errors: [{ messageId: 'tooShort', line: 2, column: 26 }],
    },
    {
      code: `${JWT}jwt.verify(token, key, { clockTolerance: 60 * 1000 });`,
      output: `${JWT}jwt.verify(token, key, { clockTolerance: 60 });`,
      errors: [
        {
          messageId: 'tooLong',
          data: {
            library: 'jsonwebtoken',
            key: 'clockTolerance',
            taken: 'seconds',
            meant: 'milliseconds',
            what: 'the token',
          },
          line: 2,
          column: 26,
        },
      ],
    },
    {
      code: "import { jwtVerify } from 'jose';\nexport const check = (token) => jwtVerify(token, key, { maxTokenAge: 3600000 });",
      output:
        "import { jwtVerify } from 'jose';\nexport const check = (token) => jwtVerify(token, key, { maxTokenAge: 3600 });",
      errors: [{ messageId: 'tooLong', line: 2, column: 57 }],
    },
    {
      code: "import { createVerifier } from 'fast-jwt';\nexport const check = createVerifier({ key, maxAge: 60 * 60 * 24 });",
      output:
        "import { createVerifier } from 'fast-jwt';\nexport const check = createVerifier({ key, maxAge: 60 * 60 * 24 * 1000 });",
      errors: [{ messageId: 'tooShort', line: 2, column: 44 }],
    },
    {
      code: "import { Strategy } from 'passport-jwt';\npassport.use(new Strategy({ jwtFromRequest, secretOrKey, jsonWebTokenOptions: { maxAge: 3600000 } }, verify));",
      output:
        "import { Strategy } from 'passport-jwt';\npassport.use(new Strategy({ jwtFromRequest, secretOrKey, jsonWebTokenOptions: { maxAge: 3600 } }, verify));",
      errors: [{ messageId: 'tooLong', line: 2, column: 81 }],
    },
    {
      code: "import Iron from '@hapi/iron';\nexport const sealed = await Iron.seal({ id }, password, { ...Iron.defaults, ttl: 14 * 24 * 60 * 60 });",
      output:
        "import Iron from '@hapi/iron';\nexport const sealed = await Iron.seal({ id }, password, { ...Iron.defaults, ttl: 14 * 24 * 60 * 60 * 1000 });",
      errors: [
        {
          messageId: 'tooShort',
          data: { library: '@hapi/iron', key: 'ttl', taken: 'milliseconds', meant: 'seconds', what: 'the seal' },
          line: 2,
          column: 77,
        },
      ],
    },
    {
      code: "import { defaults, seal } from 'iron-webcrypto';\nexport const sealed = await seal(crypto, { id }, password, { ...defaults, ttl: 3600 });",
      output:
        "import { defaults, seal } from 'iron-webcrypto';\nexport const sealed = await seal(crypto, { id }, password, { ...defaults, ttl: 3600 * 1000 });",
      errors: [{ messageId: 'tooShort', line: 2, column: 75 }],
    },
    // A configuration known by its written type.
    {
      code: `
import type { NextAuthConfig } from 'next-auth';
export const authConfig = { providers: [], session: { strategy: 'jwt', maxAge: 30 * 24 * 60 * 60 * 1000 } } satisfies NextAuthConfig;`,
      output: `
import type { NextAuthConfig } from 'next-auth';
export const authConfig = { providers: [], session: { strategy: 'jwt', maxAge: 30 * 24 * 60 * 60 } } satisfies NextAuthConfig;`,
      errors: [{ messageId: 'tooLong', line: 3, column: 72 }],
    },
    // No edit: something else gets the object, too.
    {
      code: `${JWT}const options = { expiresIn: 3600000 }; jwt.sign({ sub }, key, options); log(options);`,
      errors: [{ messageId: 'tooLong', line: 2, column: 19 }],
    },
  ],
});

tester.run('no-max-age-unit-mismatch of what the server keeps to', rule, {
  valid: [
    `import sessions from 'client-sessions';
app.use(sessions({ cookieName: 'sid', secret, duration: 24 * 60 * 60 * 1000 }));`,
    `import { getIronSession } from 'iron-session';
export const open = (req, res) => getIronSession(req, res, { password, cookieName: 'sid', ttl: 60 * 60 });`,
    `import { auth } from 'express-openid-connect';
app.use(auth({ baseURL, session: { absoluteDuration: false } }));`,
    `import secureSession from '@fastify/secure-session';
fastify.register(secureSession, { key, expiry: 24 * 60 * 60, cookie: { path: '/' } });`,
    `import { betterAuth } from 'better-auth';
export const auth = betterAuth({ database, session: { expiresIn: 60 * 60 * 24 * 7, updateAge: 60 * 60 * 24, cookieCache: { enabled: true, maxAge: 5 * 60 } } });`,
  ],
  invalid: [
    {
      code: `import sessions from 'client-sessions';
app.use(sessions({ cookieName: 'sid', secret, duration: 24 * 60 * 60, activeDuration: 1000 * 60 * 5 }));`,
      output: `import sessions from 'client-sessions';
app.use(sessions({ cookieName: 'sid', secret, duration: 24 * 60 * 60 * 1000, activeDuration: 1000 * 60 * 5 }));`,
      errors: [{ messageId: 'tooShort', line: 2, column: 47 }],
    },
    {
      code: `import { getIronSession } from 'iron-session';
export const open = (req, res) => getIronSession(req, res, { password, cookieName: 'sid', ttl: 14 * 24 * 60 * 60 * 1000 });`,
      output: `import { getIronSession } from 'iron-session';
export const open = (req, res) => getIronSession(req, res, { password, cookieName: 'sid', ttl: 14 * 24 * 60 * 60 });`,
      errors: [{ messageId: 'tooLong', line: 2, column: 91 }],
    },
    {
      code: `import { sealData } from 'iron-session';
export const seal = (data) => sealData(data, { password, ttl: 15 * 60 * 1000 });`,
      output: `import { sealData } from 'iron-session';
export const seal = (data) => sealData(data, { password, ttl: 15 * 60 });`,
      errors: [{ messageId: 'tooLong', line: 2, column: 58 }],
    },
    {
      code: `import { auth } from 'express-openid-connect';
app.use(auth({ baseURL, session: { rollingDuration: 24 * 60 * 60 * 1000, absoluteDuration: 7 * 24 * 60 * 60 } }));`,
      output: `import { auth } from 'express-openid-connect';
app.use(auth({ baseURL, session: { rollingDuration: 24 * 60 * 60, absoluteDuration: 7 * 24 * 60 * 60 } }));`,
      errors: [{ messageId: 'tooLong', line: 2, column: 36 }],
    },
    {
      code: `import secureSession from '@fastify/secure-session';
fastify.register(secureSession, { key, expiry: 24 * 60 * 60 * 1000, cookie: { path: '/' } });`,
      output: `import secureSession from '@fastify/secure-session';
fastify.register(secureSession, { key, expiry: 24 * 60 * 60, cookie: { path: '/' } });`,
      errors: [{ messageId: 'tooLong', line: 2, column: 40 }],
    },
    {
      code: `import NextAuth from 'next-auth';
export default NextAuth({ providers, session: { strategy: 'jwt', maxAge: 24 * 60 * 60 * 1000, updateAge: 60 * 60 * 1000 }, jwt: { maxAge: 24 * 60 * 60 } });`,
      output: `import NextAuth from 'next-auth';
export default NextAuth({ providers, session: { strategy: 'jwt', maxAge: 24 * 60 * 60, updateAge: 60 * 60 }, jwt: { maxAge: 24 * 60 * 60 } });`,
      errors: [
        { messageId: 'tooLong', line: 2, column: 66 },
        { messageId: 'tooLong', line: 2, column: 95 },
      ],
    },
    {
      code: `import NextAuth from 'next-auth';
export const { handlers } = NextAuth({ providers, adapter, jwt: { maxAge: 3600000 } });`,
      output: `import NextAuth from 'next-auth';
export const { handlers } = NextAuth({ providers, adapter, jwt: { maxAge: 3600 } });`,
      errors: [{ messageId: 'tooLong', line: 2, column: 67 }],
    },
    {
      code: `import { betterAuth } from 'better-auth';
export const auth = betterAuth({ database, session: { expiresIn: 60 * 60 * 24 * 7, updateAge: 1000 * 60 * 60 * 24, cookieCache: { enabled: true, maxAge: 5 * 60 * 1000 } } });`,
      output: `import { betterAuth } from 'better-auth';
export const auth = betterAuth({ database, session: { expiresIn: 60 * 60 * 24 * 7, updateAge: 60 * 60 * 24, cookieCache: { enabled: true, maxAge: 5 * 60 } } });`,
      errors: [
        { messageId: 'tooLong', line: 2, column: 84 },
        { messageId: 'tooLong', line: 2, column: 146 },
      ],
    },
    {
      code: `import { sessionMiddleware, CookieStore } from 'hono-sessions';
app.use(sessionMiddleware({ store: new CookieStore(), encryptionKey, expireAfterSeconds: 900 * 1000 }));`,
      output: `import { sessionMiddleware, CookieStore } from 'hono-sessions';
app.use(sessionMiddleware({ store: new CookieStore(), encryptionKey, expireAfterSeconds: 900 }));`,
      errors: [{ messageId: 'tooLong', line: 2, column: 70 }],
    },
    {
      code: `import { useSession } from '@hono/session';
app.use(useSession({ secret, duration: { absolute: 3600, inactivity: 30 * 60 * 1000 } }));`,
      output: `import { useSession } from '@hono/session';
app.use(useSession({ secret, duration: { absolute: 3600, inactivity: 30 * 60 } }));`,
      errors: [{ messageId: 'tooLong', line: 2, column: 58 }],
    },
    {
      code: `import { useSession } from 'h3';
export const open = (event) => useSession(event, { password, maxAge: 60 * 60 * 1000 });`,
      output: `import { useSession } from 'h3';
export const open = (event) => useSession(event, { password, maxAge: 60 * 60 });`,
      errors: [{ messageId: 'tooLong', line: 2, column: 62 }],
    },
    {
      code: `import { useSession } from 'h3';
export const open = (event) => useSession(event, { password, maxAge: 60 * 60, seal: { ttl: 60 * 60 } });`,
      output: `import { useSession } from 'h3';
export const open = (event) => useSession(event, { password, maxAge: 60 * 60, seal: { ttl: 60 * 60 * 1000 } });`,
      errors: [{ messageId: 'tooShort', line: 2, column: 87 }],
    },
    {
      code: `import Yar from '@hapi/yar';
await server.register({ plugin: Yar, options: { cookieOptions: { password, iron: { ...Iron.defaults, ttl: 24 * 60 * 60 } } } });`,
      output: `import Yar from '@hapi/yar';
await server.register({ plugin: Yar, options: { cookieOptions: { password, iron: { ...Iron.defaults, ttl: 24 * 60 * 60 * 1000 } } } });`,
      errors: [{ messageId: 'tooShort', line: 2, column: 102 }],
    },
    {
      code: `import { Auth0Client } from '@auth0/nextjs-auth0/server';
export const auth0 = new Auth0Client({ session: { inactivityDuration: 60 * 60 * 1000 } });`,
      output: `import { Auth0Client } from '@auth0/nextjs-auth0/server';
export const auth0 = new Auth0Client({ session: { inactivityDuration: 60 * 60 } });`,
      errors: [{ messageId: 'tooLong', line: 2, column: 51 }],
    },
    {
      code: `import { initAuth0 } from '@auth0/nextjs-auth0';
export default initAuth0({ session: { rollingDuration: 60 * 60 * 24 * 1000 } });`,
      output: `import { initAuth0 } from '@auth0/nextjs-auth0';
export default initAuth0({ session: { rollingDuration: 60 * 60 * 24 } });`,
      errors: [{ messageId: 'tooLong', line: 2, column: 39 }],
    },
    {
      code: `const HOUR = 60 * 60 * 1000;
import { getIronSession } from 'iron-session';
export const open = (req, res) => getIronSession(req, res, { password, cookieName: 'sid', ttl: 8 * HOUR });`,
      output: `const HOUR = 60 * 60 * 1000;
import { getIronSession } from 'iron-session';
export const open = (req, res) => getIronSession(req, res, { password, cookieName: 'sid', ttl: 8 * HOUR / 1000 });`,
      errors: [{ messageId: 'tooLong', line: 3, column: 91 }],
    },
    {
      code: `import type { SessionOptions } from 'iron-session';
export const sessionOptions: SessionOptions = { password, cookieName: 'sid', ttl: 60 * 60 * 24 * 7 * 1000 };`,
      output: `import type { SessionOptions } from 'iron-session';
export const sessionOptions: SessionOptions = { password, cookieName: 'sid', ttl: 60 * 60 * 24 * 7 };`,
      errors: [{ messageId: 'tooLong', line: 2, column: 78 }],
    },
  ],
});

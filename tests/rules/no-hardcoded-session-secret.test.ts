import { RuleTester } from '@typescript-eslint/rule-tester';

import rule from '../../src/rules/no-hardcoded-session-secret.js';

const tester = new RuleTester();
const all = { 'session-security': { fixes: 'all' } };

tester.run('no-hardcoded-session-secret', rule, {
  valid: [
    // The file ends where it is still the text that was given for want of one.
    "const secret = process.env.JWT_SECRET || 'changeme';\nif (secret === 'changeme') throw new Error('JWT_SECRET is missing');",
    "import jwt from 'jsonwebtoken';\nconst secret = process.env.KEY ?? 'dev-only';\nif (isProduction && 'dev-only' === secret) { console.error('KEY is missing'); process.exit(1); }\njwt.sign({}, secret);",
    "const PLACEHOLDER = 'changeme';\nconst config = { jwtSecret: process.env.JWT_SECRET || PLACEHOLDER };\nif (config.jwtSecret === PLACEHOLDER) throw new Error('JWT_SECRET is missing');",
    // Everybody may read these; the environment gives those.
    "export default defineNuxtConfig({ runtimeConfig: { jwtSecret: '', public: { jwtSecret: 'abc-123' } } });",
    'export default defineNuxtConfig({ runtimeConfig: { jwtSecret: process.env.JWT_SECRET, session: { password: process.env.P } } });',
    "export default defineNuxtConfig({ runtimeConfig: { session: { maxAge: 3600 }, twitterSecret: 'abc-123' } });",
    "export default defineOtherConfig({ runtimeConfig: { jwtSecret: 'abc-123' } });",
    // No text that is given where the setting is missing.
    "setEnv('JWT_SECRET', 'abc'); requireEnv('JWT_SECRET', 'set it, please'); vault.get('JWT_SECRET', 'latest');",
    "settingLabel('JWT_SECRET', 'The secret of tokens'); configPath('JWT_SECRET', '/etc/secret'); envName('JWT_SECRET', 'jwt');",
    "getEnv('JWT_SECRET', 'JWT_SECRET is not set'); getEnv('JWT_SECRET', 'The secret is missing'); getEnv('JWT_SECRET', 'Please set it');",
    "export default (config) => [config.get('JWT_SECRET', { infer: true }), config.get('JWT_SECRET', '')];",
    "export default (config) => [config.get('JWT_SECRET', DEFAULT), config.get('API_URL', 'abc'), config.get('JWT_SECRET', 'string')];",
    "import session from 'express-session'; session({ secret: process.env.SESSION_SECRET });",
    "import session from 'express-session'; session({ secret: [process.env.NEW, process.env.OLD] });",
    "import session from 'express-session'; session({ secret: config.secret });",
    "import session from 'express-session'; session({ secret: `${prefix}-secret` });",
    "import session from 'express-session'; session({ secret: randomBytes(32).toString('hex') });",
    "import session from 'express-session'; session({ secret: process.env.S || randomBytes(32).toString('hex') });",
    "import session from 'express-session'; session({ secret: process.env.S ?? missing('S') });",
    "import session from 'express-session'; session({ secret: process.env.S || '' });",
    "import session from 'express-session'; session({ secret: await vault.read('session/secret') });",
    // In production it comes from the environment, or whether it does is not known.
    "import session from 'express-session'; session({ secret: process.env.NODE_ENV === 'production' ? process.env.S : 'dev' });",
    "import session from 'express-session'; session({ secret: isProduction ? process.env.S : 'dev' });",
    "import session from 'express-session'; let s = process.env.S; if (isDevelopment()) s = 'dev'; session({ secret: s });",
    "import session from 'express-session'; export const make = (secret = 'dev') => session({ secret });",
    // Everybody may know these.
    "import jwt from 'jsonwebtoken'; jwt.verify(token, '-----BEGIN PUBLIC KEY-----\\nMCow\\n-----END PUBLIC KEY-----');",
    "import jwt from 'jsonwebtoken'; jwt.verify(token, '-----BEGIN CERTIFICATE-----\\nMCow\\n-----END CERTIFICATE-----');",
    "import jwt from 'jsonwebtoken'; jwt.verify(token, { key: fs.readFileSync('public.pem'), format: 'pem' });",
    // Beside a public key only a private one signs anything.
    "import fastifyJwt from '@fastify/jwt'; fastify.register(fastifyJwt, { secret: { private: 'dummyPrivate', public: publicKey }, verify: { algorithms: ['RS256'] } });",
    // Settings of an application: no text, nobody's own, no application.
    "import express from 'express'; const app = express(); app.set('jwtSecret', process.env.JWT_SECRET); app.set('view engine', 'ejs'); app.set('twitterSecret', 'abc');",
    "import express from 'express'; const app = express(); app.set('jwtSecret', config.secret); app.set('jwtSecretName', 'abc'); app.set('superSecret', 'abc'); app.set('key', 'abc');",
    "const cache = new Map(); cache.set('jwtSecret', 'abc');",
    // Something else that is called so.
    "import { sign } from './crypto.js'; sign(payload, 'secret');",
    "import jwt from 'jsonwebtoken'; jwt.decode(token, 'secret');",
    "const cookieParser = (text) => text; cookieParser('a=b');",
    "const app = createApp(); app.keys = ['a'];",
    "import { createHmac } from 'node:crypto'; createHmac('sha256', 'webhook').update(body).digest();",
    // What signs a preference guards nothing.
    "import { createCookieSessionStorage } from 'react-router'; createCookieSessionStorage({ cookie: { name: 'theme', secrets: ['public'] } });",
    // Settings of a configuration module: no text, nobody's own, or no secret.
    'export const config = { secret: process.env.JWT_SECRET };',
    "export const config = { secret: process.env.JWT_SECRET || randomBytes(32).toString('hex') };",
    "export const config = { secret: process.env.JWT_SECRET || '' };",
    "export const secret = process.env.JWT_SECRET || fail('JWT_SECRET is not set');",
    "export const config = { secret: process.env.TWITTER_ACCESS_TOKEN_SECRET || 'abc' };",
    "export const config = { name: process.env.SESSION_SECRET_NAME || 'sessions/secret' };",
    "export const config = { secret: process.env.APP_SECRET || 'abc' };",
    "export const secret = process.env.NODE_ENV === 'production' ? process.env.JWT_SECRET : process.env.JWT_SECRET || 'dev';",
    "if (process.env.NODE_ENV === 'production' && !process.env.JWT_SECRET) throw new Error('Set it.'); export const secret = process.env.JWT_SECRET || 'dev';",
    "export const JWT_SECRET = process.env.JWT_SECRET ?? 'dev'; if (isProduction && JWT_SECRET === 'dev') { log('Set it.'); process.exit(1); }",
    "export const JWT_SECRET = 'JWT_SECRET';",
    "export const JWT_SECRET = 'jwt.secret';",
    'export const JWT_SECRET = process.env.JWT_SECRET;',
    "export const JWT_SECRET_HEADER = 'x-jwt';",
    "export const jwtSecretLabel = 'The secret that signs tokens';",
    // Names of settings and types, labels, somebody else's secrets, settings that others replace.
    "export const config = { jwt: { secret: 'JWT_SECRET' } };",
    "export const keys = { jwtSecret: 'auth.jwt.secret', sessionSecret: 'session_secret' };",
    "export const config = { secret: 'string', jwtSecret: 'password' };",
    "export const config = { stripe: { secret: 'sk_live_1' }, github: { tokenSecret: 'abc' } };",
    "export const stripeConfig = { secret: 'sk_live_1' };",
    "export default { development: { jwtSecret: 'abc' }, production: { jwtSecret: process.env.JWT_SECRET } };",
    "export const options = { secret: 'abc' };",
    'export default (secret) => ({ secret });',
    ...['locales/de/config.js', 'config/stripe.js', 'config/default.js', 'config/development.js', 'src/menu.js'].map(
      (filename) => ({ code: "module.exports = { secret: 'Geheimnis' };", filename }),
    ),
    ...['tests/app.js', 'integration_tests/api.js', 'src/testutils/token.js', 'server/mockApis/auth.js'].map(
      (filename) => ({ code: "import session from 'express-session'; session({ secret: 'test' });", filename }),
    ),
  ],
  invalid: [
    {
      name: 'a list that stands in for what is missing',
      code: "import cookieSession from 'cookie-session';\napp.use(cookieSession({ keys: options.keys ?? ['one-secret', 'two-secret'] }));",
      errors: [
        {
          messageId: 'fallback',
          line: 2,
          suggestions: [
            {
              messageId: 'failInstead',
              output:
                "import cookieSession from 'cookie-session';\napp.use(cookieSession({ keys: options.keys ?? (() => { throw new Error('options.keys is not set'); })() }));",
            },
          ],
        },
      ],
    },
    ...[
      "if (secret === 'changeme') console.warn('JWT_SECRET is missing');",
      "if (kind === 'changeme') throw new Error('unknown kind');",
      "if (secret !== 'changeme') throw new Error('a secret');",
    ].map((line) => ({
      name: `it goes on with the text: ${line}`,
      code: `const secret = process.env.JWT_SECRET || 'changeme';\n${line}`,
      errors: [
        {
          messageId: 'fallbackOfSetting' as const,
          line: 1,
          suggestions: [
            {
              messageId: 'failInstead' as const,
              output: `const secret = process.env.JWT_SECRET || (() => { throw new Error('JWT_SECRET is not set'); })();\n${line}`,
            },
          ],
        },
      ],
    })),
    {
      code: "export default defineNuxtConfig({ runtimeConfig: { jwtSecret: 'abc-123', public: {} } });",
      output: null,
      errors: [
        {
          messageId: 'setting',
          data: { name: 'runtimeConfig.jwtSecret', forged: 'a token for anybody' },
          suggestions: [
            {
              messageId: 'leaveEmpty',
              data: { variable: 'NUXT_JWT_SECRET' },
              output: "export default defineNuxtConfig({ runtimeConfig: { jwtSecret: '', public: {} } });",
            },
          ],
        },
      ],
    },
    {
      code: "export default defineNuxtConfig({ runtimeConfig: { session: { password: 'a password of 32 characters' } } });",
      output: null,
      errors: [
        {
          messageId: 'setting',
          suggestions: [
            {
              messageId: 'leaveEmpty',
              data: { variable: 'NUXT_SESSION_PASSWORD' },
              output: "export default defineNuxtConfig({ runtimeConfig: { session: { password: '' } } });",
            },
          ],
        },
      ],
    },
    {
      code: "export default defineNuxtConfig({ runtimeConfig: { authSecret: process.env.AUTH_SECRET || 'changeme' } });",
      output: null,
      errors: [
        {
          messageId: 'fallbackOfSetting',
          suggestions: [
            {
              messageId: 'leaveEmpty',
              data: { variable: 'NUXT_AUTH_SECRET' },
              output: "export default defineNuxtConfig({ runtimeConfig: { authSecret: '' } });",
            },
          ],
        },
      ],
    },
    {
      code: "export default defineNuxtConfig({ runtimeConfig: { auth: { JWT_Secret: 'abc-123' as string } } });",
      filename: 'nuxt.config.ts',
      output: null,
      errors: [
        {
          messageId: 'setting',
          suggestions: [
            {
              messageId: 'leaveEmpty',
              data: { variable: 'NUXT_AUTH_JWT_SECRET' },
              output: "export default defineNuxtConfig({ runtimeConfig: { auth: { JWT_Secret: '' as string } } });",
            },
          ],
        },
      ],
    },
    {
      code: "const jwtSecret = 'abc-123';\nexport default defineNuxtConfig({ runtimeConfig: { jwtSecret } });",
      output: null,
      errors: [{ messageId: 'setting', suggestions: [] }],
    },
    {
      code: "import jwt from 'jwt-simple';\njwt.encode({ id, exp }, 'miclavedetokens');",
      output: null,
      errors: [
        {
          messageId: 'literal',
          suggestions: [
            {
              messageId: 'readEnvironment',
              output: "import jwt from 'jwt-simple';\njwt.encode({ id, exp }, process.env.JWT_SECRET);",
            },
          ],
        },
      ],
    },
    {
      code: "import { jwt } from '@elysiajs/jwt';\napp.use(jwt({ name: 'jwt', secret: 'Fischl von Luftschloss' }));",
      output: null,
      errors: [
        {
          messageId: 'literal',
          suggestions: [
            {
              messageId: 'readEnvironment',
              output:
                "import { jwt } from '@elysiajs/jwt';\napp.use(jwt({ name: 'jwt', secret: process.env.JWT_SECRET }));",
            },
          ],
        },
      ],
    },
    {
      code: "import express from 'express'; const app = express(); app.set('jwtSecret', 'keyboard cat');",
      output: "import express from 'express'; const app = express(); app.set('jwtSecret', process.env.JWT_SECRET);",
      settings: all,
      errors: [
        { messageId: 'setting', data: { name: 'jwtSecret', forged: 'a token for anybody' }, line: 1, column: 76 },
      ],
    },
    {
      code: "import express from 'express'; const app = express(); app.set('secretKey', 'nodeRestApi');",
      output: "import express from 'express'; const app = express(); app.set('secretKey', process.env.SECRET_KEY);",
      settings: all,
      errors: [
        {
          messageId: 'setting',
          data: { name: 'secretKey', forged: 'the sessions, cookies or tokens that are signed with it' },
        },
      ],
    },
    {
      code: "import express from 'express'; const app = express(); app.set('sessionSecret', process.env.SESSION_SECRET || 'dev');",
      output:
        "import express from 'express'; const app = express(); app.set('sessionSecret', process.env.SESSION_SECRET || (() => { throw new Error('SESSION_SECRET is not set'); })());",
      settings: all,
      errors: [{ messageId: 'fallbackOfSetting', line: 1, column: 110 }],
    },
    {
      // The text is given to what reads the setting.
      code: "export default (config) => ({ secret: config.get('JWT_SECRET', 'abc') });",
      errors: [
        {
          messageId: 'fallbackOfSetting',
          data: { name: 'JWT_SECRET', forged: 'a token for anybody' },
          column: 64,
          endColumn: 69,
          suggestions: [
            {
              messageId: 'failInstead',
              output:
                "export default (config) => ({ secret: config.get('JWT_SECRET') || (() => { throw new Error('JWT_SECRET is not set'); })() });",
            },
          ],
        },
      ],
    },
    {
      filename: 'file.ts',
      code: `import { ConfigService } from '@nestjs/config';
export const keys = (c: ConfigService) => c.get<string>("SESSION_SECRET", "abc")!.split(',');`,
      errors: [
        {
          messageId: 'fallbackOfSetting',
          line: 2,
          suggestions: [
            {
              messageId: 'failInstead',
              output: `import { ConfigService } from '@nestjs/config';
export const keys = (c: ConfigService) => (c.get<string>("SESSION_SECRET") || (() => { throw new Error("SESSION_SECRET is not set"); })())!.split(',');`,
            },
          ],
        },
      ],
    },
    {
      code: `function getEnv(name, fallback) { return process.env[name] || fallback; }
exports.secret = getEnv('JWT_SECRET', 'abc');`,
      errors: [
        {
          messageId: 'fallbackOfSetting',
          line: 2,
          suggestions: [
            {
              messageId: 'failInstead',
              output: `function getEnv(name, fallback) { return process.env[name] || fallback; }
exports.secret = getEnv('JWT_SECRET') || (() => { throw new Error('JWT_SECRET is not set'); })();`,
            },
          ],
        },
      ],
    },
    // A schema of the settings says what stands in.
    {
      code: `import { z } from 'zod';
export const env = z.object({
  PORT: z.coerce.number().default(3000),
  JWT_SECRET: z
    .string()
    .min(8)
    .default('change me'),
}).parse(process.env);`,
      errors: [
        {
          messageId: 'fallbackOfSetting',
          data: { name: 'JWT_SECRET', forged: 'a token for anybody' },
          line: 7,
          column: 14,
          suggestions: [
            {
              messageId: 'failInstead',
              output: `import { z } from 'zod';
export const env = z.object({
  PORT: z.coerce.number().default(3000),
  JWT_SECRET: z
    .string()
    .min(8),
}).parse(process.env);`,
            },
          ],
        },
      ],
    },
    {
      code: "import Joi from 'joi';\nexport const schema = Joi.object({ SESSION_SECRET: Joi.string().default('abc') });",
      errors: [
        {
          messageId: 'fallbackOfSetting',
          suggestions: [
            {
              messageId: 'failInstead',
              output:
                "import Joi from 'joi';\nexport const schema = Joi.object({ SESSION_SECRET: Joi.string().required() });",
            },
          ],
        },
      ],
    },
    {
      code: "import { str } from 'envalid';\nexport const spec = { COOKIE_SECRET: str({ desc: 'signs', default: 'abc' }) };",
      errors: [
        {
          messageId: 'fallbackOfSetting',
          suggestions: [
            {
              messageId: 'failInstead',
              output: "import { str } from 'envalid';\nexport const spec = { COOKIE_SECRET: str({ desc: 'signs' }) };",
            },
          ],
        },
      ],
    },
    {
      code: "export const load = async () => ({ secret: await config.get('JWT_SECRET', 'abc') });",
      errors: [
        {
          messageId: 'fallbackOfSetting',
          suggestions: [
            {
              messageId: 'failInstead',
              output:
                "export const load = async () => ({ secret: await config.get('JWT_SECRET') || (() => { throw new Error('JWT_SECRET is not set'); })() });",
            },
          ],
        },
      ],
    },
    {
      // The compiler wants the argument.
      code: `const getEnv = (name: string, fallback: string) => process.env[name] ?? fallback;
export const secret = getEnv('JWT_SECRET', 'abc');`,
      errors: [{ messageId: 'fallbackOfSetting', line: 2, suggestions: [] }],
    },
    // Whatever takes it, in another file.
    {
      code: "export const config = { jwt: { secret: process.env.JWT_SECRET || 'dev-secret', expiry: '15m' } };",
      output: null,
      errors: [
        {
          messageId: 'fallbackOfSetting',
          data: { name: 'JWT_SECRET', forged: 'a token for anybody' },
          column: 66,
          endColumn: 78,
          suggestions: [
            {
              messageId: 'failInstead',
              output:
                "export const config = { jwt: { secret: process.env.JWT_SECRET || (() => { throw new Error('JWT_SECRET is not set'); })(), expiry: '15m' } };",
            },
          ],
        },
      ],
    },
    {
      code: 'module.exports = { secret: process.env.SESSION_SECRET ?? process.env.SECRET ?? `keyboard cat` };',
      output:
        "module.exports = { secret: process.env.SESSION_SECRET ?? process.env.SECRET ?? (() => { throw new Error('SESSION_SECRET is not set'); })() };",
      settings: all,
      errors: [{ messageId: 'fallbackOfSetting', data: { name: 'SESSION_SECRET', forged: 'a session for anybody' } }],
    },
    {
      code: "export const { COOKIE_SECRET = 'dev', PORT = 3000 } = process.env;",
      output:
        "export const { COOKIE_SECRET = (() => { throw new Error('COOKIE_SECRET is not set'); })(), PORT = 3000 } = process.env;",
      settings: all,
      errors: [{ messageId: 'fallbackOfSetting' }],
    },
    {
      code: "const fallback = 'dev'; export default (config) => ({ secret: config.get('REFRESH_TOKEN_SECRET') || fallback });",
      output:
        "const fallback = 'dev'; export default (config) => ({ secret: config.get('REFRESH_TOKEN_SECRET') || (() => { throw new Error('REFRESH_TOKEN_SECRET is not set'); })() });",
      settings: all,
      errors: [{ messageId: 'fallbackOfSetting' }],
    },
    {
      code: "export const JWT_SECRET = 'BLUEMAN';",
      output: 'export const JWT_SECRET = process.env.JWT_SECRET;',
      settings: all,
      errors: [{ messageId: 'setting', data: { name: 'JWT_SECRET', forged: 'a token for anybody' }, column: 27 }],
    },
    // An object that the file exports, in whatever way.
    {
      code: "module.exports = { mongoURI: 'mongodb://localhost/app', secretOrKey: 'bezel' };",
      filename: 'app/config/keys.js',
      output: "module.exports = { mongoURI: 'mongodb://localhost/app', secretOrKey: process.env.SECRET_OR_KEY };",
      settings: all,
      errors: [
        {
          messageId: 'setting',
          data: { name: 'secretOrKey', forged: 'the sessions, cookies or tokens that are signed with it' },
          column: 70,
        },
      ],
    },
    {
      code: "module.exports = { secret: 'bezel-secret' };",
      filename: 'app/config/auth.config.js',
      output: 'module.exports = { secret: process.env.SECRET };',
      settings: all,
      errors: [
        {
          messageId: 'setting',
          data: { name: 'secret', forged: 'the sessions, cookies or tokens that are signed with it' },
          column: 28,
        },
      ],
    },
    {
      code: "module.exports = { PORT: process.env.PORT || 3000, SECRET: process.env.SECRET || 'secret' };",
      filename: 'util/config.js',
      output:
        "module.exports = { PORT: process.env.PORT || 3000, SECRET: process.env.SECRET || (() => { throw new Error('SECRET is not set'); })() };",
      settings: all,
      errors: [{ messageId: 'fallbackOfSetting' }],
    },
    {
      code: "const key = 'abc'; const config = { port: process.env.PORT, jwt: { accessTokenSecret: 'abc', secret: key } }; export default Object.freeze(config);",
      output:
        'const key = process.env.JWT_SECRET; const config = { port: process.env.PORT, jwt: { accessTokenSecret: process.env.JWT_ACCESS_TOKEN_SECRET, secret: key } }; export default Object.freeze(config);',
      settings: all,
      errors: [
        { messageId: 'setting', data: { name: 'jwt.secret', forged: 'a token for anybody' } },
        { messageId: 'setting', data: { name: 'jwt.accessTokenSecret', forged: 'a token for anybody' } },
      ],
    },
    {
      code: "const secretKey = 'abc'; exports.session = { secretKey };",
      output: 'const secretKey = process.env.SESSION_SECRET_KEY; exports.session = { secretKey };',
      settings: all,
      errors: [{ messageId: 'setting', data: { name: 'session.secretKey', forged: 'a session for anybody' } }],
    },
    {
      code: "export = { production: { cookieSecret: 'abc' } };",
      output:
        "export = { production: { cookieSecret: process.env.COOKIE_SECRET ?? (() => { throw new Error('COOKIE_SECRET is not set'); })() } };",
      settings: all,
      errors: [{ messageId: 'setting' }],
    },
    // Where a library takes it, the report says which.
    {
      code: "import jwt from 'jsonwebtoken'; const JWT_SECRET = 'BLUEMAN'; export const issue = (sub) => jwt.sign({ sub }, JWT_SECRET, { expiresIn: '1h' });",
      output:
        "import jwt from 'jsonwebtoken'; const JWT_SECRET = process.env.JWT_SECRET; export const issue = (sub) => jwt.sign({ sub }, JWT_SECRET, { expiresIn: '1h' });",
      settings: all,
      errors: [{ messageId: 'literal' }],
    },
    {
      code: "import session from 'express-session'; session({ secret: 'test' });",
      filename: 'integration_tests/api.js',
      settings: { 'session-security': { testFiles: true, fixes: 'suggest' } },
      errors: [
        {
          messageId: 'literal',
          suggestions: [
            {
              messageId: 'readEnvironment',
              data: { variable: 'SESSION_SECRET' },
              output: "import session from 'express-session'; session({ secret: process.env.SESSION_SECRET });",
            },
          ],
        },
      ],
    },
    {
      code: "import session from 'express-session'; session({ secret: 'keyboard cat', resave: false });",
      output: null,
      errors: [
        {
          messageId: 'literal',
          data: { name: 'secret', library: 'express-session', forged: 'a session for anybody' },
          line: 1,
          column: 50,
          endColumn: 72,
          suggestions: [
            {
              messageId: 'readEnvironment',
              data: { variable: 'SESSION_SECRET' },
              output:
                "import session from 'express-session'; session({ secret: process.env.SESSION_SECRET, resave: false });",
            },
          ],
        },
      ],
    },
    {
      code: "import session from 'express-session'; session({ secret: process.env.SECRET || 'dev' });",
      output: null,
      errors: [
        {
          messageId: 'fallback',
          data: { name: 'secret', library: 'express-session', forged: 'a session for anybody' },
          column: 50,
          suggestions: [
            {
              messageId: 'failInstead',
              output:
                "import session from 'express-session'; session({ secret: process.env.SECRET || (() => { throw new Error('SECRET is not set'); })() });",
            },
          ],
        },
      ],
    },
    // The constant is there for the secret: it is read wherever it is used.
    {
      code: `
import jwt from 'jsonwebtoken';
const SECRET = 'abc' as const;
export const issue = (id: string) => jwt.sign({ sub: id }, SECRET, { expiresIn: '1h' });
export const check = (token: string) => jwt.verify(token, SECRET);
`,
      output: `
import jwt from 'jsonwebtoken';
const SECRET = process.env.JWT_SECRET ?? (() => { throw new Error('JWT_SECRET is not set'); })();
export const issue = (id: string) => jwt.sign({ sub: id }, SECRET, { expiresIn: '1h' });
export const check = (token: string) => jwt.verify(token, SECRET);
`,
      settings: all,
      errors: [
        {
          messageId: 'literal',
          data: { name: 'sign', library: 'jsonwebtoken', forged: 'a token for anybody' },
          line: 4,
          column: 60,
          endColumn: 66,
        },
        { messageId: 'literal', line: 5, column: 59, endColumn: 65 },
      ],
    },
    // Access and refresh tokens keep secrets of their own.
    {
      code: `
import jwt from 'jsonwebtoken';
const accessSecret = "one";
const refreshSecret = "two";
jwt.sign({ sub }, accessSecret, { expiresIn: "15m" });
jwt.sign({ sub }, refreshSecret, { expiresIn: "7d" });
`,
      output: `
import jwt from 'jsonwebtoken';
const accessSecret = process.env.ACCESS_SECRET;
const refreshSecret = process.env.REFRESH_SECRET;
jwt.sign({ sub }, accessSecret, { expiresIn: "15m" });
jwt.sign({ sub }, refreshSecret, { expiresIn: "7d" });
`,
      settings: all,
      errors: [
        { messageId: 'literal', line: 5 },
        { messageId: 'literal', line: 6 },
      ],
    },
    {
      code: "import jwt from 'jsonwebtoken'; jwt.sign(a, 'one', o); jwt.sign(b, 'two', o);",
      output:
        "import jwt from 'jsonwebtoken'; jwt.sign(a, process.env.JWT_SECRET, o); jwt.sign(b, process.env.JWT_SECRET_2, o);",
      settings: all,
      errors: [{ messageId: 'literal' }, { messageId: 'literal' }],
    },
    // A name that is used for something else, too, is changed where it is a secret.
    {
      code: "import session from 'express-session'; const APP = 'shop'; title(APP); session({ secret: APP });",
      output:
        "import session from 'express-session'; const APP = 'shop'; title(APP); session({ secret: process.env.SESSION_SECRET });",
      settings: all,
      errors: [{ messageId: 'literal', column: 82 }],
    },
    {
      code: "import session from 'express-session'; enum Config { Secret = 'x' } session({ secret: Config.Secret });",
      output:
        "import session from 'express-session'; enum Config { Secret = 'x' } session({ secret: process.env.SESSION_SECRET ?? (() => { throw new Error('SESSION_SECRET is not set'); })() });",
      settings: all,
      errors: [{ messageId: 'literal' }],
    },
    // Lists.
    {
      code: "import cookieSession from 'cookie-session'; cookieSession({ keys: ['one', 'two'] });",
      output: "import cookieSession from 'cookie-session'; cookieSession({ keys: [process.env.SESSION_SECRET] });",
      settings: all,
      errors: [
        {
          messageId: 'literal',
          data: { name: 'keys', library: 'cookie-session', forged: 'a session for anybody' },
          column: 61,
        },
      ],
    },
    {
      code: `
import session from 'express-session';
session({
  secret: [
    process.env.NEW,
    'old',
  ],
});
`,
      output: `
import session from 'express-session';
session({
  secret: [
    process.env.NEW,
  ],
});
`,
      settings: all,
      errors: [{ messageId: 'literal', line: 4 }],
    },
    {
      code: "import Koa from 'koa'; const app = new Koa(); app.keys = ['one'];",
      output: "import Koa from 'koa'; const app = new Koa(); app.keys = [process.env.COOKIE_SECRET];",
      settings: all,
      errors: [
        { messageId: 'literal', data: { name: 'keys', library: 'Koa', forged: 'every cookie that is signed with it' } },
      ],
    },
    // What stands in for something that is missing.
    {
      code: "import session from 'express-session'; const { SECRET = 'dev' } = process.env; session({ secret: SECRET });",
      output:
        "import session from 'express-session'; const { SECRET = (() => { throw new Error('SECRET is not set'); })() } = process.env; session({ secret: SECRET });",
      settings: all,
      errors: [{ messageId: 'fallback' }],
    },
    {
      code: "import session from 'express-session'; session({ secret: process.env.S ? process.env.S : 'dev' });",
      output:
        "import session from 'express-session'; session({ secret: process.env.S ? process.env.S : (() => { throw new Error('S is not set'); })() });",
      settings: all,
      errors: [{ messageId: 'fallback' }],
    },
    {
      code: "import session from 'express-session'; let s = process.env.S; if (!s) { s = 'dev'; } session({ secret: s });",
      output:
        "import session from 'express-session'; let s = process.env.S; if (!s) { s = (() => { throw new Error('s is not set'); })(); } session({ secret: s });",
      settings: all,
      errors: [{ messageId: 'fallback' }],
    },
    {
      code: "import session from 'express-session'; session({ secret: config.get('SECRET') ?? \"dev\" });",
      output:
        "import session from 'express-session'; session({ secret: config.get('SECRET') ?? (() => { throw new Error(\"The secret is not set\"); })() });",
      settings: all,
      errors: [{ messageId: 'fallback' }],
    },
    // The arm of the check that production takes.
    {
      code: "import session from 'express-session'; session({ secret: process.env.NODE_ENV === 'production' ? 'prod' : process.env.S });",
      output:
        "import session from 'express-session'; session({ secret: process.env.NODE_ENV === 'production' ? process.env.SESSION_SECRET : process.env.S });",
      settings: all,
      errors: [{ messageId: 'literal' }],
    },
    // In another form.
    {
      code: "import { SignJWT } from 'jose'; const key = new TextEncoder().encode('abc'); new SignJWT({}).setExpirationTime('1h').sign(key);",
      output:
        "import { SignJWT } from 'jose'; const key = new TextEncoder().encode(process.env.JWT_SECRET); new SignJWT({}).setExpirationTime('1h').sign(key);",
      settings: all,
      errors: [{ messageId: 'literal', data: { name: 'sign', library: 'jose', forged: 'a token for anybody' } }],
    },
    {
      code: "import jwt from 'jsonwebtoken'; jwt.verify(token, Buffer.from('YWJj', 'base64'));",
      output: "import jwt from 'jsonwebtoken'; jwt.verify(token, Buffer.from(process.env.JWT_SECRET, 'base64'));",
      settings: all,
      errors: [{ messageId: 'literal' }],
    },
    {
      code: "import session from 'express-session'; session({ secret: createHash('sha256').update('pass').digest('hex') });",
      output:
        "import session from 'express-session'; session({ secret: createHash('sha256').update(process.env.SESSION_SECRET).digest('hex') });",
      settings: all,
      errors: [{ messageId: 'literal' }],
    },
    {
      code: "import session from 'express-session'; session({ secret: 'a'.repeat(32) }); session({ secret: 'b' + `c` });",
      output:
        "import session from 'express-session'; session({ secret: process.env.SESSION_SECRET }); session({ secret: process.env.SESSION_SECRET_2 });",
      settings: all,
      errors: [{ messageId: 'literal' }, { messageId: 'literal' }],
    },
    {
      code: "import jwt from 'jsonwebtoken'; jwt.sign(user, '-----BEGIN PRIVATE KEY-----\\nMC4\\n-----END PRIVATE KEY-----', { expiresIn: '1h' });",
      output: "import jwt from 'jsonwebtoken'; jwt.sign(user, process.env.JWT_SECRET, { expiresIn: '1h' });",
      settings: all,
      errors: [{ messageId: 'literal' }],
    },
    {
      code: "import jwt from 'jsonwebtoken'; jwt.sign(user, { key: readFileSync('key.pem'), passphrase: 'open' }, { expiresIn: '1h' });",
      output:
        "import jwt from 'jsonwebtoken'; jwt.sign(user, { key: readFileSync('key.pem'), passphrase: process.env.JWT_SECRET }, { expiresIn: '1h' });",
      settings: all,
      errors: [{ messageId: 'literal' }],
    },
    // Other libraries.
    {
      code: "import NextAuth from 'next-auth'; export default NextAuth({ secret: 'abc', providers: [] });",
      output:
        "import NextAuth from 'next-auth'; export default NextAuth({ secret: process.env.SESSION_SECRET, providers: [] });",
      settings: all,
      errors: [
        {
          messageId: 'literal',
          data: { name: 'secret', library: 'Auth.js', forged: 'a session for anybody' },
          line: 1,
          column: 61,
          endColumn: 74,
        },
      ],
    },
    {
      code: "import Iron from '@hapi/iron'; Iron.seal(state, 'abc', Iron.defaults);",
      output: "import Iron from '@hapi/iron'; Iron.seal(state, process.env.SESSION_SECRET, Iron.defaults);",
      settings: all,
      errors: [
        { messageId: 'literal', data: { name: 'seal', library: '@hapi/iron', forged: 'a session for anybody' } },
      ],
    },
    {
      code: "import { Elysia } from 'elysia'; new Elysia({ cookie: { secrets: 'abc' } });",
      output: "import { Elysia } from 'elysia'; new Elysia({ cookie: { secrets: process.env.COOKIE_SECRET } });",
      settings: all,
      errors: [
        {
          messageId: 'literal',
          data: { name: 'secrets', library: 'Elysia', forged: 'every cookie that is signed with it' },
        },
      ],
    },
    {
      code: "import cookieParser from 'cookie-parser'; app.use(cookieParser('abc'));",
      output: "import cookieParser from 'cookie-parser'; app.use(cookieParser(process.env.COOKIE_SECRET));",
      settings: all,
      errors: [
        {
          messageId: 'literal',
          data: { name: 'cookieParser', library: 'cookie-parser', forged: 'every cookie that is signed with it' },
          column: 64,
          endColumn: 69,
        },
      ],
    },
    {
      code: `
import { JwtModule } from '@nestjs/jwt';
const constants = { secret: 'abc' };
export const module = JwtModule.register({ secret: constants.secret, signOptions: { expiresIn: '1h' } });
`,
      output: `
import { JwtModule } from '@nestjs/jwt';
const constants = { secret: process.env.JWT_SECRET };
export const module = JwtModule.register({ secret: constants.secret, signOptions: { expiresIn: '1h' } });
`,
      settings: all,
      errors: [{ messageId: 'literal', line: 4, column: 44 }],
    },
    {
      code: "import { doubleCsrf } from 'csrf-csrf'; doubleCsrf({ getSecret: () => 'abc', getSessionIdentifier });",
      output:
        "import { doubleCsrf } from 'csrf-csrf'; doubleCsrf({ getSecret: () => process.env.COOKIE_SECRET, getSessionIdentifier });",
      settings: all,
      errors: [
        {
          messageId: 'literal',
          data: { name: 'getSecret', library: 'csrf-csrf', forged: 'every cookie that is signed with it' },
        },
      ],
    },
    {
      code: "import { getIronSession } from 'iron-session'; getIronSession(req, res, { cookieName: 'sid', password: 'a'.repeat(32) });",
      output:
        "import { getIronSession } from 'iron-session'; getIronSession(req, res, { cookieName: 'sid', password: process.env.SESSION_SECRET });",
      settings: all,
      errors: [{ messageId: 'literal', column: 94 }],
    },
  ],
});

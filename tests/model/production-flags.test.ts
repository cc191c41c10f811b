import { describe, expect, it } from 'vitest';

import { modelOf } from './seen.js';

/** What the model takes for Secure where a handler writes a cookie: the last word of a program's `res.cookie('sid', id, { secure: … })`. */
function secureIn(program: string): string {
  const [cookie] = modelOf(program).cookies();
  const presence = cookie?.readings[0]?.presence('secure');
  if (presence?.kind !== 'present') return presence?.kind ?? 'no cookie';
  return presence.value.kind === 'scalar' ? String(presence.value.value) : presence.value.kind;
}

function written(value: string, before = ''): string {
  return `${before}\nexport const login = (req, res) => res.cookie('sid', id, { secure: ${value} });`;
}

describe('flags by their names', () => {
  it.each([
    ['isProd', "import { isProd } from './env.js';", 'true'],
    ['isProduction', "import { isProduction } from './env.js';", 'true'],
    ['IS_PROD', "const { IS_PROD } = require('./config');", 'true'],
    ['IS_PRODUCTION', 'const IS_PRODUCTION = load();', 'true'],
    ['inProduction', "import { inProduction } from './env.js';", 'true'],
    ['__prod__', "import { __prod__ } from './constants';", 'true'],
    ['!__DEV__', '', 'true'],
    ['__DEV__', '', 'false'],
    ['isDev', "import { isDev } from './env.js';", 'false'],
    ['!isDev', "import { isDev } from './env.js';", 'true'],
    ['isDev ? false : true', "import { isDev } from './env.js';", 'true'],
    ['!isProd', "import { isProd } from './env.js';", 'false'],
    ['isDevelopment || force', "import { isDevelopment } from './env.js';", 'unknown'],
    ['config.isProd', "import config from './config.js';", 'true'],
    ['this.config.isProduction', '', 'unknown'],
    ['env.isDev', "import { env } from './env.js';", 'false'],
    ['isSafe()', "import { isDev } from './env.js'; const isSafe = () => !isDev;", 'true'],
    ['isOpen()', "import { isDev } from './env.js'; const isOpen = () => isDev;", 'false'],
    ['isProduction()', "import { isProduction } from './env.js';", 'true'],
    ['config.isDev()', "import config from './config.js';", 'false'],
    ['isProd', "const isProd = process.env.STAGE === 'live';", 'true'],
    // What the file says counts first.
    ['isProd', 'const isProd = false;', 'false'],
    ['isDev', "const isDev = process.env.NODE_ENV === 'production';", 'true'],
  ])('%s after %s: %s', (value, before, expected) => {
    const program = value.startsWith('this.')
      ? `class Login { run(req, res) { res.cookie('sid', id, { secure: ${value} }); } }`
      : written(value, before);
    expect(secureIn(program)).toBe(value.startsWith('this.') ? 'true' : expected);
  });

  it.each([
    // A person that develops.
    ['user.isDev', ''],
    ['req.user.isDev', ''],
    // Texts.
    ["IS_PROD === 'true'", 'const { IS_PROD } = process.env;'],
    ["IS_PROD === 'true'", 'const IS_PROD = process.env.IS_PROD;'],
    ["process.env.IS_PROD === 'true'", ''],
    ["config.isProd === 'true'", "import config from './config.js';"],
    ['process.env.IS_PROD', ''],
    // Something else.
    ['isProduct', "import { isProduct } from './env.js';"],
    ['isDevice', "import { isDevice } from './env.js';"],
    ['isProd(req)', "import { isProd } from './env.js';"],
    ['prod', "import { prod } from './env.js';"],
  ])('not known: %s', (value, before) => {
    expect(secureIn(written(value, before))).toBe('unknown');
  });

  it('takes what only development reaches for what is not written', () => {
    expect(
      secureIn(
        "import { isDev } from './env.js'; export const login = (req, res) => { if (isDev) res.cookie('sid', id); };",
      ),
    ).toBe('no cookie');
  });
});

describe('the environment by its name', () => {
  it.each([
    ["env.NODE_ENV === 'production'", "import { env } from './env.js';", 'true'],
    ["NODE_ENV !== 'production'", "import { NODE_ENV } from './config.js';", 'false'],
    ["config.nodeEnv === 'development'", "import config from './config.js';", 'false'],
    ["config.get('NODE_ENV') === 'production'", "import config from './config.js';", 'true'],
    ["config.getOrThrow('NODE_ENV') !== 'production'", "import config from './config.js';", 'false'],
    ["req.app.env.NODE_ENV === 'production'", '', 'true'],
    ['isProduction', "import { env } from './env.js'; const isProduction = env.NODE_ENV === 'production';", 'true'],
    // What the file says counts first.
    ["env.NODE_ENV === 'production'", "const env = { NODE_ENV: 'development' };", 'false'],
    // Another one, whose texts nobody has agreed upon.
    ["config.get('STAGE') === 'production'", "import config from './config.js';", 'unknown'],
    ["config.env === 'production'", "import config from './config.js';", 'unknown'],
  ])('%s after %s: %s', (value, before, expected) => {
    expect(secureIn(written(value, before))).toBe(expected);
  });
});

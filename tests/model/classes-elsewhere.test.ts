import { describe, expect, it } from 'vitest';

import { type Answer, type Files, inSrc, secureIn } from './secure-in.js';

const CONFIG = `export class Config {
  secure = false;
  in = { secure: false };
  static shared = { secure: false };
  static readonly one = new Config();
  get tls() { return this.secure; }
  get options() { return { secure: this.secure }; }
  isSecure() { return this.secure; }
  all() { return this.in; }
}
export const config = new Config();`;
const IMPORTS = "import { Config, config } from './other.js';\n";

function answer(use: string, before = '', other: string | Files = CONFIG): Answer {
  return secureIn(use, IMPORTS + before, inSrc(typeof other === 'string' ? { 'other.ts': other } : other));
}

describe('an instance of a class of another file', () => {
  it.each<[use: string, before?: string]>([
    ['config.secure'],
    ['config.in.secure'],
    ['config.tls'],
    ['config.options.secure'],
    ['config.isSecure()'],
    ['config.all().secure'],
    ['Config.shared.secure'],
    ['Config.one.secure'],
    ['new Config().secure'],
    ['own.secure', 'const own = new Config();'],
    ['own.in.secure', 'const own = new Config();'],
    ['own.tls', 'const own = new Config();'],
    ['own.isSecure()', 'const own = new Config();'],
    ['secure', 'const { secure } = new Config();'],
    ['new Own().of()', 'class Own { config = new Config(); of() { return this.config.secure; } }'],
    ['new Own().secure', 'class Own extends Config {}'],
    ['new Own().tls', 'class Own extends Config {}'],
    ['new Own().of()', 'class Own extends Config { of() { return this.in.secure; } }'],
    ['own.of()', 'class Own extends Config { of() { return this.isSecure(); } }\nconst own = new Own();'],
    ['Own.shared.secure', 'class Own extends Config {}'],
  ])('%s %s', (use, before) => {
    expect(answer(use, before)).toBe('off');
  });

  it.each<[answer: Answer, title: string, use: string, other: string, before?: string]>([
    [
      'off',
      'what the constructor assigns',
      'config.o.secure',
      'class Config { o; constructor() { this.o = { secure: false }; } }',
    ],
    [
      'off',
      'a parameter property',
      'new Config(false).secure',
      'class Config { constructor(readonly secure: boolean) {} }',
    ],
    [
      'on',
      'a parameter property',
      'new Config(true).secure',
      'class Config { constructor(readonly secure: boolean) {} }',
    ],
    ['off', 'a default', 'new Config().o.secure', 'class Config { constructor(readonly o = { secure: false }) {} }'],
    [
      'off',
      'what is copied',
      'new Config({ secure: false }).o.secure',
      'class Config { o; constructor(o: object) { this.o = { ...o }; } }',
    ],
    [
      'unknown',
      'what is kept',
      'new Config({ secure: false }).o.secure',
      'class Config { constructor(readonly o: object) {} }',
    ],
    [
      'unknown',
      'what is not known',
      'new Config(x).o.secure',
      'class Config { o; constructor(o: object) { this.o = { ...o }; } }',
    ],
    [
      'unknown',
      'a method that writes',
      'config.secure',
      'class Config { secure = false; enable() { this.secure = true; } }',
    ],
    [
      'unknown',
      'a method that writes inside',
      'config.in.secure',
      'class Config { in = { secure: false }; enable() { this.in.secure = true; } }',
    ],
    [
      'unknown',
      'a builder',
      'new Config().enable().secure',
      'class Config { secure = false; enable() { this.secure = true; return this; } }',
    ],
    [
      'unknown',
      'what is assigned to it',
      'config.secure',
      'class Config { secure = false; constructor() { Object.assign(this, load()); } }',
    ],
    [
      'unknown',
      'another object',
      'new Config().secure',
      'class Config { secure = false; constructor() { return other; } }',
    ],
    [
      'unknown',
      'a computed key',
      'config.secure',
      'class Config { secure = false; set(key: string, value: boolean) { this[key] = value; } }',
    ],
    [
      'unknown',
      'a class that is replaced',
      'new Config().secure',
      'let Config = class { secure = false; };\nexport const set = (x: any) => { Config = x; };',
    ],
    [
      'unknown',
      'an accessor',
      'config.secure',
      'class Config { get secure() { return true; } set secure(value) {} }',
      'config.secure = false;',
    ],
    [
      'unknown',
      'a static that a method writes',
      'Config.o.secure',
      'class Config { static o = { secure: false }; static on() { Config.o.secure = true; } }',
    ],
  ])('is %s: %s', (expected, _, use, other, before) => {
    const exported = other.startsWith('let')
      ? `${other}\nexport { Config };\nexport const config = 1;`
      : `export ${other}\nexport const config = new Config();`;
    expect(answer(use, before, exported)).toBe(expected);
  });
});

describe('what this file does to the instance', () => {
  it.each<[answer: Answer, use: string, before: string]>([
    ['on', 'config.secure', 'config.secure = true;'],
    ['unknown', 'config.tls', 'config.secure = true;'],
    ['unknown', 'config.isSecure()', 'config.secure = true;'],
    ['on', 'config.in.secure', 'config.in.secure = true;'],
    ['unknown', 'config.all().secure', 'config.in.secure = true;'],
    ['unknown', 'config.secure', 'configure(config);'],
    ['unknown', 'config.tls', 'configure(config);'],
    ['off', 'config.secure', 'config.isSecure();'],
    ['unknown', 'own.tls', 'const own = new Config();\nown.secure = true;'],
    [
      'unknown',
      'new Own().of()',
      'class Own { config = new Config(); on() { this.config.secure = true; } of() { return this.config.tls; } }',
    ],
    ['on', 'new Own().secure', 'class Own extends Config { secure = true; }'],
    ['unknown', 'new Own().tls', 'class Own extends Config { secure = true; }'],
    ['on', 'new Own().secure', 'class Own extends Config { constructor() { super(); this.secure = true; } }'],
    ['unknown', 'new Own().tls', 'class Own extends Config { constructor() { super(); this.secure = true; } }'],
    ['unknown', 'new Own().in.secure', 'class Own extends Config { on() { this.in.secure = true; } }'],
    [
      'unknown',
      'new Last().of()',
      'class Own extends Config { of() { return this.tls; } }\nclass Last extends Own { secure = true; }',
    ],
    ['on', 'Own.shared.secure', 'class Own extends Config {}\nOwn.shared.secure = true;'],
    ['on', 'Config.shared.secure', 'Config.shared.secure = true;'],
  ])('%s: %s after %s', (expected, use, before) => {
    expect(answer(use, before)).toBe(expected);
  });
});

describe('classes of several files', () => {
  const base = 'export class Base { secure = false; get tls() { return this.secure; } }';
  const middle = "import { Base } from './base.js';\nexport class Middle extends Base {}";

  it.each<[answer: Answer, use: string, config: string]>([
    ['off', 'new Config().secure', 'class Config extends Middle {}'],
    ['off', 'new Config().tls', 'class Config extends Middle {}'],
    ['on', 'new Config().secure', 'class Config extends Middle { secure = true; }'],
    ['unknown', 'new Config().tls', 'class Config extends Middle { secure = true; }'],
    ['off', 'config.tls', 'class Config extends Middle {}'],
  ])('%s: %s of %s', (expected, use, config) => {
    const other = `import { Middle } from './middle.js';\nexport ${config}\nexport const config = new Config();`;
    expect(answer(use, '', { 'other.ts': other, 'middle.ts': middle, 'base.ts': base })).toBe(expected);
  });

  it('that extend each other', () => {
    const other =
      "import { Base } from './base.js';\nexport class Config extends Base {}\nexport const config = new Config();";
    const circle = "import { Config } from './other.js';\nexport class Base extends Config {}";
    expect(answer('new Config().secure', '', { 'other.ts': other, 'base.ts': circle })).toBe('unknown');
  });
});

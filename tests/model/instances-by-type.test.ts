import { describe, expect, it } from 'vitest';

import { type Answer, answerIn, type Files, inSrc } from './secure-in.js';
import { projectOf } from './typed-project.js';

const CONFIG = `export class Config {
  secure = false;
  in = { secure: false };
  get tls() { return this.secure; }
  isSecure() { return this.secure; }
}`;

const ATTRIBUTES = "httpOnly: true, sameSite: 'lax', maxAge: 3600e3";

/** What is known of an instance that a controller is given, whose constructor it does not see. */
function given(
  use: string,
  others: Files = {},
  members = '',
  parameter = 'private readonly config: Config',
  body = '',
): Answer {
  const app = `import { Config } from './config.js';
import express from 'express';

export class Controller {
  constructor(${parameter}) { ${body} }
  ${members}
  login(req, res) { res.cookie('sid', req.sessionID, { ${ATTRIBUTES}, secure: ${use} }); }
}
express();
`;
  const files = { 'src/app.ts': app, ...inSrc({ 'config.ts': CONFIG, ...others }) };
  return answerIn(projectOf(files, { options: { noLib: true } }), 'src/app.ts', app);
}

describe('a parameter whose type is a class of another file receives any instance of it', () => {
  it.each(['this.config.secure', 'this.config.in.secure', 'this.config.tls', 'this.config.isSecure()'])('%s', (use) => {
    expect(given(use)).toBe('off');
  });

  it.each<[answer: Answer, title: string, members: string, parameter?: string, body?: string]>([
    ['off', 'a parameter that a field keeps', 'config: Config;', 'config: Config', 'this.config = config;'],
    ['unknown', 'one that is changed first', '', 'private config: Config', 'if (x) config.secure = true;'],
    ['unknown', 'one that may be something else', '', 'private readonly config: Config | { secure: boolean }'],
    ['unknown', 'one of any type', '', 'private readonly config: any'],
    ['unknown', 'a method that writes', 'enable() { this.config.secure = true; }'],
    ['unknown', 'a method that hands it on', 'enable() { configure(this.config); }'],
    ['off', 'a method that calls one that reads', 'look() { this.config.isSecure(); }'],
  ])('%s: %s', (answer, _, members, parameter, body) => {
    expect(given('this.config.secure', {}, members, parameter, body)).toBe(answer);
  });

  it('in a function as well', () => {
    const app = `import { Config } from './config.js';
import express from 'express';
export const login = (config: Config) => (req, res) => {
  res.cookie('sid', req.sessionID, { ${ATTRIBUTES}, secure: config.secure });
};
express();
`;
    const files = { 'src/app.ts': app, ...inSrc({ 'config.ts': CONFIG }) };
    expect(answerIn(projectOf(files, { options: { noLib: true } }), 'src/app.ts', app)).toBe('off');
  });

  it.each<[answer: Answer, title: string, config: string]>([
    ['unknown', 'an abstract class', 'export abstract class Config { secure = false; }'],
    ['unknown', 'what its constructor is handed', 'export class Config { constructor(readonly secure: boolean) {} }'],
    ['off', 'what its constructor makes', 'export class Config { secure; constructor() { this.secure = false; } }'],
    ['unknown', 'what a method of it writes', 'export class Config { secure = false; on() { this.secure = true; } }'],
    ['unknown', 'one that is given in its place', `${CONFIG}\nexport const providers = [{ provide: Config }];`],
    ['unknown', 'an interface', 'export interface Config { secure: false }'],
  ])('%s: %s', (answer, _, config) => {
    expect(given('this.config.secure', { 'config.ts': config })).toBe(answer);
  });
});

describe('what other files do to the class and its instances', () => {
  const imports = "import { Config } from './config.js';\n";
  const renamed = "import { Config as Base } from './config.js';\n";

  it.each<[answer: Answer, use: string, other: string]>([
    ['unknown', 'secure', `${imports}export class Other extends Config { secure = true; }`],
    ['unknown', 'secure', `${renamed}export class Other extends Base { secure = true; }`],
    ['unknown', 'secure', `${renamed}export class Other implements Base { secure = true; }`],
    ['unknown', 'secure', `${imports}export const providers = [{ provide: Config, useValue: { secure: true } }];`],
    ['unknown', 'secure', `${imports}export class Other extends Mixed(Config) { secure = true; }`],
    ['unknown', 'secure', `${imports}container.bind(Config).to(Other);`],
    ['unknown', 'secure', `${imports}container.register<Config>(Config, { useClass: Other });`],
    ['off', 'secure', `${imports}container.get(Config);`],
    ['off', 'secure', `${imports}export const providers = [Config];`],
    ['unknown', 'secure', `${imports}export const on = (config: Config) => { config.secure = true; };`],
    ['unknown', 'tls', `${imports}export const on = (config: Config) => { config.secure = true; };`],
    ['unknown', 'isSecure()', `${imports}export const on = (config: Config) => { config.secure ||= true; };`],
    ['off', 'in.secure', `${imports}export const on = (config: Config) => { config.secure = true; };`],
    ['unknown', 'in.secure', `${imports}export const on = (config: Config) => { config.in.secure = true; };`],
    ['off', 'secure', 'export const on = (config: { secure: boolean }) => { config.secure = true; };'],
    ['off', 'secure', `${imports}export const is = (config: Config) => config.secure === true;`],
    ['unknown', 'secure', `${imports}export const on = (config: Config) => { config['secure'] = true; };`],
    ['unknown', 'secure', `${imports}export const on = (config: Config) => { delete config.secure; };`],
    [
      'unknown',
      'secure',
      `${imports}export const on = (config: Config) => { delete (config as any as Config)!.secure; };`,
    ],
    ['unknown', 'secure', `${imports}export const on = (config: Config) => { ({ tls: config.secure } = load()); };`],
    [
      'unknown',
      'secure',
      `${imports}export const on = (c: Config) => { ({ a: { tls: c.secure = true } } = load()); };`,
    ],
    [
      'unknown',
      'secure',
      `${imports}export const on = (config: Config) => { [, config.secure, ...config.rest] = load(); };`,
    ],
    ['unknown', 'secure', `${imports}export const on = (config: Config) => { [...config.secure] = load(); };`],
    ['unknown', 'secure', `${imports}export const on = (c: Config) => { for (c.secure of load()) { log(c); } };`],
    ['unknown', 'secure', `${imports}export const on = (c: Config) => { for ([c.secure] of load()) { log(c); } };`],
    ['unknown', 'secure', `${imports}export const on = (config: Config) => Object.assign(config, load());`],
    [
      'unknown',
      'tls',
      `${imports}export class On { constructor(private c: Config) { Object.assign(this.c, load()); } }`,
    ],
    ['unknown', 'in.secure', `${imports}export const on = (config: Config) => { Object.assign(config.in, load()); };`],
    [
      'unknown',
      'secure',
      `${imports}export const on = (c: Config) => Object.defineProperty(c, 'secure', { value: true });`,
    ],
    ['unknown', 'secure', `${imports}export const on = (c: Config) => Reflect.set(c, 'secure', true);`],
    ['off', 'secure', `${imports}export const on = (config: Config) => Object.assign({}, config, load());`],
    ['off', 'secure', `${imports}export const on = (config: Config) => Object.assign(config.in, load());`],
    [
      'off',
      'secure',
      `${imports}export const on = (config: Config) => ({ tls: config.secure, all: [config.secure] });`,
    ],
    [
      'off',
      'secure',
      `${imports}export const on = (c: Config) => { const { a = c.secure } = load(); return { a, b: c.secure }; };`,
    ],
    [
      'off',
      'secure',
      `${imports}export const on = (c: Config) => { for (const a of c.secure) { delete c.in; log(a); } };`,
    ],
  ])('%s: config.%s with %s', (answer, use, other) => {
    expect(given(`this.config.${use}`, { 'other.ts': other })).toBe(answer);
  });

  it('tests do not count', () => {
    const other = `${imports}export class Other extends Config { secure = true; }`;
    expect(given('this.config.secure', { 'config.spec.ts': other })).toBe('off');
  });
});

describe('a field of such a type that somebody else fills holds any instance of it', () => {
  it.each(['this.config.secure', 'this.config.in.secure', 'this.config.tls', 'this.config.isSecure()'])('%s', (use) => {
    expect(given(use, {}, '@Inject() private readonly config: Config;', '')).toBe('off');
    expect(given(use, {}, 'config!: Config;', '')).toBe('off');
  });

  it.each<[answer: Answer, title: string, members: string, body?: string]>([
    ['unknown', 'one that the constructor may replace', '@Inject() config: Config;', 'if (x) this.config = make();'],
    ['unknown', 'a method that writes', '@Inject() config: Config;\nenable() { this.config.secure = true; }'],
    ['unknown', 'a method that hands it on', '@Inject() config: Config;\nenable() { configure(this.config); }'],
    ['off', 'a method that calls one that reads', '@Inject() config: Config;\nlook() { this.config.isSecure(); }'],
    ['unknown', 'one of an interface', '@Inject() config: { secure: false };'],
    ['unknown', 'one that may be something else', '@Inject() config: Config | { secure: boolean };'],
  ])('%s: %s', (answer, _, members, body) => {
    expect(given('this.config.secure', {}, members, '', body)).toBe(answer);
  });
});

describe('an instance that has another one', () => {
  const others = {
    'config.ts': `import { Tls } from './tls.js';
export class Config { constructor(readonly tls: Tls) {} get secure() { return this.tls.secure; } }`,
    'tls.ts': 'export class Tls { secure = false; }',
  };

  it.each(['this.config.tls.secure', 'this.config.secure'])('%s', (use) => {
    expect(given(use, others)).toBe('off');
    const written = {
      ...others,
      'main.ts': "import type { Tls } from './tls.js';\nexport const on = (x: Tls) => { x.secure = true; };",
    };
    expect(given(use, written)).toBe('unknown');
  });

  it('by inheritance', () => {
    const base = {
      ...others,
      'base.ts': "import { Tls } from './tls.js';\nexport class Base { constructor(protected tls: Tls) {} }",
    };
    const app = `import { Base } from './base.js';
import express from 'express';
export class Controller extends Base {
  login(req, res) { res.cookie('sid', req.sessionID, { ${ATTRIBUTES}, secure: this.tls.secure }); }
}
express();
`;
    expect(
      answerIn(projectOf({ 'src/app.ts': app, ...inSrc(base) }, { options: { noLib: true } }), 'src/app.ts', app),
    ).toBe('off');
  });
});

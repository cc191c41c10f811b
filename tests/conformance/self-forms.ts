import type { Form } from './programs.js';

/** The expression is a member of the object whose method makes the call. */
function member(title: string, write: (expression: string) => string, use: string, isTypeScript = false): Form {
  return {
    title,
    isTopLevel: true,
    ...(isTypeScript && { parser: 'typescript' }),
    write: ({ before, expression }) => ({
      before,
      expression: use,
      around: (body) => write(expression).replace('$body', () => body),
    }),
  };
}

export const selfForms: readonly Form[] = [
  member('field of this', (e) => `export class Server { cookie = ${e}; start() { $body } }`, 'this.cookie'),
  member('private field of this', (e) => `export class Server { #cookie = ${e}; start() { $body } }`, 'this.#cookie'),
  member('field of this, below', (e) => `export class Server { start() { $body } cookie = ${e}; }`, 'this.cookie'),
  member(
    'getter of this',
    (e) => `export class Server { get cookie() { return ${e}; } start() { $body } }`,
    'this.cookie',
  ),
  member(
    'method of this',
    (e) => `export class Server { cookie() { return ${e}; } start() { $body } }`,
    'this.cookie()',
  ),
  member(
    'inherited field of this',
    (e) => `class Base { cookie = ${e}; }\nexport class Server extends Base { start() { $body } }`,
    'this.cookie',
  ),
  member(
    'inherited getter of this',
    (e) => `class Base { get cookie() { return ${e}; } }\nexport class Server extends Base { start() { $body } }`,
    'this.cookie',
  ),
  member(
    'static field of this',
    (e) => `export class Server { static cookie = ${e}; static start() { $body } }`,
    'this.cookie',
  ),
  member(
    'static field by name',
    (e) => `export class Server { static cookie = ${e}; start() { $body } }`,
    'Server.cookie',
  ),
  member(
    'readonly field of this',
    (e) => `export class Server { private readonly cookie = ${e}; start() { $body } }`,
    'this.cookie',
    true,
  ),
  member(
    'member of an object literal',
    (e) => `export const holder = { cookie: ${e}, start() { $body } };`,
    'holder.cookie',
  ),
  member(
    'parameter of a function that is called once',
    (e) => `function start(given) { $body }\nstart(${e});`,
    'given',
  ),
  member(
    'parameter of a function that is called twice',
    (e) => `function start(given) { $body }\nstart(${e});\nstart(${e});`,
    'given',
  ),
  member('default of a parameter', (e) => `function start(given = ${e}) { $body }\nstart();`, 'given'),
  member('member of a parameter', (e) => `function start({ given }) { $body }\nstart({ given: ${e} });`, 'given'),
];

/** Another function writes the member, so the rules may say nothing of it; the opposite they never say. */
export const silentSelfForms: readonly Form[] = [
  member(
    'field of this, in the constructor',
    (e) => `export class Server { constructor() { this.cookie = ${e}; } start() { $body } }`,
    'this.cookie',
  ),
  member(
    'field of this, in another method',
    (e) => `export class Server { cookie = {}; configure() { this.cookie = ${e}; } start() { $body } }`,
    'this.cookie',
  ),
];

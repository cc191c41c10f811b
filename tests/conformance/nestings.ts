import type { Nesting } from './programs.js';

/** Places at which the call of a library may stand. All of them are reached in production. */
export const nestings: Readonly<Record<string, Nesting>> = {
  'in a block': (body) => `{\n${body}\n}`,
  'in a function': (body) => `export function setUp() {\n${body}\n}`,
  'in an async function': (body) => `export async function setUp() {\n${body}\n}`,
  'in an arrow function': (body) => `export const setUp = () => {\n${body}\n};`,
  'in a function that is called at once': (body) => `(function () {\n${body}\n})();`,
  'in a class method': (body) => `export class Server {\n  start() {\n${body}\n  }\n}`,
  'in a constructor': (body) => `export class Server {\n  constructor() {\n${body}\n  }\n}`,
  'in a static block': (body) => `export class Server {\n  static {\n${body}\n  }\n}`,
  'in an if': (body) => `if (flags.enabled) {\n${body}\n}`,
  'in an else': (body) => `if (flags.disabled) {\n  touch();\n} else {\n${body}\n}`,
  'in production only': (body) => `if (process.env.NODE_ENV === 'production') {\n${body}\n}`,
  'in a try': (body) => `try {\n${body}\n} catch (error) {\n  touch(error);\n}`,
  'in a catch': (body) => `try {\n  touch();\n} catch {\n${body}\n}`,
  'in a finally': (body) => `try {\n  touch();\n} finally {\n${body}\n}`,
  'in a loop': (body) => `for (const one of flags.list) {\n${body}\n}`,
  'in a while': (body) => `while (flags.more()) {\n${body}\n}`,
  'in a switch': (body) => `switch (flags.kind) {\n  case 1:\n    touch();\n    break;\n  default: {\n${body}\n  }\n}`,
  'behind a label': (body) => `outer: {\n  if (flags.skip) break outer;\n${body}\n}`,
};

/** Places that production never reaches. */
export const unreached: Readonly<Record<string, Nesting>> = {
  'outside production': (body) => `if (process.env.NODE_ENV !== 'production') {\n${body}\n}`,
  'in development': (body) => `if (process.env.NODE_ENV === 'development') {\n${body}\n}`,
  'in the else of production': (body) =>
    `if (process.env.NODE_ENV === 'production') {\n  touch();\n} else {\n${body}\n}`,
  'behind a return': (body) => `export function setUp() {\n  return flags;\n${body}\n}`,
  'behind a return in production': (body) =>
    `export function setUp() {\n  if (process.env.NODE_ENV === 'production') return;\n${body}\n}`,
};

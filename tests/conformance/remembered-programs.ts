/** Programs that went wrong once, as short as they can be; tried before the random ones. */
export const rememberedPrograms: readonly string[] = [
  // Two faults share a part of what has to be repaired.
  program(
    'const o = {};',
    'if (flag(0)) o.secure = false;',
    "res.cookie('cookie1', 1, Object.assign({}, o));",
    "res.cookie('cookie2', 1, Object.assign({}, o));",
  ),
  program(
    'const o = {};',
    'if (flag(0)) o.httpOnly = false;',
    "res.cookie('cookie1', 1, o);",
    "res.cookie('cookie2', 1, { ...o });",
  ),
  program(
    'const first = {};',
    'const second = {};',
    'if (flag(0)) first.secure = false;',
    "res.cookie('cookie1', 1, flag(1) ? first : second);",
    "res.cookie('cookie2', 1, first);",
  ),
  // An alias that another function makes.
  program(
    'const first = {};',
    'let second = {};',
    'function share() { second = first; }',
    'share();',
    'touch(second);',
    "res.cookie('cookie1', 1, first);",
  ),
  program(
    'const first = {};',
    'class Holder { static get first() { return first; } }',
    'const second = Holder.first;',
    'touch(second);',
    "res.cookie('cookie1', 1, first);",
    "res.cookie('cookie2', 1, second);",
  ),
  program(
    'const first = {};',
    'class Holder { held = first; }',
    'const second = new Holder().held;',
    'touch(second);',
    "res.cookie('cookie1', 1, first);",
    "res.cookie('cookie2', 1, second);",
  ),
  program(
    'let first = {};',
    'let second = {};',
    'function share() { second = first; fails(flag(1)); }',
    'try { share(); second.secure = true; } finally {',
    "res.cookie('cookie1', 1, first);",
    '}',
  ),
  program('const first = {};', 'const holder = { first };', 'touch(holder);', "res.cookie('cookie1', 1, first);"),
  program(
    'const first = {};',
    'const all = [first];',
    'for (const one of all) one.secure = flag(0);',
    "res.cookie('cookie1', 1, first);",
  ),
  program(
    'const first = {};',
    'function write() { return first; }',
    'write().secure = flag(0);',
    "res.cookie('cookie1', 1, first);",
  ),
  program(
    'let first = {};',
    'const second = first;',
    'first = { secure: true };',
    "res.cookie('cookie1', 1, second);",
    "res.cookie('cookie2', 1, first);",
  ),
  // A deletion shares the object.
  program('const o = {};', "res.clearCookie('cookie1', o);", "res.cookie('cookie2', 1, o);"),
  // Something from elsewhere sees the object after the call.
  program('const o = {};', "res.cookie('cookie1', 1, o);", 'touch(o);'),
  program('const o = { secure: false };', "res.cookie('cookie1', 1, o);", 'later(() => touch(o));'),
];

function program(...statements: readonly string[]): string {
  return [
    "import { flag, list, fails, touch, later } from './elsewhere.js';",
    'export function handler(req, res) {',
    ...statements,
    '}',
    '',
  ].join('\n');
}

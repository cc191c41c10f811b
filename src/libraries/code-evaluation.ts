import type { Library } from './types/library.js';

export default {
  id: 'code-evaluation',
  title: 'eval, Function, node:vm, node:v8',
  packages: ['node:vm', 'vm', 'node:v8', 'v8'],
  source: 'ECMAScript 2026, sections 19.2.1 and 20.2.1; Node.js: lib/vm.js, lib/v8.js',
  version: '26',
  sinks: [
    {
      kind: 'revival',
      callee: {
        anyOf: [
          { global: 'eval' },
          { member: 'eval', of: { anyOf: [{ global: 'globalThis' }, { global: 'window' }] } },
        ],
      },
      layouts: [{ data: { argument: 0 } }],
      repair: 'same text',
      sample: 'export const read = (req) => eval(req.cookies.profile);',
    },
    {
      kind: 'revival',
      form: 'call or new',
      callee: { global: 'Function' },
      layouts: [{ data: { argument: 0 } }],
      repair: 'same text',
      sample: 'export const read = (req) => new Function(`return ${req.cookies.profile}`)();',
    },
    {
      kind: 'revival',
      callee: {
        import: ['node:vm', 'vm'],
        name: ['runInContext', 'runInNewContext', 'runInThisContext'],
      },
      layouts: [{ data: { argument: 0 } }],
      repair: 'same text',
      sample: "import vm from 'node:vm';\nexport const read = (req) => vm.runInNewContext(req.cookies.profile);",
    },
    {
      kind: 'revival',
      callee: { import: ['node:v8', 'v8'], name: 'deserialize' },
      layouts: [{ data: { argument: 0 } }],
      repair: 'other writer',
      writer: { import: ['node:v8', 'v8'], name: 'serialize' },
      sample:
        "import v8 from 'node:v8';\nexport const read = (req) => v8.deserialize(Buffer.from(req.cookies.profile, 'base64'));",
    },
  ],
} satisfies Library;

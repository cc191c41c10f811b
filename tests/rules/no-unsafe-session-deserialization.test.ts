import { RuleTester } from '@typescript-eslint/rule-tester';

import rule from '../../src/rules/no-unsafe-session-deserialization.js';

const tester = new RuleTester();
const all = { 'session-security': { fixes: 'all' } };

tester.run('no-unsafe-session-deserialization', rule, {
  valid: [
    'JSON.parse(req.cookies.profile);',
    'superjson.parse(req.cookies.profile);',
    "import { parse } from 'devalue'; parse(req.cookies.profile);",
    // Other data.
    "import serialize from 'node-serialize'; serialize.unserialize(backup);",
    "import vm from 'node:vm'; vm.runInNewContext(plugin.code, { session });",
    'eval(script);',
    "function compile(body, isCookie) { const code = '(function () {' + (isCookie ? 'var a = 1;' : '') + body + '})'; return eval(code); }",
    "const run = (body, session) => eval(session ? '(' + body + ')' : body);",
    "const make = new Function('session', 'return session.id');",
    // It writes.
    "import serialize from 'node-serialize'; res.cookie('a', serialize.serialize(session));",
    // Whether it is version 3 is not known.
    "import yaml from 'js-yaml'; yaml.load(req.cookies.profile);",
    "import yaml from 'js-yaml'; yaml.safeLoad(req.cookies.profile);",
    // Something else that is called so.
    "import { unserialize } from './php.js'; unserialize(req.cookies.profile);",
    'const eval2 = (text) => text; eval2(req.cookies.profile);',
    'const Function = Parser; new Function(req.cookies.profile);',
  ],
  invalid: [
    // Code around it, in a variable.
    {
      code: "const code = 'var a = ' + req.cookies.profile + '; a'; eval(code);",
      output: null,
      errors: [{ messageId: 'runsCode' }],
    },
    {
      code: "let code = req.cookies.profile; code += ';'; eval(code);",
      output: null,
      errors: [{ messageId: 'runsCode' }],
    },
    {
      code: "import serialize from 'node-serialize'; const p = serialize.unserialize(req.cookies.profile);",
      output: 'const p = JSON.parse(req.cookies.profile);',
      errors: [
        {
          messageId: 'runsCode',
          data: { name: 'unserialize', library: 'node-serialize', instead: 'JSON.parse' },
          line: 1,
          column: 61,
          endColumn: 72,
        },
      ],
    },
    {
      code: `
const { unserialize } = require('node-serialize');
app.get('/', (req, res) => {
  const text = Buffer.from(req.cookies['profile'], 'base64').toString();
  const value = unserialize(text);
  res.send(value.name);
});
`,
      output: `
app.get('/', (req, res) => {
  const text = Buffer.from(req.cookies['profile'], 'base64').toString();
  const value = JSON.parse(text);
  res.send(value.name);
});
`,
      errors: [{ messageId: 'runsCode', line: 5, column: 17 }],
    },
    {
      code: "const { profile } = req.cookies; const user = eval('(' + profile + ')');",
      output: 'const { profile } = req.cookies; const user = JSON.parse(profile);',
      errors: [
        {
          messageId: 'runsCode',
          data: { name: 'eval', library: 'eval, Function, node:vm, node:v8', instead: 'JSON.parse' },
          column: 47,
          endColumn: 51,
        },
      ],
    },
    {
      code: 'const cart = new Function(`return ${req.session.cart};`)();',
      output: 'const cart = JSON.parse(req.session.cart);',
      errors: [{ messageId: 'runsCode', column: 18, endColumn: 26 }],
    },
    {
      code: "import vm from 'vm'; vm.runInThisContext(row.session);",
      output: 'JSON.parse(row.session);',
      errors: [{ messageId: 'runsCode', column: 25 }],
    },
    // The code does more than give back the data.
    {
      code: "eval('run(' + req.cookies.task + ')');",
      output: null,
      settings: all,
      errors: [{ messageId: 'runsCode' }],
    },
    {
      code: "import Cryo from 'cryo'; Cryo.parse(sessionText); Cryo.stringify(data);",
      output: null,
      errors: [
        {
          messageId: 'runsCode',
          data: { name: 'parse', library: 'Cryo', instead: 'JSON.parse' },
          suggestions: [
            {
              messageId: 'otherWriter',
              data: { instead: 'JSON.parse' },
              output: 'JSON.parse(sessionText); JSON.stringify(data);',
            },
          ],
        },
      ],
    },
    {
      code: "import funcster from 'funcster'; funcster.deepDeserialize(JSON.parse(cookie)); JSON.stringify(funcster.deepSerialize(a));",
      output: 'JSON.parse(cookie); JSON.stringify(a);',
      settings: all,
      errors: [
        {
          messageId: 'runsCode',
          data: { name: 'deepDeserialize', library: 'funcster', instead: 'JSON.parse(cookie)' },
        },
      ],
    },
    {
      code: "import v8 from 'node:v8'; v8.deserialize(Buffer.from(req.signedCookies.cart, 'base64'));",
      output: "JSON.parse(Buffer.from(req.signedCookies.cart, 'base64'));",
      settings: all,
      errors: [{ messageId: 'runsCode' }],
    },
  ],
});

import type { Library } from './types/library.js';

const methods = [
  'setClaim',
  'setExpiration',
  'setHeader',
  'setIssuedAt',
  'setIssuer',
  'setJti',
  'setNotBefore',
  'setSigningAlgorithm',
  'setSigningKey',
  'setSubject',
];

export default {
  id: 'njwt',
  title: 'njwt',
  packages: ['njwt'],
  source: 'njwt: index.js',
  version: '2.0.1',
  sinks: [
    {
      // A token of `create` lives for an hour; this takes its expiry away when it is given nothing.
      kind: 'token-issue',
      callee: { member: 'setExpiration', of: { fluent: { resultOf: { import: 'njwt', name: 'create' } }, methods } },
      layouts: [
        {
          lifetime: [{ slot: { argument: 0 }, unit: 'epoch milliseconds', none: 'falsy' }],
          spelling: { insertAt: 0, text: 'Date.now() + {milliseconds}' },
        },
      ],
      sample: "import nJwt from 'njwt';\nnJwt.create({ sub: user.id }, process.env.KEY).setExpiration();",
    },
    {
      kind: 'token-check',
      callee: { import: 'njwt', name: 'verify' },
      layouts: [{ token: { argument: 0 }, key: { argument: 1 }, ignores: [] }],
      sample: "import nJwt from 'njwt';\nnJwt.verify(token, process.env.KEY);",
    },
  ],
} satisfies Library;

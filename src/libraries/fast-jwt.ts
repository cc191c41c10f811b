import type { Library } from './types/library.js';

export default {
  id: 'fast-jwt',
  title: 'fast-jwt',
  packages: ['fast-jwt'],
  source: 'fast-jwt: src/signer.js, src/verifier.js, src/decoder.js',
  version: '6.3.6',
  sinks: [
    {
      kind: 'token-issue',
      callee: { import: 'fast-jwt', name: 'createSigner' },
      layouts: [
        {
          payload: { argument: 0, of: 'result' },
          key: { argument: 0, path: ['key'] },
          options: { argument: 0 },
          lifetime: [
            {
              slot: { argument: 0, path: ['expiresIn'] },
              unit: 'milliseconds',
              text: 'ms',
              none: 'nullish',
            },
            { slot: { argument: 0, path: ['exp'], of: 'result' }, unit: 'epoch seconds', none: 'falsy' },
          ],
          spelling: { insertAt: 0, key: 'expiresIn', text: '{milliseconds}' },
        },
      ],
      sample: "import { createSigner } from 'fast-jwt';\ncreateSigner({ key: process.env.KEY })({ sub: user.id });",
    },
    {
      kind: 'token-check',
      callee: { import: 'fast-jwt', name: 'createVerifier' },
      gives: 'function',
      layouts: [
        {
          key: { argument: 0, path: ['key'] },
          options: { argument: 0 },
          ignores: [{ key: 'ignoreExpiration', value: true }],
          maxAge: { key: 'maxAge', unit: 'milliseconds' },
          clockTolerance: { key: 'clockTolerance', unit: 'milliseconds' },
        },
      ],
      sample:
        "import { createVerifier } from 'fast-jwt';\nconst verify = createVerifier({ key: process.env.KEY, ...$options });",
    },
    {
      kind: 'token-decode',
      callee: { resultOf: { import: 'fast-jwt', name: 'createDecoder' } },
      token: { argument: 0 },
      check: 'createVerifier',
      repair: 'made with key',
      sample: "import { createDecoder } from 'fast-jwt';\nconst decode = createDecoder();\ndecode(token);",
    },
  ],
} satisfies Library;

import type { Library, Origin } from './types.js';

/** The first three major versions: one object a protocol. */
const protocols: Origin = { import: 'paseto', name: ['V1', 'V2', 'V3', 'V4'] };

/** From version 4 on. */
const protocol: Origin = {
  anyOf: [
    { instanceOf: { import: 'paseto', name: ['LocalProtocol', 'PublicProtocol'] } },
    { typedAs: { import: 'paseto', name: ['LocalProtocol', 'PublicProtocol'] } },
  ],
};

export default {
  id: 'paseto',
  title: 'paseto',
  packages: ['paseto'],
  source: 'paseto: lib/help/*.js of version 3, index.js of version 4',
  version: '3.1.4, 4.0.1',
  sinks: [
    {
      kind: 'token-issue',
      callee: { member: ['encrypt', 'sign'], of: protocols },
      layouts: [
        {
          payload: { argument: 0 },
          key: { argument: 1 },
          options: { argument: 2 },
          lifetime: [
            { slot: { argument: 2, path: ['expiresIn'] }, unit: 'seconds', text: 'with unit' },
            { slot: { argument: 0, path: ['exp'] }, unit: 'date' },
          ],
          spelling: { insertAt: 2, key: 'expiresIn', text: "'{duration}'" },
        },
      ],
      sample: "import { V4 } from 'paseto';\nawait V4.sign({ sub: user.id }, key, $options);",
    },
    {
      kind: 'token-issue',
      callee: { member: ['Encrypt', 'Sign'], of: protocol },
      layouts: [
        {
          payload: { argument: 1 },
          key: { argument: 0 },
          options: { argument: 2 },
          lifetime: [
            { slot: { argument: 2, path: ['expiresIn'] }, unit: 'seconds' },
            { slot: { argument: 1, path: ['exp'] }, unit: 'date' },
          ],
          default: 3600,
          endless: 'nonExpiring',
          spelling: { insertAt: 2, key: 'expiresIn', text: '{seconds}' },
        },
      ],
      sample:
        "import { PublicProtocol } from 'paseto';\nimport { SignFactory } from 'paseto/v4/public';\nconst v4 = new PublicProtocol(SignFactory);\nawait v4.Sign(key, { sub: user.id }, $options);",
    },
    {
      kind: 'token-check',
      callee: { member: ['decrypt', 'verify'], of: protocols },
      layouts: [
        {
          token: { argument: 0 },
          key: { argument: 1 },
          options: { argument: 2 },
          ignores: [{ key: 'ignoreExp', value: true }],
          maxAge: { key: 'maxTokenAge', unit: 'seconds', text: 'with unit' },
          clockTolerance: { key: 'clockTolerance', unit: 'seconds', text: 'with unit' },
        },
      ],
      sample: "import { V4 } from 'paseto';\nawait V4.verify(token, key, $options);",
    },
    {
      kind: 'token-check',
      callee: { member: ['Decrypt', 'Verify'], of: protocol },
      layouts: [
        {
          token: { argument: 1 },
          key: { argument: 0 },
          options: { argument: 2 },
          ignores: [{ key: 'allowNonExpiring', value: true, acceptsEndless: true }],
          maxAge: { key: 'maxTokenAge', unit: 'seconds' },
          clockTolerance: { key: 'clockTolerance', unit: 'seconds' },
        },
      ],
      sample:
        "import { PublicProtocol } from 'paseto';\nimport { VerifyFactory } from 'paseto/v4/public';\nconst v4 = new PublicProtocol(VerifyFactory);\nawait v4.Verify(key, token, $options);",
    },
    {
      kind: 'token-decode',
      callee: { import: 'paseto', name: 'decode' },
      token: { argument: 0 },
      check: 'V4.verify',
      repair: 'as the file checks',
      sample: "import { decode } from 'paseto';\ndecode(token);",
    },
  ],
} satisfies Library;

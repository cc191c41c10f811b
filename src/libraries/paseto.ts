import type { Library } from './types/library.js';
import type { Origin } from './types/origin.js';
import type { TokenIssueSink } from './types/tokens.js';

/** The first three major versions: one object a protocol. */
const protocols: Origin = { import: 'paseto', name: ['V1', 'V2', 'V3', 'V4'] };

/** From version 4 on. */
const protocol: Origin = {
  anyOf: [
    { instanceOf: { import: 'paseto', name: ['LocalProtocol', 'PublicProtocol'] } },
    { typedAs: { import: 'paseto', name: ['LocalProtocol', 'PublicProtocol'] } },
  ],
};

/** Of the first three major versions: `V3.sign(payload, key, options)`. */
const issue = {
  kind: 'token-issue',
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
} as const satisfies Partial<TokenIssueSink>;

/** From version 4 on: `protocol.Sign(key, payload, options)`. */
const issueByProtocol = {
  kind: 'token-issue',
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
} as const satisfies Partial<TokenIssueSink>;

export default {
  id: 'paseto',
  title: 'paseto',
  packages: ['paseto'],
  source: 'paseto: lib/help/*.js of version 3, index.js of version 4',
  version: '3.1.4, 4.0.1',
  sinks: [
    {
      ...issue,
      callee: { member: 'sign', of: protocols },
      sample: "import { V4 } from 'paseto';\nawait V4.sign({ sub: user.id }, key, $options);",
    },
    {
      ...issue,
      callee: { member: 'encrypt', of: protocols },
      content: 'encrypted',
      sample: "import { V3 } from 'paseto';\nawait V3.encrypt({ sub: user.id }, key, $options);",
    },
    {
      ...issueByProtocol,
      callee: { member: 'Sign', of: protocol },
      sample:
        "import { PublicProtocol } from 'paseto';\nimport { SignFactory } from 'paseto/v4/public';\nconst v4 = new PublicProtocol(SignFactory);\nawait v4.Sign(key, { sub: user.id }, $options);",
    },
    {
      ...issueByProtocol,
      callee: { member: 'Encrypt', of: protocol },
      content: 'encrypted',
      sample:
        "import { LocalProtocol } from 'paseto';\nimport { EncryptFactory } from 'paseto/v4/local';\nconst v4 = new LocalProtocol(EncryptFactory);\nawait v4.Encrypt(key, { sub: user.id }, $options);",
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

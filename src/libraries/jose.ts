import type { Library } from './types/library.js';
import type { Origin } from './types/origin.js';
import type { LifetimeSlot, LifetimeSpelling } from './types/tokens.js';

const methods = [
  'replicateAudienceAsHeader',
  'replicateIssuerAsHeader',
  'replicateSubjectAsHeader',
  'setAudience',
  'setContentEncryptionKey',
  'setExpirationTime',
  'setInitializationVector',
  'setIssuedAt',
  'setIssuer',
  'setJti',
  'setKeyManagementParameters',
  'setNotBefore',
  'setProtectedHeader',
  'setSubject',
];

const signed: Origin = { fluent: { instanceOf: { import: ['jose', 'jose/jwt/sign'], name: 'SignJWT' } }, methods };
const encrypted: Origin = {
  fluent: { instanceOf: { import: ['jose', 'jose/jwt/encrypt'], name: 'EncryptJWT' } },
  methods,
};
const unsecured: Origin = {
  fluent: { instanceOf: { import: ['jose', 'jose/jwt/unsecured'], name: 'UnsecuredJWT' } },
  methods,
};

/** A number is a point in time, a text a length of it. */
const lifetime: readonly LifetimeSlot[] = [
  { slot: { argument: 0, of: { method: 'setExpirationTime' } }, unit: 'epoch seconds', text: 'with unit' },
  { slot: { argument: 0, path: ['exp'], of: 'construction' }, unit: 'epoch seconds' },
];

const spelling: LifetimeSpelling = { insertAt: 0, method: 'setExpirationTime', text: "'{duration}'" };

export default {
  id: 'jose',
  title: 'jose',
  packages: ['jose'],
  source: 'jose: lib/jwt_claims_set.js, jwt/*.js',
  version: '4.15.9, 5.10.0, 6.2.18',
  sinks: [
    {
      kind: 'token-issue',
      callee: { member: 'sign', of: signed },
      layouts: [{ payload: { argument: 0, of: 'construction' }, key: { argument: 0 }, lifetime, spelling }],
      sample:
        "import { SignJWT } from 'jose';\nnew SignJWT({ sub: user.id }).setProtectedHeader({ alg: 'HS256' }).sign(key);",
    },
    {
      kind: 'token-issue',
      callee: { member: 'encrypt', of: encrypted },
      content: 'encrypted',
      layouts: [{ payload: { argument: 0, of: 'construction' }, key: { argument: 0 }, lifetime, spelling }],
      sample:
        "import { EncryptJWT } from 'jose';\nnew EncryptJWT({ sub: user.id }).setProtectedHeader({ alg: 'dir', enc: 'A256GCM' }).encrypt(key);",
    },
    {
      kind: 'token-issue',
      callee: { member: 'encode', of: unsecured },
      layouts: [{ payload: { argument: 0, of: 'construction' }, lifetime, spelling }],
      sample: "import { UnsecuredJWT } from 'jose';\nnew UnsecuredJWT({ sub: user.id }).setIssuedAt().encode();",
    },
    {
      kind: 'token-check',
      callee: {
        import: ['jose', 'jose/jwt/verify', 'jose/jwt/decrypt'],
        name: ['jwtVerify', 'jwtDecrypt'],
      },
      layouts: [
        {
          token: { argument: 0 },
          key: { argument: 1 },
          options: { argument: 2 },
          ignores: [],
          maxAge: { key: 'maxTokenAge', unit: 'seconds', text: 'with unit' },
          clockTolerance: { key: 'clockTolerance', unit: 'seconds', text: 'with unit' },
        },
      ],
      sample: "import { jwtVerify } from 'jose';\nawait jwtVerify(token, key, $options);",
    },
    {
      kind: 'token-decode',
      callee: { import: ['jose', 'jose/jwt/decode'], name: 'decodeJwt' },
      token: { argument: 0 },
      check: 'jwtVerify',
      repair: 'awaited payload',
      keyOfText: 'new TextEncoder().encode({secret})',
      sample: "import { decodeJwt } from 'jose';\ndecodeJwt(token);",
    },
  ],
} satisfies Library;

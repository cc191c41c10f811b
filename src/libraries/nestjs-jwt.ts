import type { Library } from './types/library.js';
import type { Origin } from './types/origin.js';
import type { SecretSlot } from './types/recognised.js';
import type { LifetimeSlot, LifetimeSpelling } from './types/tokens.js';

const service: Origin = {
  anyOf: [
    { typedAs: { import: '@nestjs/jwt', name: 'JwtService' } },
    { instanceOf: { import: '@nestjs/jwt', name: 'JwtService' } },
  ],
};

const spelling: LifetimeSpelling = { insertAt: 1, key: 'expiresIn', text: "'{duration}'" };

const inOptions: LifetimeSlot = { slot: { argument: 1, path: ['expiresIn'] }, unit: 'seconds', text: 'ms' };
const inPayload: LifetimeSlot = { slot: { argument: 0, path: ['exp'] }, unit: 'epoch seconds' };

/** Where the module and the service are set up. */
const secrets: readonly SecretSlot[] = [
  { argument: 0, path: ['secret'], protects: 'token' },
  { argument: 0, path: ['privateKey'], protects: 'token' },
];

const producedSecrets: readonly SecretSlot[] = [
  { argument: 0, path: ['useFactory', '()', 'secret'], protects: 'token' },
  { argument: 0, path: ['useFactory', '()', 'privateKey'], protects: 'token' },
];

const ownSecrets: readonly SecretSlot[] = [
  { argument: 1, path: ['secret'], protects: 'token' },
  { argument: 1, path: ['privateKey'], protects: 'token' },
];

const checks = {
  ignores: [{ key: 'ignoreExpiration', value: true }],
  maxAge: { key: 'maxAge', unit: 'seconds', text: 'ms' },
  clockTolerance: { key: 'clockTolerance', unit: 'seconds' },
} as const;

export default {
  id: 'nestjs-jwt',
  title: '@nestjs/jwt',
  packages: ['@nestjs/jwt'],
  source: '@nestjs/jwt: dist/jwt.service.js, dist/jwt.module.js',
  version: '12.0.2',
  sinks: [
    {
      kind: 'token-issue',
      callee: { member: ['sign', 'signAsync'], of: service },
      layouts: [
        {
          payload: { argument: 0 },
          options: { argument: 1 },
          lifetime: [inOptions, inPayload],
          isConfigured: true,
          spelling,
        },
      ],
      secrets: ownSecrets,
      sample:
        "import { JwtModule, JwtService } from '@nestjs/jwt';\nJwtModule.register({ secret: process.env.KEY });\nexport const issue = (jwt: JwtService, user) => jwt.sign({ sub: user.id }, $options);",
    },
    {
      kind: 'token-check',
      callee: { member: ['verify', 'verifyAsync'], of: service },
      layouts: [{ token: { argument: 0 }, options: { argument: 1 }, ...checks }],
      secrets: ownSecrets,
      sample:
        "import { JwtService } from '@nestjs/jwt';\nexport const check = (jwt: JwtService, token) => jwt.verify(token, $options);",
    },
    {
      kind: 'token-check',
      callee: { member: 'register', of: { import: '@nestjs/jwt', name: 'JwtModule' } },
      gives: 'middleware',
      secrets,
      layouts: [
        {
          options: { argument: 0, path: ['verifyOptions'] },
          ...checks,
          lifetime: [{ slot: { argument: 0, path: ['signOptions', 'expiresIn'] }, unit: 'seconds', text: 'ms' }],
        },
      ],
      sample:
        "import { JwtModule } from '@nestjs/jwt';\nJwtModule.register({ secret: process.env.KEY, verifyOptions: $options });",
    },
    {
      kind: 'token-check',
      callee: { member: 'registerAsync', of: { import: '@nestjs/jwt', name: 'JwtModule' } },
      gives: 'middleware',
      secrets: producedSecrets,
      layouts: [
        {
          options: { argument: 0, path: ['useFactory', '()', 'verifyOptions'] },
          ...checks,
          lifetime: [
            {
              slot: { argument: 0, path: ['useFactory', '()', 'signOptions', 'expiresIn'] },
              unit: 'seconds',
              text: 'ms',
            },
          ],
        },
      ],
      sample:
        "import { JwtModule } from '@nestjs/jwt';\nJwtModule.registerAsync({ useFactory: () => ({ secret: process.env.KEY, verifyOptions: $options }) });",
    },
    {
      kind: 'token-check',
      callee: { import: '@nestjs/jwt', name: 'JwtService' },
      form: 'new',
      gives: 'middleware',
      secrets,
      layouts: [
        {
          options: { argument: 0, path: ['verifyOptions'] },
          ...checks,
          lifetime: [{ slot: { argument: 0, path: ['signOptions', 'expiresIn'] }, unit: 'seconds', text: 'ms' }],
        },
      ],
      sample:
        "import { JwtService } from '@nestjs/jwt';\nnew JwtService({ secret: process.env.KEY, verifyOptions: $options });",
    },
    {
      kind: 'token-decode',
      callee: { member: 'decode', of: service },
      token: { argument: 0 },
      check: 'verify',
      repair: 'renamed',
      sample:
        "import { JwtService } from '@nestjs/jwt';\nexport const read = (jwt: JwtService, token) => jwt.decode(token);",
    },
  ],
} satisfies Library;

import { createTokenHolder, TWO_WEEKS } from '../token-proofs.js';

const data = createTokenHolder();
const packages = { paseto: 'paseto3' };

/** The claims stand before a signature of 64 bytes. */
const left = `(token) => {
  const { exp } = JSON.parse(Buffer.from(token.split('.')[2], 'base64url').subarray(0, -64).toString());
  return exp === undefined ? null : Math.round((new Date(exp) - Date.now()) / 1000);
}`;

const three = `import { V4 } from 'paseto';
const { privateKey, publicKey } = await import('node:crypto').then(({ generateKeyPairSync }) => generateKeyPairSync('ed25519'));
const ago = (seconds) => new Date(Date.now() - seconds * 1000).toISOString();
const expired = () => V4.sign({ iat: ago(120), exp: ago(60) }, privateKey, { iat: false });`;

const four = `import { PublicProtocol } from 'paseto';
import { GenerateKeyPairFactory, SignFactory, VerifyFactory } from 'paseto/v4/public';
const v4 = new PublicProtocol(GenerateKeyPairFactory, SignFactory, VerifyFactory);
const { secretKey, publicKey } = await v4.GenerateKeyPair();
const ago = (seconds) => new Date(Date.now() - seconds * 1000).toISOString();
const expired = () => v4.Sign(secretKey, { iat: ago(120), exp: ago(60) });`;

data.lifetimes('lifetimes of V4.sign, version 3', {
  library: 'paseto',
  sample: 'V4.sign(',
  imports: three,
  packages,
  left,
  plain: 'V4.sign({}, privateKey)',
  given: ({ slot }, value) =>
    slot.argument === 0
      ? `V4.sign({ exp: (${value}).toISOString() }, privateKey)`
      : `V4.sign({}, privateKey, { expiresIn: ${value} })`,
});

data.lifetimes('lifetimes of Sign, version 4', {
  library: 'paseto',
  sample: 'v4.Sign(',
  imports: four,
  left,
  plain: 'v4.Sign(secretKey, {})',
  given: ({ slot }, value) =>
    slot.argument === 1
      ? `v4.Sign(secretKey, { exp: (${value}).toISOString() })`
      : `v4.Sign(secretKey, {}, { expiresIn: ${value} })`,
});

data.checks('checks of V4.verify, version 3', {
  library: 'paseto',
  sample: 'V4.verify(',
  imports: three,
  packages,
  checked: (options) => `V4.verify(await expired(), publicKey, ${options})`,
});

data.checks('checks of Verify, version 4', {
  library: 'paseto',
  sample: 'v4.Verify(',
  imports: four,
  checked: (options) => `v4.Verify(publicKey, await expired(), ${options})`,
});

data.repairs({ library: 'paseto', title: 'tokens without expiry', left }, [
  {
    title: 'version 3, no options',
    rules: ['require-token-expiry'],
    packages,
    program: `
import { generateKeyPairSync } from 'node:crypto';
import { V4 } from 'paseto';

const { privateKey } = generateKeyPairSync('ed25519');

export default async (req, res) => res.end(await V4.sign({ sub: 'alice' }, privateKey));
`,
    before: null,
    after: TWO_WEEKS,
  },
  {
    title: 'version 4, nonExpiring',
    rules: ['require-token-expiry'],
    program: `
import { PublicProtocol } from 'paseto';
import { GenerateKeyPairFactory, SignFactory } from 'paseto/v4/public';

const v4 = new PublicProtocol(GenerateKeyPairFactory, SignFactory);
const { secretKey } = await v4.GenerateKeyPair();

export default async (req, res) => res.end(await v4.Sign(secretKey, { sub: 'alice' }, { nonExpiring: true }));
`,
    before: null,
    after: TWO_WEEKS,
  },
]);

import { createTokenHolder, TWO_WEEKS } from '../token-proofs.js';

const data = createTokenHolder();
const imports = `import { EncryptJWT, SignJWT, UnsecuredJWT, jwtDecrypt, jwtVerify } from 'jose';
const key = new TextEncoder().encode('0123456789abcdef0123456789abcdef');
const sign = (payload, set = (token) => token) =>
  set(new SignJWT(payload).setProtectedHeader({ alg: 'HS256' })).sign(key);
const encrypt = async (payload, set = (token) => token) => {
  const token = await set(new EncryptJWT(payload).setProtectedHeader({ alg: 'dir', enc: 'A256GCM' })).encrypt(key);
  const { payload: { exp } } = await jwtDecrypt(token, key);
  return \`.\${Buffer.from(JSON.stringify({ exp })).toString('base64url')}.\`;
};
const unsecured = async (payload, set = (token) => token) => set(new UnsecuredJWT(payload)).encode();
const now = () => Math.floor(Date.now() / 1000);
const expired = async () => sign({ iat: now() - 120, exp: now() - 60 });`;

for (const [issue, sample] of [
  ['sign', 'new SignJWT('],
  ['encrypt', 'new EncryptJWT('],
  ['unsecured', 'new UnsecuredJWT('],
] as const) {
  data.lifetimes(`lifetimes of ${sample}`, {
    library: 'jose',
    sample,
    imports,
    plain: `${issue}({})`,
    given: ({ slot }, value) =>
      slot.of === 'construction'
        ? `${issue}({ exp: ${value} })`
        : `${issue}({}, (token) => token.setExpirationTime(${value}))`,
  });
}

data.checks('checks of jwtVerify', {
  library: 'jose',
  sample: 'jwtVerify(',
  imports,
  checked: (options) => `jwtVerify(await expired(), key, ${options})`,
});

data.repairs({ library: 'jose', title: 'tokens without expiry' }, [
  {
    title: 'a chain, statements, milliseconds',
    rules: ['require-token-expiry'],
    program: `
import { SignJWT } from 'jose';

const key = new TextEncoder().encode('0123456789abcdef0123456789abcdef');

export default async (req, res) => {
  const token = new SignJWT({ sub: 'alice' });
  token.setProtectedHeader({ alg: 'HS256' });
  const first = await token.sign(key);
  const second = await new SignJWT({ sub: first })
    .setProtectedHeader({ alg: 'HS256' })
    .setIssuedAt()
    .sign(key);
  res.end(second);
};
`,
    before: null,
    after: TWO_WEEKS,
  },
]);

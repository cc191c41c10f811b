import { createTokenHolder, TWO_WEEKS } from '../token-proofs.js';

const data = createTokenHolder();
const imports = `import { createSigner, createVerifier } from 'fast-jwt';
const now = () => Math.floor(Date.now() / 1000);
const expired = () => createSigner({ key: 'a key' })({ iat: now() - 120, exp: now() - 60 });`;

data.lifetimes('lifetimes of createSigner', {
  library: 'fast-jwt',
  sample: 'createSigner(',
  imports,
  plain: "createSigner({ key: 'a key' })({})",
  given: ({ slot }, value) =>
    slot.of === 'result'
      ? `createSigner({ key: 'a key' })({ exp: ${value} })`
      : `createSigner({ key: 'a key', expiresIn: ${value} })({})`,
});

data.checks('checks of createVerifier', {
  library: 'fast-jwt',
  sample: 'createVerifier(',
  imports,
  checked: (options) => `createVerifier({ key: 'a key', ...${options} })(expired())`,
});

data.repairs({ library: 'fast-jwt', title: 'tokens without expiry' }, [
  {
    title: 'a signer of a class',
    rules: ['require-token-expiry'],
    program: `
import { createSigner } from 'fast-jwt';

class Tokens {
  #sign = createSigner({ key: 'a key' });
  issue(user) {
    return this.#sign({ sub: user });
  }
}

export default (req, res) => res.end(new Tokens().issue('alice'));
`,
    before: null,
    after: TWO_WEEKS,
  },
]);

import { createTokenHolder, TWO_WEEKS } from '../token-proofs.js';

const data = createTokenHolder();

data.lifetimes('lifetimes of setExpiration', {
  library: 'njwt',
  sample: '.setExpiration(',
  imports: "import nJwt from 'njwt';",
  plain: "nJwt.create({ sub: 'alice' }, 'a key').setExpiration().compact()",
  given: (_, value) => `nJwt.create({ sub: 'alice' }, 'a key').setExpiration(${value}).compact()`,
});

data.repairs({ library: 'njwt', title: 'tokens without expiry' }, [
  {
    title: 'the expiry is taken away',
    rules: ['require-token-expiry'],
    program: `
import nJwt from 'njwt';

export default (req, res) => {
  const token = nJwt.create({ sub: 'alice' }, 'a key');
  token.setExpiration();
  res.end(token.compact());
};
`,
    before: null,
    after: TWO_WEEKS,
  },
  {
    title: 'an hour by default',
    rules: ['require-token-expiry'],
    program: `
import nJwt from 'njwt';

export default (req, res) => res.end(nJwt.create({ sub: 'alice' }, 'a key').compact());
`,
    before: 3600,
    after: 3600,
  },
]);

import { createTokenHolder, TWO_WEEKS } from '../token-proofs.js';

const data = createTokenHolder();

/** The sixth part of a seal is when it expires. */
const left = `(seal) => {
  const expiration = seal.split('*')[5];
  return expiration === '' ? null : Math.round((Number(expiration) - Date.now()) / 1000);
}`;

const PASSWORD = "'a password that is longer than 32 characters'";

for (const name of ['@hapi/iron', 'iron-webcrypto']) {
  data.lifetimes(`lifetimes of seal of ${name}`, {
    kind: 'seal',
    library: 'iron',
    sample: `'${name}'`,
    imports: `import * as Iron from '${name}';`,
    left,
    plain: `Iron.seal({}, ${PASSWORD}, Iron.defaults)`,
    given: (_, value) => `Iron.seal({}, ${PASSWORD}, { ...Iron.defaults, ttl: ${value} })`,
  });

  data.repairs(
    { library: 'iron', title: `seals of ${name}`, left },
    [
      ['defaults', 'defaults'],
      ['a copy of the defaults', '{ ...defaults }'],
      ['no time at all', '{ ...defaults, ttl: 0 }'],
    ].map(([title = '', options = '']) => ({
      title,
      rules: ['require-client-session-expiry'],
      program: `
import { defaults, seal } from '${name}';

export default async (req, res) => res.end(await seal({ user: 'alice' }, ${PASSWORD}, ${options}));
`,
      before: null,
      after: TWO_WEEKS,
    })),
  );
}

import { createTokenHolder, TWO_WEEKS } from '../token-proofs.js';

const data = createTokenHolder();
const imports = `import { Elysia } from 'elysia';
import { jwt } from '@elysiajs/jwt';
async function issued(options, payload) {
  const app = new Elysia().use(jwt({ secret: 'a key', ...options })).get('/', ({ jwt }) => jwt.sign(payload));
  return (await app.handle(new Request('http://127.0.0.1/'))).text();
}`;

data.lifetimes('lifetimes of sign', {
  library: 'elysia-jwt',
  sample: 'jwt.sign(',
  imports,
  plain: "issued({}, { sub: 'alice' })",
  given: (_, value) => `issued({}, { sub: 'alice', exp: ${value} })`,
});

const LISTENER = `
async function listen(request, to) {
  const response = await app.handle(new Request(\`http://127.0.0.1\${request.url}\`));
  to.end(await response.text());
}

export default listen;
`;

data.repairs({ library: 'elysia-jwt', title: 'tokens without expiry' }, [
  {
    title: 'a configuration without a lifetime',
    rules: ['require-token-expiry'],
    program: `
import { Elysia } from 'elysia';
import { jwt } from '@elysiajs/jwt';

const app = new Elysia()
  .use(jwt({ name: 'jwt', secret: 'a key' }))
  .get('/', async ({ jwt }) => await jwt.sign({ sub: 'alice' }));
${LISTENER}`,
    before: null,
    after: TWO_WEEKS,
  },
  {
    title: 'two configurations, of which one has a lifetime',
    rules: ['require-token-expiry'],
    program: `
import { Elysia } from 'elysia';
import { jwt } from '@elysiajs/jwt';

const app = new Elysia()
  .use(jwt({ name: 'accessJwt', secret: 'a key', exp: '15m' }))
  .use(jwt({ name: 'refreshJwt', secret: 'another key' }))
  .get('/access', ({ accessJwt }) => accessJwt.sign({ sub: 'alice' }))
  .get('/', ({ refreshJwt }) => refreshJwt.sign({ sub: 'alice' }));
${LISTENER}`,
    before: null,
    after: TWO_WEEKS,
  },
]);

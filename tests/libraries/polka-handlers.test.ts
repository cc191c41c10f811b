import { describe, expect, it } from 'vitest';

import { choicesIn } from '../model/deletions-seen.js';

const REVOKE = 'await Session.deleteMany({ userId: req.query.userId });';

describe('Polka handlers: what is recognised', () => {
  it.each([
    `import polka from 'polka';\npolka().delete('/sessions', async (req, res) => { ${REVOKE} }).listen(3000);`,
    `const polka = require('polka');\nconst app = polka();\napp.post('/revoke', async (req) => { ${REVOKE} });`,
    `import polka from 'polka';\nconst app = polka();\napp.use(json()).add('POST', '/revoke', async (req, res) => { ${REVOKE} });`,
  ])('%s', (code) => {
    expect(choicesIn(code)).toEqual(['Session.deleteMany: user req.query.userId']);
  });

  it.each(['req.params.id', 'req.body.userId', "req.headers['x-user-id']"])('%s', (value) => {
    const code = `import polka from 'polka';\npolka().post('/:id', async (req, res) => { await Session.deleteMany({ userId: ${value} }); });`;
    expect(choicesIn(code)).toEqual([`Session.deleteMany: user ${value}`]);
  });
});

describe('Polka handlers: what is not', () => {
  it.each([
    `import polka from 'polka';\npolka().post('/', async (req, res) => { await Session.deleteMany({ userId: req.user.id }); });`,
    `import polka from 'polka';\npolka().listen(3000, async (error) => { await Session.deleteMany({ userId: error.query.userId }); });`,
  ])('%s', (code) => {
    expect(choicesIn(code)).toEqual([]);
  });
});

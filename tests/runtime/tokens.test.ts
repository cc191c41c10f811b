import jwt from 'jsonwebtoken';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { ProgramHost } from './program-host.js';
import { type Edits, repair } from './repair.js';

const TWO_WEEKS = 14 * 24 * 60 * 60;

let host: ProgramHost;
beforeAll(() => {
  host = new ProgramHost();
});
afterAll(() => host.close());

describe('jsonwebtoken, tokens without expiry', () => {
  it('inline payload, no options', async () => {
    const program = `
import jwt from 'jsonwebtoken';

export default (req, res) => {
  res.end(jwt.sign({ sub: 'alice' }, process.env.JWT_SECRET ?? 'a key'));
};
`;
    expect(await lifetimeOf(program)).toBeUndefined();
    expect(await lifetimeOf(repaired(program))).toBe(TWO_WEEKS);
  });

  it('options in a constant', async () => {
    const program = `
import jwt from 'jsonwebtoken';

const { sign } = jwt;

const signOptions = {
  algorithm: 'HS256',
  issuer: 'shop',
};

export default (req, res) => {
  const payload = { sub: 'alice' };
  res.end(sign(payload, 'a key', signOptions));
};
`;
    expect(await lifetimeOf(program)).toBeUndefined();
    expect(await lifetimeOf(repaired(program))).toBe(TWO_WEEKS);
  });

  it('a lifetime under a name for which the library throws', async () => {
    const program = `
import jwt from 'jsonwebtoken';

export default (req, res) => {
  try {
    res.end(jwt.sign({ sub: 'alice' }, 'a key', { expires: '1h' }));
  } catch (error) {
    res.end(jwt.sign({ error: error.message }, 'a key'));
  }
};
`;
    const { body } = await (await host.serve(program)).get('/', 'tls');
    expect(jwt.decode(body)).toMatchObject({ error: '"expires" is not allowed in "options"' });
    expect(await lifetimeOf(repaired(program))).toBe(60 * 60);
  });

  it('a callback in the place of the options', async () => {
    const program = `
import jwt from 'jsonwebtoken';

export default (req, res) => {
  jwt.sign({ sub: 'alice' }, 'a key', (error, token) => {
    res.end(error ? String(error) : token);
  });
};
`;
    expect(await lifetimeOf(program)).toBeUndefined();
    expect(await lifetimeOf(repaired(program))).toBe(TWO_WEEKS);
  });

  function repaired(program: string): string {
    const { output, left } = repair(program, ['require-token-expiry']);
    expect(left).toEqual([]);
    return output;
  }

  /** Seconds from issue to expiry of the token that the program answers. */
  async function lifetimeOf(text: string): Promise<number | undefined> {
    const program = await host.serve(text);
    const { body } = await program.get('/', 'tls');
    await program.stop();
    const payload = jwt.decode(body, { json: true });
    if (payload?.iat === undefined) throw new Error(`This is no token: ${body}`);
    return payload.exp === undefined ? undefined : payload.exp - payload.iat;
  }
});

describe('jsonwebtoken, expired tokens', () => {
  const expired = jwt.sign({ sub: 'alice', exp: Math.floor(Date.now() / 1000) - 60 }, 'a key');
  const valid = jwt.sign({ sub: 'alice' }, 'a key', { expiresIn: '1m' });

  it('ignoreExpiration beside other options', async () => {
    await expectRefused(`
import jwt from 'jsonwebtoken';

export default (req, res) => {
  try {
    const { sub } = jwt.verify(req.headers.authorization, 'a key', { algorithms: ['HS256'], ignoreExpiration: true });
    res.end(sub);
  } catch {
    res.writeHead(401).end();
  }
};
`);
  });

  it('ignoreExpiration alone, in a constant, with a callback', async () => {
    await expectRefused(`
import jwt from 'jsonwebtoken';

const verifyOptions = {
  // Users complained.
  ignoreExpiration: true,
};

export default (req, res) => {
  jwt.verify(req.headers.authorization, 'a key', verifyOptions, (error, payload) => {
    if (error) return res.writeHead(401).end();
    res.end(payload.sub);
  });
};
`);
  });

  it('a token that is only decoded, by a secret from the environment', async () => {
    await expectRefused(
      `
import jwt from 'jsonwebtoken';

Object.assign(process.env, { JWT_SECRET: 'a key' });

export default (req, res) => {
  try {
    const { sub } = jwt.decode(req.headers.authorization);
    req.userId = sub;
    res.end(req.userId);
  } catch {
    res.writeHead(401).end();
  }
};
`,
      'all',
    );
  });

  /** Both tokens are let in before the repair, only the valid one after it. */
  async function expectRefused(program: string, edits: Edits = 'complete'): Promise<void> {
    const { output, left } = repair(program, ['no-ignored-token-expiry'], edits);
    expect(left).toEqual([]);
    expect(await statuses(program)).toEqual({ valid: 200, expired: 200 });
    expect(await statuses(output)).toEqual({ valid: 200, expired: 401 });
  }

  async function statuses(text: string): Promise<Record<'valid' | 'expired', number>> {
    const program = await host.serve(text);
    const answers = {
      valid: await program.get('/', 'tls', { Authorization: valid }),
      expired: await program.get('/', 'tls', { Authorization: expired }),
    };
    await program.stop();
    return { valid: answers.valid.status, expired: answers.expired.status };
  }
});

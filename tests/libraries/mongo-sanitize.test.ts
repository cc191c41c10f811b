import { describe, expect, it } from 'vitest';

import { lint } from '../conformance/linting.js';

const reported = (code: string): string[] =>
  lint(code, { only: ['require-validated-session-identifier'] }).map(({ line }) => String(line));

const handler = (value: string) => `export const h = async (req, res) => Session.deleteOne({ token: ${value} });`;

describe('express-mongo-sanitize: what is recognised', () => {
  it.each(['req.body.token', 'req.query.token'])('%s has no operators', (value) => {
    expect(reported(`import sanitize from 'express-mongo-sanitize';\n${handler(value)}`)).toEqual([]);
  });
});

describe('express-mongo-sanitize: what is not', () => {
  it('cookies are left as they are', () => {
    expect(reported(`import sanitize from 'express-mongo-sanitize';\n${handler('req.cookies.token')}`)).toEqual(['2']);
  });

  it('another module of that name', () => {
    expect(reported(`import sanitize from './express-mongo-sanitize.js';\n${handler('req.body.token')}`)).toEqual([
      '2',
    ]);
  });

  it('operators of other libraries', () => {
    const query = 'prisma.session.deleteMany({ where: { token: req.body.token } })';
    const code = `import sanitize from 'express-mongo-sanitize';\nexport const h = async (req, res) => ${query};`;
    expect(reported(code)).toEqual(['2']);
  });
});

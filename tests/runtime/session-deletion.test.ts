import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { ProgramHost } from './program-host.js';
import { repair } from './repair.js';

/** An application in which `x-user` is who the visitor is, and its sessions are a model like one of Mongoose. */
const application = (handlers: string) => `
import express from 'express';

let documents = ['alice', 'mallory'].map((userId) => ({ _id: \`session of \${userId}\`, userId }));
const matches = (filter) => (document) => Object.entries(filter).every(([key, value]) => document[key] === value);

class Session {
  static async find(filter) {
    return documents.filter(matches(filter));
  }
  static async deleteMany(filter) {
    documents = documents.filter((document) => !matches(filter)(document));
  }
  static async deleteOne(filter) {
    const found = documents.find(matches(filter));
    documents = documents.filter((document) => document !== found);
  }
}

const app = express();
app.use(express.json());
app.use((req, res, next) => {
  req.user = { id: req.get('x-user') };
  next();
});

app.get('/sessions', async (req, res) => {
  res.json(await Session.find({ userId: req.user.id }));
});
${handlers}
export default app;
`;

/** The same in a Lambda function: the proxy integration makes an event of the request, and the authorizer says who sent it. */
const lambda = (handler: string) =>
  application(`
const exports = {};
${handler}
app.use(async (req, res) => {
  const event = {
    queryStringParameters: req.query,
    body: JSON.stringify(req.body),
    requestContext: { authorizer: { claims: { sub: req.user.id } } },
  };
  const { statusCode } = await exports.handler(event);
  res.sendStatus(statusCode);
});
`);

let host: ProgramHost;
beforeAll(() => {
  host = new ProgramHost();
});
afterAll(() => host.close());

describe('sessions of somebody that the request names', () => {
  it('in the query', async () => {
    const program = application(`
app.delete('/sessions', async (req, res) => {
  await Session.deleteMany({ userId: req.query.userId });
  res.sendStatus(204);
});
`);
    await expectProtected(program, { method: 'DELETE', page: '/sessions?userId=alice' });
  });

  it('in the body, taken apart', async () => {
    const program = application(`
app.post('/logout-everywhere', async (req, res) => {
  const { userId } = req.body;
  await Session.deleteMany({ userId });
  res.sendStatus(204);
});
`);
    await expectProtected(program, { method: 'POST', page: '/logout-everywhere', body: { userId: 'alice' } });
  });

  it('by the id of the session', async () => {
    const program = application(`
app.delete('/sessions/:id', async (req, res) => {
  await Session.deleteOne({ _id: req.params.id });
  res.sendStatus(204);
});
`);
    await expectProtected(program, { method: 'DELETE', page: '/sessions/session%20of%20alice' });
  });
});

describe('sessions of somebody that an event of API Gateway names', () => {
  it('in the body, which is text', async () => {
    const program = lambda(`
exports.handler = async (event) => {
  const { userId } = JSON.parse(event.body);
  console.log(event.requestContext.authorizer.claims.sub);
  await Session.deleteMany({ userId });
  return { statusCode: 204 };
};
`);
    await expectProtected(program, { method: 'POST', page: '/revoke', body: { userId: 'alice' } });
  });

  it('in the query', async () => {
    const program = lambda(`
exports.handler = async (event) => {
  const { sub } = event.requestContext.authorizer.claims;
  await Session.deleteMany({ userId: event.queryStringParameters.userId });
  return { statusCode: sub ? 204 : 401 };
};
`);
    await expectProtected(program, { method: 'DELETE', page: '/revoke?userId=alice' });
  });
});

interface Attack {
  readonly method: string;
  readonly page: string;
  readonly body?: object;
}

/** Mallory ends Alice's session before the repair, and does not after it. */
async function expectProtected(program: string, attack: Attack): Promise<void> {
  const { output, left } = repair(program, ['no-user-controlled-session-deletion']);
  expect(left).toEqual([]);
  expect(await sessionsOfAlice(program, attack)).toBe(0);
  expect(await sessionsOfAlice(output, attack)).toBe(1);
}

async function sessionsOfAlice(text: string, { method, page, body }: Attack): Promise<number> {
  const program = await host.serve(text);
  const { status } = await program.send(method, page, { 'X-User': 'mallory' }, body);
  expect(status).toBe(204);
  const { body: sessions } = await program.get('/sessions', 'tls', { 'X-User': 'alice' });
  await program.stop();
  return JSON.parse(sessions).length;
}

import { describe, expect, it } from 'vitest';

import { lint, repair } from '../conformance/linting.js';
import { deletionsIn } from '../model/deletions-seen.js';

describe('SuperTokens: what is recognised', () => {
  it.each([[`Session.revokeAllSessionsForUser(id);`, `delete  by (key)`]])('%s', (body, expected) => {
    expect(deletionsIn(body)).toEqual([expected]);
  });
});

describe('SuperTokens: the caller', () => {
  const only = ['no-user-controlled-session-deletion'];
  const revoking = (parameter: string, user: string) =>
    `import Session from 'supertokens-node/recipe/session';
app.post('/revoke', verifySession(), async (${parameter}, res) => { await Session.revokeAllSessionsForUser(${user}); res.end(); });
`;

  it.each([
    ['JavaScript', 'req', 'req.session.getUserId()', 'complete', 'a.js'],
    ['TypeScript', 'req: SessionRequest', 'req.session!.getUserId()', 'all', 'a.ts'],
  ])('is who the session says: %s', (_, parameter, caller, fixes, filename) => {
    const options = { only, settings: { fixes }, filename, parser: 'typescript' } as const;
    expect(repair(revoking(parameter, 'req.body.userId'), options)).toEqual({
      output: revoking(parameter, caller),
      left: [],
    });
    expect(lint(revoking(parameter, caller), options)).toEqual([]);
  });

  it('may be compared with whom the request names', () => {
    const guarded = revoking('req', 'req.body.userId').replace(
      '{ await',
      '{ if (req.session.getUserId() !== req.body.userId) return res.sendStatus(403); await',
    );
    expect(lint(guarded, { only })).toEqual([]);
  });
});

describe('SuperTokens: what is not', () => {
  it.each([`session.revokeSession();`, `Session.revokeSession(handle);`])('%s', (body) => {
    expect(deletionsIn(body)).toEqual([]);
  });
});

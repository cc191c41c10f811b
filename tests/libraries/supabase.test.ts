import { describe, expect, it } from 'vitest';

import { deletionsIn } from '../model/deletions-seen.js';

describe('Supabase: what is recognised', () => {
  it.each([
    [`supabase.from('sessions').delete().eq('user_id', id);`, `delete sessions by user_id`],
    [
      `supabase.schema('auth').from('sessions').delete().match({ user_id: id }).select();`,
      `delete sessions by user_id`,
    ],
    [`supabase.from('sessions').delete().in('id', ids).neq('id', own);`, `delete sessions by id`],
    [`supabase.from('sessions').update({ revoked: true }).eq('user_id', id);`, `revoke sessions by user_id`],
    [`supabase.auth.admin.deleteUser(id);`, `delete  by (key)`],
  ])('%s', (body, expected) => {
    expect(deletionsIn(body)).toEqual([expected]);
  });
});

describe('Supabase: what is not', () => {
  it.each([
    `supabase.from('chat_sessions').delete().eq('user_id', id);`,
    `supabase.auth.admin.signOut(jwt);`,
    `supabase.auth.signOut();`,
    `supabase.from('sessions').select().eq('user_id', id);`,
    `admin.deleteUser(id);`,
  ])('%s', (body) => {
    expect(deletionsIn(body)).toEqual([]);
  });
});

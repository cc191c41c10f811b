import { describe, expect, it } from 'vitest';

import { deletionsIn } from '../model/deletions-seen.js';

describe('Redis: what is recognised', () => {
  it.each([
    [`redis.del(\`session:\${id}\`);`, `delete session by (key)`],
    [`redis.del('sess:' + id);`, `delete session by (key)`],
    [`redis.unlink(\`user:\${userId}:sessions\`);`, `delete user_sessions by user`],
    [`client.DEL(\`auth_session:\${id}\`);`, `delete auth_session by (key)`],
    [
      `const PREFIX = 'session:';
redis.del(PREFIX + id);`,
      `delete session by (key)`,
    ],
    [
      `const keyOf = (id) => \`session:\${id}\`;
redis.del(keyOf(id));`,
      `delete session by (key)`,
    ],
    [
      `const keys = { session: (id) => 'sess:' + id };
redis.del(keys.session(id));`,
      `delete session by (key)`,
    ],
    [`redis.del([\`session:\${a}\`, \`session:\${b}\`]);`, `delete session by (key), (key)`],
    [`redis.del(ids.map((id) => \`session:\${id}\`));`, `delete session by (key)`],
    [`redis.del(...ids.map((id) => \`session:\${id}\`));`, `delete session by (key)`],
    [
      `const keys = ids.map((id) => \`session:\${id}\`);
redis.unlink(keys);`,
      `delete session by (key)`,
    ],
    [
      `const keys = await redis.keys(\`session:\${userId}:*\`);
redis.del(keys);`,
      `delete  by row`,
    ],
    [`redis.hdel('sessions', id);`, `delete sessions by (key)`],
    [`redis.sRem(\`user:sessions:\${userId}\`, id);`, `delete user_sessions by (key), (key)`],
  ])('%s', (body, expected) => {
    expect(deletionsIn(body)).toEqual([expected]);
  });
});

describe('Redis: what is not', () => {
  it.each([
    `redis.del(id);`,
    `redis.del(\`cart:\${id}\`);`,
    `redis.del(\`chat:session:\${id}\`);`,
    `redis.del(\`session:\${id}:messages\`);`,
    `redis.del('sessions');`,
    `const keyOf = (id) => \`cart:\${id}\`;
redis.del(keyOf(id));`,
    `redis.get(\`session:\${id}\`);`,
    `redis.hdel('carts', id);`,
    `redis.del(...keys);`,
    `redis.del(ids.map((id) => \`cart:\${id}\`));`,
    `redis.del(ids.map(keyOf));`,
    `redis.del(ids.map((id) => { log(id); return \`session:\${id}\`; }));`,
  ])('%s', (body) => {
    expect(deletionsIn(body)).toEqual([]);
  });
});

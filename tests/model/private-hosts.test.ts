import { describe, expect, it } from 'vitest';

import { isPrivateHost } from '../../src/model/private-hosts.js';

describe('private hosts', () => {
  it.each([
    '',
    'localhost',
    'LOCALHOST',
    'app.localhost',
    '127.0.0.1',
    '0.0.0.0',
    '::1',
    'redis',
    '10.0.0.4',
    '172.16.0.1',
    '172.31.255.254',
    '192.168.1.1',
    '169.254.1.1',
    'fd12:3456::1',
    'fe80::1',
    '/var/run/redis.sock',
    '%2Ftmp%2Fmongodb.sock',
    'host.docker.internal',
    'redis.internal',
    'cache.svc.cluster.local',
    'localhost.',
  ])('%j', (host) => {
    expect(isPrivateHost(host, ['redis.internal', '*.svc.cluster.local'])).toBe(true);
  });

  it.each([
    'cache.example.com',
    'localhost.example.com',
    '11.0.0.1',
    '172.32.0.1',
    '172.15.0.1',
    '192.169.0.1',
    '2001:db8::1',
    'my.redis.internal',
    'svc.cluster.local',
    'evilredis.internal',
  ])('%j is none', (host) => {
    expect(isPrivateHost(host, ['redis.internal', '*.svc.cluster.local'])).toBe(false);
  });
});

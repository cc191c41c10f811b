import type { Library } from './types/library.js';
import type { Origin } from './types/origin.js';

const anything: Origin = { anything: true };

export default {
  id: 'yar-sessions',
  title: '@hapi/yar',
  packages: ['@hapi/yar'],
  source: '@hapi/yar: lib/index.js',
  version: '11.0.3',
  sinks: [
    {
      kind: 'session-deletion',
      callee: { member: 'revoke', of: { member: 'yar', of: anything } },
      filter: { dialect: 'id', slot: { argument: 0 }, means: 'session' },
      subject: 'sessions',
      ofFramework: true,
      sample:
        'export const revoke = async (request, h) => { await request.server.yar.revoke(request.payload.id); return null; };',
    },
    { kind: 'none', sample: 'export const logout = async (request, h) => { request.yar.reset(); return null; };' },
  ],
} satisfies Library;

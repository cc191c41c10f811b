import { describe } from 'vitest';

import type { Bench, Write } from '../benches.js';
import { createDataHolder } from '../held-data.js';
import { describeProofs } from '../proof.js';

/** A server as the framework's own tests set it up, with the defaults of `defineConfig`. */
const SERVER = `
import { AppFactory } from '@adonisjs/application/factories';
import { defineConfig } from '@adonisjs/http-server';
import { ServerFactory } from '@adonisjs/http-server/factories';

const app = new AppFactory().create(new URL('./', import.meta.url), () => {});
await app.init();
const server = new ServerFactory().merge({ app, config: defineConfig({}) }).create();
const router = server.getRouter();
`;

const START = `
await server.boot();

export default server.handle.bind(server);
`;

const bench = (method: string): Bench => ({
  title: method,
  library: 'adonis',
  sample: 'plainCookie(',
  program: (writes: readonly Write[]) => `${SERVER}
server.errorHandler(async () => ({
  default: class {
    report() {}
    handle(error, { response }) {
      response.status(500).send(error.message);
    }
  },
}));
${writes
  .map(
    ({ value, options }, page) =>
      `router.get('/basket/${page}', ({ response }) => response.${method}('c', ${value}, ${options}).send('kept'));`,
  )
  .join('\n')}
${START}`,
});

const data = createDataHolder('ecosystem');

describe('AdonisJS', () => {
  for (const method of ['plainCookie', 'cookie', 'encryptedCookie']) data.cookie(bench(method));
});

describeProofs(
  'AdonisJS, repaired',
  [
    {
      title: 'a controller',
      language: 'typescript',
      program: `${SERVER}
import type { HttpContext } from '@adonisjs/core/http';

class SessionController {
  async store({ response }: HttpContext) {
    response.plainCookie('sid', 'a1', { secure: false, httpOnly: false });
    response.append('Set-Cookie', 'token=b2; Path=/');
    response.clearCookie('old');
    return 'signed in';
  }
}

router.get('/', (context: HttpContext) => new SessionController().store(context));
${START}`,
      before: [
        'sid=…; Max-Age=7200; Path=/; SameSite=Lax',
        'token=b2; Path=/',
        'old=; Max-Age=-1; Path=/; Expires=past; HttpOnly; Secure; SameSite=Lax',
      ],
      after: [
        'sid=…; Max-Age=7200; Path=/; HttpOnly; Secure; SameSite=Lax',
        'token=b2; Path=/; Secure; HttpOnly; Max-Age=1209600',
        'old=; Max-Age=-1; Path=/; Expires=past; HttpOnly; Secure; SameSite=Lax',
      ],
    },
  ],
  'ecosystem',
);

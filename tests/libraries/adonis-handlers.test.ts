import { describe, expect, it } from 'vitest';

import { choicesIn } from '../model/deletions-seen.js';

describe('AdonisJS controllers: what is recognised', () => {
  it.each([
    [
      `import type { HttpContext } from '@adonisjs/core/http';
export default class C { async a({ request, auth }: HttpContext) { await Session.deleteMany({ userId: request.input('userId') }); } }`,
      `request.input('userId')`,
    ],
    [
      `import type { HttpContext } from '@adonisjs/core/http';
export default class C { async a({ params }: HttpContext) { await Session.deleteMany({ userId: params.id }); } }`,
      `params.id`,
    ],
    [
      `import type { HttpContext } from '@adonisjs/core/http';
export default class C { async a(ctx: HttpContext) { await Session.deleteMany({ userId: ctx.request.param('userId') }); } }`,
      `ctx.request.param('userId')`,
    ],
    [
      `import type { HttpContext } from '@adonisjs/core/http';
export default class C { async a({ request }: HttpContext) { await Session.deleteMany({ userId: request.qs().userId }); } }`,
      `request.qs().userId`,
    ],
    [
      `import type { HttpContext } from '@adonisjs/core/http';
export default class C { async a({ request }: HttpContext) { const { userId } = request.only(['userId']); await Session.deleteMany({ userId: userId }); } }`,
      `request.only().userId`,
    ],
    [
      `import type { HttpContext } from '@adonisjs/core/http';
export default class C { async a({ request }: HttpContext) { const payload = await request.validateUsing(revokeValidator); await Session.deleteMany({ userId: payload.userId }); } }`,
      `request.validateUsing().userId`,
    ],
    [
      `import type { HttpContext } from '@adonisjs/core/http';
export default class C { async a({ request }: HttpContext) { await Session.deleteMany({ userId: request.header('x-user') }); } }`,
      `request.header('x-user')`,
    ],
    [
      `import router from '@adonisjs/core/services/router';
router.post('/revoke', async ({ request }) => { await Session.deleteMany({ userId: request.body().userId }); });`,
      `request.body().userId`,
    ],
    [
      `import router from '@adonisjs/core/services/router';
router.get('/revoke/:id', async (ctx) => { await Session.deleteMany({ userId: ctx.params.id }); }).use(middleware.auth());`,
      `ctx.params.id`,
    ],
    [
      `import type { HttpContextContract } from '@ioc:Adonis/Core/HttpContext';
export default class C { public async a({ request }: HttpContextContract) { await Session.deleteMany({ userId: request.all().userId }); } }`,
      `request.all().userId`,
    ],
  ])('%s', (code, label) => {
    expect(choicesIn(code)).toEqual([`Session.deleteMany: user ${label}`]);
  });
});

describe('AdonisJS controllers: what is not', () => {
  it.each([
    `import type { HttpContext } from '@adonisjs/core/http';
export default class C { async a({ auth }: HttpContext) { await Session.deleteMany({ userId: auth.user!.id }); } }`,
    `import type { HttpContext } from '@adonisjs/core/http';
export default class C { async a({ auth }: HttpContext) { const user = auth.getUserOrFail(); await Session.deleteMany({ userId: user.id }); } }`,
    `import type { HttpContext } from '@adonisjs/core/http';
export default class C { async a({ auth }: HttpContext) { const user = await auth.authenticate(); await Session.deleteMany({ userId: user.id }); } }`,
    `import type { HttpContext } from '@adonisjs/core/http';
export default class C { async a({ session }: HttpContext) { await Session.deleteMany({ userId: session.get('userId') }); } }`,
    `import type { HttpContext } from '@adonisjs/core/http';
export default class C { async a({ params, bouncer }: HttpContext) { await bouncer.with(UserPolicy).authorize('revoke', params.id); await Session.deleteMany({ userId: params.id }); } }`,
    `import router from '@adonisjs/core/services/router';
router.delete('/:id', async ({ params }) => { await Session.deleteMany({ userId: params.id }); }).middleware(['auth', 'role:admin']);`,
    `import router from '@adonisjs/core/services/router';
router.group(() => { router.delete('/:id', async ({ params }) => { await Session.deleteMany({ userId: params.id }); }); }).use(middleware.admin());`,
    `export default class C { async a({ params }) { await Session.deleteMany({ userId: params.id }); } }`,
    `import router from './router';
router.post('/', async ({ request }) => { await Session.deleteMany({ userId: request.body().userId }); });`,
  ])('%s', (code) => {
    expect(choicesIn(code)).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';

import { choicesIn } from './deletions-seen.js';

const DELETION = 'await Session.deleteMany({ userId: req.params.id });';

/** Nothing on the way to the deletion keeps a caller to their own sessions. */
function isOpen(statements: string): boolean {
  return choicesIn(`exports.h = async (req, res, next) => {\n${statements}\n};`).length > 0;
}

describe('tests that let only the owner through', () => {
  it.each([
    'if (req.params.id !== req.user.id) return;',
    'if (req.params.id != req.user.id) return;',
    'if (!(req.params.id === req.user.id)) return;',
    'if (req.user.id !== req.params.id) throw new Error();',
    'if (String(req.user._id) !== String(req.params.id)) return;',
    'if (req.user._id.toString() !== req.params.id) return;',
    'if (!req.user._id.equals(req.params.id)) return;',
    'if (!Object.is(req.user.id, req.params.id)) return;',
    'if ((req.params.id === req.user.id) === false) return;',
    'if (req.params.id !== req.user.id || !req.body.sure) return;',
    'const { id } = req.params; if (id !== req.user.id) return;',
    'const isOwn = req.params.id === req.user.id; if (!isOwn) return;',
    'const other = req.params.id !== req.user.id; if (other) return;',
    'const me = req.user; if (me.id !== req.params.id) return;',
    'const me = await User.findById(req.user.id); if (me.id !== req.params.id) return;',
    'const me = await currentUser(req); if (me.id !== req.params.id) return;',
    'const me = jwt.verify(req.headers.authorization, key); if (me.sub !== req.params.id) return;',
    'if (res.locals.user.id !== req.params.id) return;',
    'if (req.account.id !== req.params.id) return;',
    'if (req.params.id !== req.user.id) { if (!req.user.isAdmin) return; }',
    'if (req.params.id !== req.user.id) { log(); return; }',
    'if (req.params.id !== req.user.id) process(); else { await work(); } if (req.params.id !== req.user.id) return;',
    'switch (req.params.id) { case req.user.id: break; default: return; }',
    'do { if (req.params.id !== req.user.id) return; } while (false);',
    'try { if (req.params.id !== req.user.id) throw new Error(); } catch { return; }',
    'const user = await User.findById(req.params.id); if (user.id !== req.user.id) return;',
    'const found = await User.findOne({ _id: req.params.id, team: req.user.team }); if (!found) return;',
    'const found = await User.exists({ _id: req.params.id, team: req.user.team }); if (found === null) return;',
    'if (!(await Team.findOne({ owner: req.user.id, members: req.params.id }))) return;',
    'const mine = await Child.find({ parent: req.user.id }); if (!mine.some((one) => one.id === req.params.id)) return;',
    'if (!req.user.children.includes(req.params.id)) return;',
    'if (req.user.children.indexOf(req.params.id) < 0) return;',
    'if (!new Set(req.user.children).has(req.params.id)) return;',
  ])('%s', (guard) => {
    expect(isOpen(`${guard}\n${DELETION}`)).toBe(false);
  });
});

describe('tests that do not', () => {
  it.each([
    'if (req.params.id === req.user.id) return;',
    'if (!(req.params.id !== req.user.id)) return;',
    'if (req.params.id !== req.user.id) res.sendStatus(403);',
    'if (req.params.id !== req.user.id) next(new Error());',
    'if (req.params.id !== req.user.id && req.body.sure) return;',
    'if (req.params.id !== req.user.id && req.user.verified === undefined) return;',
    'if (req.params.id !== req.body.id) return;',
    'if (req.body.id !== req.user.id) return;',
    'if (req.params.id !== OWNER) return;',
    "if (req.params.id !== 'me') return;",
    'if (req.params.id.length !== 24) return;',
    'if (!req.user) return;',
    'if (!req.user.id || !req.params.id) return;',
    'if (!req.session.userId) return;',
    'const user = await User.findById(req.params.id); if (!user) return;',
    'const user = await User.findById(req.params.id); if (user.status !== Status.Active) return;',
    "const user = await User.findById(req.params.id); if (user.role === 'admin') return;",
    'const user = await User.findById(req.params.id); if (user.id !== req.params.id) return;',
    'const errors = validationResult(req); if (!errors.isEmpty()) return;',
    'const { error } = schema.validate(req.params); if (error) return;',
    'if (!isValidObjectId(req.params.id)) return;',
    'if (!Array.isArray(req.body.ids)) return;',
    "if (!req.is('json')) return;",
    'try { if (req.params.id !== req.user.id) throw new Error(); } catch (error) { log(error); }',
    'users.forEach((user) => { if (user.id !== req.user.id) return; });',
    'const check = () => { if (req.params.id !== req.user.id) throw new Error(); };',
    'let id = req.params.id; if (id !== req.user.id) id = null;',
    'while (req.params.id !== req.user.id) break;',
    'if (req.body.csrf !== req.session.csrf) return;',
    'if (req.headers["x-csrf-token"] !== req.cookies.csrfToken) return;',
  ])('%s', (guard) => {
    expect(isOpen(`${guard}\n${DELETION}`)).toBe(true);
  });

  it('stand behind the deletion', () => {
    expect(isOpen(`${DELETION}\nif (req.params.id !== req.user.id) return;`)).toBe(true);
  });

  it('look at a value that is replaced afterwards', () => {
    const replaced = 'let { id } = req.params; if (id !== req.user.id) return; id = req.body.id;';
    expect(isOpen(`${replaced}\nawait Session.deleteMany({ userId: id });`)).toBe(true);
  });
});

describe('authorisation', () => {
  it.each([
    'if (!req.user.isAdmin) return;',
    "if (req.user.role !== 'admin') return;",
    'if (req.user.role !== Role.Admin) return;',
    "if (!['admin', 'staff'].includes(req.user.role)) return;",
    "if (!req.user.roles.includes('admin')) return;",
    "if (!req.user.can('sessions:delete')) return;",
    "if (req.ability.cannot('delete', 'Session')) return;",
    'if (!hasPermission(req.user)) return;',
    "await requireRole(req.user, 'admin');",
    'const { role } = req.user; if (role !== "admin") return;',
    "if (req.user.role === 'guest') return;",
    'switch (req.user.role) { case "admin": break; default: return; }',
    'if (!isAdmin(req)) return;',
    "if (req.get('x-api-key') !== process.env.API_KEY) return;",
    'if (!crypto.timingSafeEqual(Buffer.from(req.body.key), Buffer.from(config.key))) return;',
  ])('%s', (guard) => {
    expect(isOpen(`${guard}\n${DELETION}`)).toBe(false);
  });

  it.each([
    'if (req.user.isAdmin) return;',
    "if (req.user.role === 'admin') return;",
    "if (req.body.role !== 'admin') return;",
    'if (!req.query.admin) return;',
    "if (req.user.role !== 'admin') res.sendStatus(403);",
    'if (req.user.plan !== "pro") return;',
  ])('not %s', (guard) => {
    expect(isOpen(`${guard}\n${DELETION}`)).toBe(true);
  });
});

describe('calls that are handed both', () => {
  it.each([
    'await assertOwner(req.user, req.params.id);',
    'policy.check(req.user.id, req.params.id);',
    'await ensureSelf(req);',
    'const found = await ownedBy(req.user.id, req.params.id);',
    'if (!(await mayDelete(req.user, req.params))) return;',
    'const allowed = await mayDelete(req.user, req.params.id); if (!allowed) return;',
    'assert(req.user.id === req.params.id);',
    'assert.equal(req.user.id, req.params.id);',
    'invariant(req.user.id === req.params.id, "no");',
    'if (req.params.id !== req.user.id) throwForbidden();',
  ])('%s', (guard) => {
    expect(isOpen(`${guard}\n${DELETION}`)).toBe(false);
  });

  it.each([
    'await assertOwner(req.user, req.body.id);',
    'await assertOwner(req.user, req.params.id).catch(log);',
    'try { await assertOwner(req.user, req.params.id); } catch (error) { log(error); }',
    'if (!(await mayDelete(req.user, req.params.id))) res.sendStatus(403);',
    'console.log(req.user.id, req.params.id);',
    'await AuditLog.create({ by: req.user.id, of: req.params.id });',
    'res.set("x-by", req.user.id + req.params.id);',
    'await isValid(req.params.id);',
    'const isOwner = mayDelete(req.user, req.params.id); log(isOwner); if (!isOwner) res.status(403);',
  ])('not %s', (guard) => {
    expect(isOpen(`${guard}\n${DELETION}`)).toBe(true);
  });
});

describe('possession', () => {
  it.each([
    "const isCorrect = req.body.password === 'secret'; if (!isCorrect) return;",
    'const user = await User.findById(req.params.id); if (!(await bcrypt.compare(req.body.password, user.hash))) return;',
    'const user = await User.findById(req.params.id); if (!(await user.verifyPassword(req.body.password))) return;',
    'const user = await User.findById(req.params.id); const ok = await argon2.verify(user.hash, req.body.password); if (!ok) return;',
    'const user = await User.findById(req.params.id); if (user.otp !== req.body.otp) return;',
    'const reset = await Reset.findOne({ user: req.params.id, token: req.body.token }); if (!reset) return;',
    'const reset = await Reset.findOne({ user: req.params.id, hash: sha256(req.body.token) }); if (!reset) return;',
    'await verifyPassword(req.params.id, req.body.password);',
  ])('%s', (guard) => {
    expect(isOpen(`${guard}\n${DELETION}`)).toBe(false);
  });

  it.each([
    'if (!isStrongPassword(req.body.password)) return;',
    'const hash = await bcrypt.hash(req.body.password, 10);',
    'const user = await User.findById(req.params.id); if (!(await bcrypt.compare(req.body.password, user.hash))) res.sendStatus(401);',
    'if (req.body.password !== req.body.confirmPassword) return;',
    "if (req.body.password === '') return;",
  ])('not %s', (guard) => {
    expect(isOpen(`${guard}\n${DELETION}`)).toBe(true);
  });
});

import { describe, expect, it } from 'vitest';

import { deletionsIn } from '../model/deletions-seen.js';

describe('mongoose: what is recognised', () => {
  it.each([
    ['Session.deleteMany({ userId });', 'delete Session by userId'],
    ['Session.deleteOne({ _id: id, userId });', 'delete Session by _id, userId'],
    ['Session.findOneAndDelete({ token });', 'delete Session by token'],
    ['Session.findOneAndRemove({ _id: id });', 'delete Session by _id'],
    ['Session.remove({ user: id }, done);', 'delete Session by user'],
    ['Session.findByIdAndDelete(id);', 'delete Session by (key)'],
    ['Session.findByIdAndRemove(id, done);', 'delete Session by (key)'],
    ['Session.deleteMany({});', 'delete Session by '],
    ['Session.deleteMany();', 'delete Session by '],
    ['SessionModel.deleteMany({ userId });', 'delete SessionModel by userId'],
    ['UserSession.deleteMany({ userId });', 'delete UserSession by userId'],
    ['authSessions.deleteMany({ userId });', 'delete authSessions by userId'],
    ['RefreshToken.deleteMany({ user: id });', 'delete RefreshToken by user'],
    ['AuthToken.deleteMany({ user: id });', 'delete AuthToken by user'],
    ['models.Session.deleteMany({ userId });', 'delete Session by userId'],
    ['this.sessionModel.deleteMany({ userId });', 'delete sessionModel by userId'],
    ["mongoose.model('Session').deleteMany({ userId });", 'delete Session by userId'],
    ["const Devices = mongoose.model('Session');\nDevices.deleteMany({ userId });", 'delete Session by userId'],
    ["db.collection('sessions').deleteMany({ 'session.userId': id });", 'delete sessions by session.userId'],
    ['Session.deleteMany({ userId: { $in: ids } });', 'delete Session by userId'],
    ['Session.deleteMany({ userId, _id: { $ne: own } });', 'delete Session by userId'],
    ['Session.deleteMany({ $or: [{ userId }, { email }] });', 'delete Session by userId, email'],
    ['Session.deleteMany({ $and: [{ userId }, { device }] });', 'delete Session by userId, device'],
    ['Session.deleteMany({ $where: code });', 'delete Session by unknown'],
    ['const filter = { userId };\nSession.deleteMany(filter);', 'delete Session by userId'],
    ['Session.updateMany({ userId }, { revoked: true });', 'revoke Session by userId'],
    ['Session.updateMany({ userId }, { $set: { revokedAt: new Date() } });', 'revoke Session by userId'],
    ['Session.updateOne({ _id: id }, { isActive: false });', 'revoke Session by _id'],
    ["Session.findOneAndUpdate({ _id: id }, { status: 'revoked' });", 'revoke Session by _id'],
    ['Session.findByIdAndUpdate(id, { valid: false });', 'revoke Session by (key)'],
    ['Session.updateMany({ userId }, { expiresAt: new Date() });', 'revoke Session by userId'],
    ['const found = await Session.findById(id);\nawait found.deleteOne();', 'delete  by row'],
    ['(await Session.findOne({ _id: id })).remove();', 'delete  by row'],
    ['const found = await Session.findById(id);\nfound.revoked = true;\nawait found.save();', 'revoke  by row'],
    ['const found = await Session.findById(id);\nfound.set({ valid: false });\nawait found.save();', 'revoke  by row'],
    [
      'const found = await Session.findById(id);\nawait found.updateOne({ $set: { revoked: true } });',
      'revoke  by row',
    ],
  ])('%s', (body, expected) => {
    expect(deletionsIn(body)).toEqual([expected]);
  });
});

describe('mongoose: what is not', () => {
  it.each([
    'WorkoutSession.deleteMany({ userId });',
    'CheckoutSession.deleteMany({ userId });',
    'ChatSession.deleteMany({ userId });',
    'browserSession.deleteMany({ userId });',
    'Sessionizer.deleteMany({ userId });',
    'AccessToken.deleteMany({ userId });',
    'User.deleteMany({ _id: id });',
    "db.collection('chat_sessions').deleteMany({ userId });",
    "const Session = mongoose.model('Lesson');\nSession.deleteMany({ userId });",
    'Session.find({ userId });',
    'Session.updateMany({ userId }, { lastSeen: new Date() });',
    'Session.updateMany({ userId }, { revoked: false });',
    'Session.updateMany({ userId }, { isActive: true });',
    "Session.updateMany({ userId }, { status: 'active' });",
    'Session.updateMany({ userId }, { expiresAt: later });',
    'Session.deleteMany((error) => next(error));',
    'const found = await Lesson.findById(id);\nawait found.deleteOne();',
    'found.deleteOne();',
    'Session.deleteOne({ _id: id }).where({ userId });',
  ])('%s', (body) => {
    expect(deletionsIn(body)).toEqual([]);
  });
});

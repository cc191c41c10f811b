import { Session } from '../models/session.js';
import { User } from '../models/user.js';
import { signRememberToken } from '../tokens.js';

const rememberCookie = { path: '/', sameSite: 'lax' };

export async function login(req, res) {
  const { email, password, remember } = req.body;
  const user = await User.findByCredentials(email, password);
  if (!user) return res.status(401).json({ error: 'Wrong e-mail or password' });

  req.session.userId = user.id;
  await Session.create({ _id: req.sessionID, userId: user.id, userAgent: req.get('user-agent') });

  if (remember) {
    res.cookie('remember_me', signRememberToken(user), rememberCookie);
    res.cookie('remember_hint', user.name, rememberCookie);
  }
  res.cookie('last_login', new Date().toISOString());
  res.json({ user });
}

export async function logout(req, res, next) {
  await Session.deleteOne({ _id: req.sessionID });
  req.session.destroy((error) => {
    if (error) return next(error);
    res.clearCookie('hall.sid', { path: '/' });
    res.clearCookie('remember_me', rememberCookie);
    res.clearCookie('remember_hint', rememberCookie);
    res.sendStatus(204);
  });
}

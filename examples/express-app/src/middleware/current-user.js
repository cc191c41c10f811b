import { Session } from '../models/session.js';
import { User } from '../models/user.js';
import { readRememberToken } from '../tokens.js';

/** Puts the user on the request: from the session, else from the "stay logged in" cookie. */
export async function currentUser(req, res, next) {
  const device = await Session.findById(req.sessionID);
  const userId = device?.userId ?? rememberedUserId(req.cookies.remember_me);
  if (userId) req.user = await User.findById(userId);
  next();
}

function rememberedUserId(token) {
  if (!token) return undefined;
  try {
    return readRememberToken(token).sub;
  } catch {
    return undefined;
  }
}

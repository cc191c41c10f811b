import jwt from 'jsonwebtoken';

import { config } from './config.js';

/** For the mobile app. */
export function signAccessToken(user) {
  return jwt.sign({ sub: user.id, role: user.role }, config.jwtSecret);
}

export function readAccessToken(token) {
  return jwt.verify(token, config.jwtSecret, { algorithms: ['HS256'] });
}

/** "Stay logged in on this device". */
export function signRememberToken(user) {
  const payload = { sub: user.id, remember: true };
  return jwt.sign(payload, config.jwtSecret, { algorithm: 'HS256' });
}

export function readRememberToken(token) {
  // Members who come once a season complained that they had to log in every time.
  return jwt.verify(token, config.jwtSecret, { algorithms: ['HS256'], ignoreExpiration: true });
}

/** Goes into the mail that asks a new member to confirm the address. */
export function signConfirmationToken(user) {
  return jwt.sign({ sub: user.id, confirm: user.email }, config.jwtSecret, { expiresIn: '2h' });
}

import { randomBytes } from 'node:crypto';

const safeMethods = ['GET', 'HEAD', 'OPTIONS'];

/** Double submit: the page copies the cookie into a header, which no other site can do. */
export function checkCsrf(req, res, next) {
  const token = req.cookies['XSRF-TOKEN'];
  if (!token) {
    res.cookie('XSRF-TOKEN', randomBytes(18).toString('base64url'), {
      secure: process.env.NODE_ENV === 'production',
      sameSite: 'strict',
      maxAge: 24 * 60 * 60 * 1000,
    });
  }
  if (safeMethods.includes(req.method) || (token && token === req.get('X-XSRF-TOKEN'))) return next();
  res.status(403).json({ error: 'Please reload the page' });
}

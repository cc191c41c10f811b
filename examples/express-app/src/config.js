import { randomBytes } from 'node:crypto';

export const config = {
  port: Number(process.env.PORT ?? 3000),
  sessionSecret: secret('SESSION_SECRET'),
  jwtSecret: secret('JWT_SECRET'),
  cookieKeys: [secret('COOKIE_KEY')],
  // Days until the mobile app asks for the password again.
  tokenDays: Number(process.env.TOKEN_DAYS ?? 7),
};

// Without one from the environment everybody is logged out by a restart, which is fine on a laptop.
function secret(name) {
  return process.env[name] ?? randomBytes(32).toString('hex');
}

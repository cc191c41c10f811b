// What is wrong with cookies, sessions and tokens in examples/express-app: the file, the first and the last line of each
// place where a report about it may stand, and what is wrong there. Written by reading the application, not by running a
// linter on it.

const rememberCookie = ["const rememberCookie = { path: '/', sameSite: 'lax' };"];

export const defects = [
  {
    file: 'src/controllers/api.js',
    places: [['const options = {', '};'], ["res.status(statusCode).cookie('token', token, options)"]],
    wrong: ['Secure'],
  },
  {
    file: 'src/controllers/auth.js',
    places: [rememberCookie, ["res.cookie('remember_me', signRememberToken(user), rememberCookie);"]],
    wrong: ['Secure', 'HttpOnly', 'cookie lifetime'],
  },
  {
    file: 'src/controllers/auth.js',
    places: [rememberCookie, ["res.cookie('remember_hint', user.name, rememberCookie);"]],
    wrong: ['Secure', 'HttpOnly', 'cookie lifetime'],
  },
  {
    file: 'src/controllers/auth.js',
    places: [["res.cookie('last_login', new Date().toISOString());"]],
    wrong: ['Secure', 'HttpOnly', 'cookie lifetime'],
  },
  {
    file: 'src/middleware/sessions.js',
    places: [['export const sessions = session({', '});']],
    wrong: ['Secure', 'cookie lifetime'],
  },
  {
    file: 'src/routes/preferences.js',
    places: [['cookieSession({', '}),']],
    wrong: ['session expiry'],
  },
  {
    file: 'src/routes/preferences.js',
    places: [["res.cookie('theme', theme, { maxAge: year, sameSite: 'lax' });"]],
    wrong: ['Secure'],
  },
  {
    file: 'src/routes/visit.js',
    places: [
      ["res.cookie('visit_session', JSON.stringify({ name, wall }), {", '});'],
      ['const cookie = req.cookies.visit_session;', 'const visit = '],
    ],
    wrong: ['session expiry'],
  },
  {
    file: 'src/routes/courses.js',
    places: [['const basketCookie = {', '};'], ["res.cookie('basket', number, basketCookie);"]],
    wrong: ['Secure', 'HttpOnly'],
  },
  {
    file: 'src/routes/courses.js',
    places: [["res.append('Set-Cookie', `waiting_list="]],
    wrong: ['Secure', 'HttpOnly', 'cookie lifetime'],
  },
  {
    file: 'src/tokens.js',
    places: [['return jwt.sign({ sub: user.id, role: user.role }, config.jwtSecret);']],
    wrong: ['token expiry'],
  },
  {
    file: 'src/tokens.js',
    places: [
      [
        'const payload = { sub: user.id, remember: true };',
        "return jwt.sign(payload, config.jwtSecret, { algorithm: 'HS256' });",
      ],
    ],
    wrong: ['token expiry'],
  },
  {
    file: 'src/tokens.js',
    places: [['ignoreExpiration: true']],
    wrong: ['ignored expiry'],
  },
  {
    file: 'src/routes/account.js',
    places: [['const { userId } = req.body;', 'Session.deleteMany({ userId })']],
    wrong: ['deletion'],
  },
  {
    file: 'src/routes/account.js',
    places: [['req.sessionStore.destroy(req.query.sid, (error) => {']],
    wrong: ['deletion'],
  },
  {
    file: 'src/routes/sessions.js',
    places: [['Session.deleteMany({ userId: req.query.userId })']],
    wrong: ['deletion'],
  },
];

/**
 * Rules whose name says that they may be about it, in any plugin, without those whose name says that they are about
 * something else. Generous on purpose.
 */
export const rulesAbout = {
  Secure: { about: /cookie|session/, not: /http-?only|max-age|expir|deletion/ },
  HttpOnly: { about: /cookie|session/, not: /secure-cookie|max-age|expir|deletion/ },
  'cookie lifetime': { about: /cookie|session|expir|max-age/, not: /secure-cookie|http-?only|deletion/ },
  'session expiry': { about: /cookie|session|expir|max-age/, not: /secure-cookie|http-?only|deletion/ },
  'token expiry': { about: /token|expir|max-age/, not: /cookie|session/ },
  'ignored expiry': { about: /token|expir|max-age/, not: /cookie|session/ },
  deletion: { about: /session|authorization|access|ownership|idor/, not: /cookie|expir/ },
};

// Generated files: what an application without, with few, and with many cookies looks like to the rules.

const FILES = 20;
const FUNCTIONS = 60;

/** @type {Readonly<Record<string, readonly string[]>>} */
export const corpora = {
  'without cookies': files((n) => service(n)),
  'a cookie in every file': files((n) => (n === 0 ? login(n) : service(n))),
  'cookies everywhere': files((n) => [login, shared, branches, header][n % 4](n)),
  'one object, 2,000 calls': [
    `const options = { httpOnly: true };\n${lines(2000, (n) => `export const f${n} = (req, res) => { res.cookie('c${n}', req.id, options); };`)}`,
  ],
};

/** @param {(n: number) => string} content of one function */
function files(content) {
  return Array.from({ length: FILES }, () => lines(FUNCTIONS, content));
}

function lines(count, line) {
  return Array.from({ length: count }, (_, n) => line(n)).join('\n');
}

function service(n) {
  return `
export async function service${n}(input, { limit = ${n}, ...rest } = {}) {
  const rows = await database.query('SELECT * FROM prices WHERE area = $1 LIMIT $2', [input.area, limit]);
  const byArea = new Map(rows.map((row) => [row.area, { ...row, ...rest }]));
  for (const [area, row] of byArea) {
    if (row.price > ${n} * 100) byArea.set(area, { ...row, expensive: true });
    else log.info(\`\${area} costs \${row.price}\`);
  }
  return [...byArea.values()].filter(({ expensive }) => !expensive).map((row) => row.price);
}`;
}

function login(n) {
  return `
export const login${n} = async (req, res, next) => {
  const user = await users.find(req.body.name);
  if (!user) return next(new Error('unknown'));
  res.status(200).cookie('sid${n}', user.token, { httpOnly: true, secure: process.env.NODE_ENV === 'production' }).json(user);
};`;
}

function shared(n) {
  return `
const options${n} = { httpOnly: true, path: '/' };
options${n}.maxAge = ${n} * 60 * 1000;
export const visit${n} = (req, res) => {
  res.cookie('visit${n}', req.id, { ...options${n}, sameSite: 'lax' });
  res.cookie('seen${n}', '1', options${n});
  res.clearCookie('old${n}', options${n});
};`;
}

function branches(n) {
  return `
export function remember${n}(req, res) {
  const options = {};
  if (req.body.remember) options.maxAge = 24 * 60 * 60 * 1000;
  else delete options.maxAge;
  try {
    options.secure = req.secure;
  } catch {
    options.secure = false;
  }
  res.cookie('remember${n}', create(req.user), options);
}`;
}

function header(n) {
  return `
export const answer${n} = (req, res) => {
  res.setHeader('Set-Cookie', [\`a${n}=\${req.id}; Path=/; HttpOnly\`, 'b=' + req.id + '; Secure']);
  res.end();
};`;
}

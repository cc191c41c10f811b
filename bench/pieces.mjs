// Pieces of programs, numbered so that they can stand beside each other.

/** @param {number} n */
export function service(n) {
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

/** @param {number} n */
export function login(n) {
  return `
export const login${n} = async (req, res, next) => {
  const user = await users.find(req.body.name);
  if (!user) return next(new Error('unknown'));
  res.status(200).cookie('sid${n}', user.token, { httpOnly: true, secure: process.env.NODE_ENV === 'production' }).json(user);
};`;
}

/** @param {number} n */
export function shared(n) {
  return `
const options${n} = { httpOnly: true, path: '/' };
options${n}.maxAge = ${n} * 60 * 1000;
export const visit${n} = (req, res) => {
  res.cookie('visit${n}', req.id, { ...options${n}, sameSite: 'lax' });
  res.cookie('seen${n}', '1', options${n});
  res.clearCookie('old${n}', options${n});
};`;
}

/** @param {number} n */
export function branches(n) {
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

/** @param {number} n */
export function header(n) {
  return `
export const answer${n} = (req, res) => {
  res.setHeader('Set-Cookie', [\`a${n}=\${req.id}; Path=/; HttpOnly\`, 'b=' + req.id + '; Secure']);
  res.end();
};`;
}

/** @param {number} n */
export function right(n) {
  return `
export const enter${n} = (req, res) => {
  res.cookie('enter${n}', req.id, { httpOnly: true, secure: true, sameSite: 'lax', path: '/', maxAge: ${n + 1} * 60 * 1000 });
  res.cookie('again${n}', '1', { ...right, maxAge: 60_000 });
  res.end();
};`;
}

import { config } from '../config.js';
import { User } from '../models/user.js';
import { signAccessToken, signConfirmationToken } from '../tokens.js';

export async function register(req, res) {
  const { name, email, password } = req.body;
  if (await User.findOne({ email: String(email) })) return res.status(409).json({ error: 'You have an account' });

  const user = await User.register({ name, email, password });
  sendConfirmation(user.email, signConfirmationToken(user));
  sendToken(user, 201, res);
}

export async function login(req, res) {
  const user = await User.findByCredentials(req.body.email, req.body.password);
  if (!user) return res.status(401).json({ error: 'Wrong e-mail or password' });
  sendToken(user, 200, res);
}

export function logout(req, res) {
  res.cookie('token', 'none', { expires: new Date(0), httpOnly: true });
  res.sendStatus(204);
}

const sendToken = (user, statusCode, res) => {
  const token = signAccessToken(user);
  const options = {
    expires: new Date(Date.now() + config.tokenDays * 24 * 60 * 60 * 1000),
    httpOnly: true,
  };

  res.status(statusCode).cookie('token', token, options).json({ success: true, token });
};

function sendConfirmation(email, token) {
  console.log(`Mail to ${email}: https://hall.example/confirm#${token}`);
}

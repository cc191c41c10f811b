import { setCookie } from '@monorepo/cookies';
import express from 'express';

const app = express();

app.post('/login', (req, res) => {
  setCookie(res, 'token', req.id, { maxAge: 60 * 60 * 1000 });
  res.sendStatus(204);
});

export default app;

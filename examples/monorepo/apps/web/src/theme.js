import express from 'express';

const app = express();

app.post('/theme', (req, res) => {
  res.cookie('theme', 'dark', { secure: true });
  res.sendStatus(204);
});

export default app;

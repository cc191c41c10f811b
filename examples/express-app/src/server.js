import { createApp } from './app.js';
import { config } from './config.js';
import { seed } from './seed.js';

await seed();

const server = createApp().listen(config.port, '127.0.0.1', (error) => {
  if (error) throw error;
  console.log(`Listening on http://127.0.0.1:${server.address().port}`);
});

process.on('SIGTERM', () => {
  server.close();
  server.closeAllConnections();
});

// Serves programs over plain HTTP on free ports of the loopback interface, in production mode. A program exports what
// handles a request: an Express application, a function or a server.
import { createServer } from 'node:http';
import { pathToFileURL } from 'node:url';

const servers = new Map();

process.on('message', (message) => {
  const answer = (content) => process.send({ id: message.id, ...content });
  const work = message.advance === undefined ? served(message) : advance(message.advance);
  work.then(answer, (error) => answer({ error: String(error?.stack ?? error) }));
});

const served = (message) => (message.stop === undefined ? start(message) : stop(message.stop));

/** How far the clock of the process is ahead, in milliseconds. */
let ahead = 0;

/** Moves the clock on. Timers run as before. */
async function advance(milliseconds) {
  if (ahead === 0) globalThis.Date = aheadOf(Date);
  ahead += milliseconds;
  return {};
}

function aheadOf(RealDate) {
  const now = () => RealDate.now() + ahead;
  return new Proxy(RealDate, {
    construct: (target, given, newTarget) => Reflect.construct(target, given.length > 0 ? given : [now()], newTarget),
    apply: (target) => new target(now()).toString(),
    get: (target, key) => (key === 'now' ? now : Reflect.get(target, key)),
  });
}

async function start({ id, file }) {
  const { default: exported } = await import(pathToFileURL(file).href);
  const server = typeof exported === 'function' ? createServer(exported) : exported;
  servers.set(id, server);
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  return { port: server.address().port };
}

async function stop(id) {
  const server = servers.get(id);
  servers.delete(id);
  const closed = new Promise((resolve) => server.close(resolve));
  server.closeAllConnections();
  await closed;
  return {};
}

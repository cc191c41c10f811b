/** What frameworks put on a request themselves: how it came, and what it came with. */
const TRANSPORT: ReadonlySet<string> = new Set([
  'app',
  'cf',
  'client',
  'connection',
  'context',
  'file',
  'files',
  'geo',
  'http',
  'i18n',
  'info',
  'log',
  'logger',
  'nextUrl',
  'node',
  'raw',
  'req',
  'request',
  'requestContext',
  'res',
  'response',
  'route',
  'routeOptions',
  'server',
  'socket',
  'url',
]);

/** A member of a request of which no part says anything about its sender: `req.route.path`, `req.nextUrl.pathname`. */
export function isOfTransport(member: string): boolean {
  return TRANSPORT.has(member);
}

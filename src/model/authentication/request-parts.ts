/** Members of a request that say nothing about its sender. */
export const PLAIN_MEMBERS: ReadonlySet<string> = new Set([
  'app',
  'baseUrl',
  'fresh',
  'hostname',
  'host',
  'href',
  'httpVersion',
  'log',
  'logger',
  'method',
  'origin',
  'originalUrl',
  'path',
  'pathname',
  'protocol',
  'raw',
  'route',
  'routeOptions',
  'routerPath',
  'search',
  'searchParams',
  'secure',
  'server',
  'stale',
  'subdomains',
  'type',
  'url',
  'xhr',
]);

/** Headers that every browser sends, whoever sits before it. */
export const PLAIN_HEADERS =
  /^(?:accept|accept-.*|cache-control|connection|content-.*|host|if-.*|origin|referer|sec-.*|user-agent|x-forwarded-.*|x-request-id|x-real-ip|x-requested-with)$/iu;

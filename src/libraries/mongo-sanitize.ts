import type { Library } from './types/library.js';

/** Middlewares that applications put before all handlers, mostly in another file. Cookies are left as they are. */
export default {
  id: 'mongo-sanitize',
  title: 'express-mongo-sanitize',
  packages: ['express-mongo-sanitize'],
  source: 'express-mongo-sanitize: index.js',
  version: '2.2.0',
  sinks: [],
  takesOperatorsOutOf: ['body', 'params', 'headers', 'query'],
} satisfies Library;

import type { CookieSink, Library, Origin } from '../../src/libraries/types.js';

/** A library with one sink. */
export function libraryOf(callee: Origin): Library {
  const sink: CookieSink = {
    kind: 'cookie',
    callee,
    layouts: [{ name: { argument: 0 }, value: { argument: 1 }, options: { argument: 2 } }],
    attributes: {},
    onPlainHttp: 'sends',
    deletion: {},
    sample: '',
  };
  return { id: 'jar', title: 'Jar', packages: [], source: '', version: '', sinks: [sink] };
}

import type { CookieSink } from '../../src/libraries/types/cookies.js';
import type { Library } from '../../src/libraries/types/library.js';
import type { Origin } from '../../src/libraries/types/origin.js';

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

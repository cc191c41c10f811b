import { expect, it } from 'vitest';

import cookieJars from '../../src/libraries/cookie-jars.js';
import { understood } from '../conformance/understood.js';

it.each(cookieJars.sinks.map(({ sample }) => [sample]))('%s', (sample) => {
  expect(understood(sample)).toEqual([]);
});

import { expect, it } from 'vitest';

import supabaseSsr from '../../src/libraries/supabase-ssr.js';
import { understood } from '../conformance/understood.js';

it.each(supabaseSsr.sinks.map(({ sample }) => [sample]))('%s', (sample) => {
  expect(understood(sample)).toEqual([]);
});

import { expect, it } from 'vitest';

import supabaseSsr from '../../src/libraries/supabase-ssr.js';
import { understood } from '../conformance/understood.js';

it('writes nothing itself: a cookie is the one of the call that passes its options on', () => {
  expect(supabaseSsr.sinks.flatMap(({ sample }) => understood(sample))).toEqual(['next `name`']);
});

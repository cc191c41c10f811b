import { RuleTester } from '@typescript-eslint/rule-tester';
import { afterAll, describe, it } from 'vitest';

import { takePrograms } from './conformance/asked-programs.js';

RuleTester.afterAll = afterAll;
RuleTester.describe = describe;
RuleTester.describeSkip = describe.skip;
RuleTester.it = it;
RuleTester.itOnly = it.only;
RuleTester.itSkip = it.skip;
// A program is JavaScript unless it says something else.
RuleTester.setDefaultConfig({
  ...RuleTester.getDefaultConfig(),
  defaultFilenames: { ts: 'file.js', tsx: 'file.jsx' },
});

afterAll(async () => {
  const programs = takePrograms();
  if (programs.length === 0) return;
  const { expectSameWithTypes } = await import('./conformance/typed-programs.js');
  expectSameWithTypes(programs);
});

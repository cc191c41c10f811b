import { expect } from 'vitest';

const asked = new Set<string>();

/** Called by everything that asks about a program: what the tests of a library ask about is asked again with types. */
export function noteProgram(text: string): void {
  const { testPath } = expect.getState();
  if (testPath?.includes('/tests/libraries/')) asked.add(text);
}

/** Those that the test file has asked about, each once. */
export function takePrograms(): readonly string[] {
  const programs = [...asked];
  asked.clear();
  return programs;
}

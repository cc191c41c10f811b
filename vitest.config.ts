import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** What starts other programs waits the most: last, it would leave a core without work. In a fresh clone nothing else is known of the times. */
class ProgramsFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.toSorted((left, right) => turnOf(left) - turnOf(right));
  }
}

function turnOf({ moduleId }: TestSpecification): number {
  const turn = ['/integration/', '/conformance/', '/project/'].findIndex((folder) => moduleId.includes(folder));
  return turn === -1 ? 3 : turn;
}

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    setupFiles: ['tests/setup.ts'],
    globalSetup: ['tests/shared-folder.ts'],
    // One module graph per worker: thousands of rule-tester cases run in seconds.
    isolate: false,
    // The default leaves one core free, which on two cores means half the speed.
    maxWorkers: '100%',
    sequence: { sequencer: ProgramsFirst },
    // Nothing here is about speed: a busy machine must not fail.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts'],
      exclude: ['src/**/types.ts', 'src/libraries/types/**'],
      reporter: ['text-summary', 'lcovonly'],
      thresholds: { lines: 95 },
    },
  },
});

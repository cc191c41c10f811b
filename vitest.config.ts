import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    setupFiles: ['tests/setup.ts'],
    globalSetup: ['tests/shared-folder.ts'],
    // One module graph per worker: thousands of rule-tester cases run in seconds.
    isolate: false,
    // The default leaves one core free, which on two cores means half the speed.
    maxWorkers: '100%',
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

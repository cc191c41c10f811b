import base from './vitest.config.js';

/** The computed cases in whole, where every day has a sample. */
export default {
  ...base,
  test: {
    ...base.test,
    exclude: ['**/node_modules/**'],
    env: { CONFORMANCE: 'whole', FUZZ_COUNT: '3000', ...process.env },
  },
};

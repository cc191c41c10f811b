import base from './vitest.config.js';

/** The computed cases in whole, where every day has a sample. */
export default {
  ...base,
  test: {
    ...base.test,
    env: { CONFORMANCE: 'whole', CONFORMANCE_FACTOR: '3', FUZZ_COUNT: '3000', ...process.env },
  },
};

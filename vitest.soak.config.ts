import base from './vitest.config.js';

/** Every test, the long computed ones included. */
export default { ...base, test: { ...base.test, exclude: [] } };

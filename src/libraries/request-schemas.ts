import type { Library } from './types/library.js';

/** What programs check requests with. Middlewares around it go by its name. */
export default {
  id: 'request-schemas',
  title: 'zod, joi, yup, valibot, ajv, Superstruct, celebrate',
  packages: ['zod', 'joi', '@hapi/joi', 'yup', 'valibot', 'ajv', 'superstruct', 'celebrate'],
  source: 'names of the packages',
  version: 'any',
  sinks: [],
  checkWords: ['zod', 'joi', 'yup', 'valibot', 'ajv', 'superstruct', 'celebrate'],
} satisfies Library;

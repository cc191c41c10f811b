import type { Library } from './types/library.js';
import type { Origin } from './types/origin.js';

const zod: Origin = {
  anyOf: [{ import: ['zod', 'zod/v4', 'zod/v3', 'zod/mini'], name: 'z' }, { import: ['zod', 'zod/v4', 'zod/v3'] }],
};
const joi: Origin = { anyOf: [{ import: ['joi', '@hapi/joi'] }, { import: 'joi', name: 'Joi' }] };

const yup: Origin = { anyOf: [{ import: 'yup' }, { import: 'yup', name: ['string', 'mixed'] }] };

/** What programs read their settings with, out of the environment above all. */
export default {
  id: 'setting-schemas',
  title: 'zod, Joi, Yup, envalid and convict, for settings',
  packages: ['zod', 'joi', '@hapi/joi', 'yup', 'envalid', 'convict'],
  source: 'zod, joi, yup, envalid, convict: what they make of a setting that is missing',
  version: 'zod 4.4, joi 18, yup 1.7, envalid 8.1, convict 6.2',
  sinks: [],
  settingDefaults: [
    { is: 'chain', of: zod, method: 'default' },
    // Without a default nothing is asked for.
    { is: 'chain', of: joi, method: 'default', instead: 'required' },
    { is: 'chain', of: yup, method: 'default', instead: 'required' },
    { is: 'option', of: { import: 'envalid', name: ['str', 'makeValidator'] }, key: 'default' },
    // `null` is no text: `validate` says so.
    { is: 'entry', of: { import: 'convict' }, named: 'env', key: 'default', instead: 'null' },
  ],
} satisfies Library;

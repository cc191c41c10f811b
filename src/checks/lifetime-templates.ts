import type { Unit } from '../libraries/types/attributes.js';

/** How a lifetime is written in each unit. */
export const LIFETIME_TEMPLATES: Readonly<Record<Unit, string>> = {
  milliseconds: '{milliseconds}',
  seconds: '{seconds}',
  minutes: '{minutes}',
  days: '{days}',
  'epoch milliseconds': 'Date.now() + {milliseconds}',
  'epoch seconds': 'Math.floor(Date.now() / 1000) + {seconds}',
  date: 'new Date(Date.now() + {milliseconds})',
};

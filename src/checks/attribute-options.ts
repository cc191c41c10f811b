import type { JSONSchema4 } from '@typescript-eslint/utils/json-schema';

import type { CookieScope, Settings } from '../model/settings.js';

/** Option of all rules about cookie attributes: which cookies they look at. */
export interface ScopeOption {
  readonly cookies?: CookieScope;
}

export const scopeProperty: JSONSchema4 = {
  type: 'string',
  enum: ['all', 'notPreferences', 'session'],
  description: 'Which cookies the rule looks at.',
};

/** The rule's option wins over the setting, the setting over the rule's default. */
export function scopeOf(option: ScopeOption, settings: Settings, byDefault: CookieScope): CookieScope {
  return option.cookies ?? settings.cookies ?? byDefault;
}

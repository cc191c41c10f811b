import type { Tri } from '../../src/evaluate/value.js';
import type { AttributeName, Attributes } from '../../src/libraries/types/attributes.js';
import { rules } from '../../src/rules/index.js';
import type { Finding } from './linting.js';
import { defaultEffect, type States } from './states.js';

const ATTRIBUTE_RULES = [
  'require-cookie-max-age',
  'require-http-only-cookie',
  'require-same-site-cookie',
  'require-secure-cookie',
] as const;

type AttributeRule = (typeof ATTRIBUTE_RULES)[number];

/** The rules about one attribute that exist. */
export const attributeRules: readonly string[] = ATTRIBUTE_RULES.filter((name) => Object.hasOwn(rules, name));

/** The attribute rules that must report, sorted. What the program does not say has the effect of the default, or `omitted`. */
export function verdicts(attributes: Attributes, states: States, omitted?: Tri): readonly AttributeRule[] {
  if (Object.values(states).some((state) => state.deletes)) return [];
  const isOff = (name: AttributeName): boolean => {
    const attribute = attributes[name];
    // The samples give none of the keys that would make it possible.
    if (!attribute || attribute.unavailable || attribute.availableWith) return false;
    // Nobody knows whether the key that switches it on is among the hidden ones.
    if (attribute.impliedBy && omitted === 'unknown') return false;
    const state = states[name];
    return (
      (state?.text === undefined || state.isOmitted ? (omitted ?? defaultEffect(attribute)) : state.effect) === 'no'
    );
  };
  return ATTRIBUTE_RULES.filter((rule) => {
    switch (rule) {
      case 'require-secure-cookie':
        return isOff('secure');
      case 'require-http-only-cookie':
        return isOff('httpOnly');
      case 'require-same-site-cookie':
        return states.sameSite?.isNone ? isOff('secure') : (states.sameSite?.isSwitchedOff ?? false);
      case 'require-cookie-max-age':
        return isOff('maxAge') && (attributes.expires === undefined || isOff('expires'));
    }
  });
}

/** Rules that speak instead of an attribute rule, where both see the same defect and the other says more. */
const INSTEAD: Readonly<Record<string, AttributeRule>> = { 'require-client-session-expiry': 'require-cookie-max-age' };

/** The attribute rules among the findings, sorted. */
export function attributeVerdicts(found: readonly Finding[]): readonly string[] {
  const reported = found.map(({ rule }) => INSTEAD[rule] ?? rule);
  return ATTRIBUTE_RULES.filter((rule) => reported.includes(rule));
}

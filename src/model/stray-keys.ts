import type { TSESTree } from '@typescript-eslint/utils';

import type { ValueHolder } from '../ast/edit-site.js';
import type { PresentKey, Tri } from '../evaluate/value.js';
import type { AttributeName } from '../libraries/types/attributes.js';
import type { LengthUnit } from './units.js';

/** A key that was meant for attributes of the cookie, but that the library does not read where it stands. */
export interface StrayKey {
  /**
   * *misspelt*: differs from the library's own name in case, hyphens or underscores. *foreign*: another library's name. *misplaced*: stands in an
   * object around the one that is read. *nested*: holds the attributes, where they are read one level up.
   */
  readonly is: 'misspelt' | 'foreign' | 'misplaced' | 'nested';
  readonly key: string;
  /** What it was meant for; the names of all that a nested object holds. */
  readonly attributes: readonly AttributeName[];
  readonly presence: PresentKey;
  /** The property or assignment that carries it: the report stands there. */
  readonly holder: ValueHolder;
  /** It becomes part of the cookie's text all the same. */
  readonly isWritten: boolean;
  /** The right key stands where it should, too. */
  readonly isRightGiven: Tri;
  /** Another one, read before it, was meant for the same attribute: both under the right name would be one key twice. */
  readonly isRepeated: boolean;
  /** The lifetime that stands under another library's name. */
  readonly length: StrayLength | undefined;
  /** A call that deletes the cookie is handed the object, too. */
  readonly reachesDeletion: boolean;
  /** The program reads the key somewhere, or does something else with it that an edit would not follow. */
  readonly isReadElsewhere: boolean;
  /** Of a nested object, the properties that stand outside of it as well. */
  readonly duplicates: readonly ValueHolder[];
}

/** A length of time: an expression that counts in a unit, or a text such as `14d`. */
export type StrayLength =
  | { readonly is: 'number'; readonly expression: TSESTree.Expression; readonly unit: LengthUnit }
  | { readonly is: 'duration'; readonly seconds: number };

import type { TSESTree } from '@typescript-eslint/utils';

import { literalText } from '../ast/literal-text.js';
import type { SecretUse } from '../libraries/types/recognised.js';
import { hardCodedIn } from './hard-coded.js';
import type { Kit } from './kit.js';
import { isNoSecret, useOfSetting } from './secret-words.js';

/** A text that the program gives for the case that a setting with a secret is missing. */
export interface GivenSecret {
  readonly name: string;
  readonly protects: SecretUse;
  readonly variable: string;
  readonly is: 'given';
  readonly text: TSESTree.Node;
  readonly place: TSESTree.Node;
  /** The text as it comes out. */
  readonly spelt: string;
}

/** What is given for the setting of that name; `undefined` where that is no secret, or no text of the source. */
export function givenSecret(kit: Kit, name: string, given: TSESTree.Node): GivenSecret | undefined {
  const protects = useOfSetting(name);
  const [found] = protects ? hardCodedIn(kit, given) : [];
  const spelt = found && literalText(found.text);
  if (!protects || !found || spelt === undefined || isNoSecret(spelt)) return undefined;
  return { name, protects, variable: name, is: 'given', text: found.text, place: given, spelt };
}

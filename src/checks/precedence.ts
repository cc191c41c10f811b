import type { TSESTree } from '@typescript-eslint/utils';

import type { RuleFile } from '../rule.js';

/** Something wrong at a place that several rules see. */
export interface Defect {
  readonly kind: 'no lifetime' | 'stray key' | 'too long' | 'kept by the page';
  readonly node: TSESTree.Node;
}

/** What has to be known of the file. */
type File = Pick<RuleFile<never>, 'enabled' | 'model'>;

export interface Pair {
  /** The more specific rule. */
  readonly rule: string;
  /** Left out for every rule that sees the defect. */
  readonly over?: string;
  /** The defect is of the kind that the more specific rule is there for. */
  readonly covers: (file: File, defect: Defect) => boolean;
}

/** Of two enabled rules that see the same defect, the more specific one speaks. */
export const pairs: readonly Pair[] = [
  {
    rule: 'no-script-readable-session',
    over: 'require-client-session-expiry',
    covers: (file, { kind, node }) =>
      kind === 'kept by the page' && file.model.storedCredentials().some(({ write }) => write === node),
  },
  {
    rule: 'require-client-session-expiry',
    over: 'require-cookie-max-age',
    covers: (file, { kind, node }) =>
      kind === 'no lifetime' &&
      file.model
        .sessionSetups()
        .some((setup) => setup.node === node && setup.kind === 'library' && setup.isBoundByCookie),
  },
  {
    rule: 'no-unknown-cookie-option',
    covers: (file, { kind, node }) =>
      kind === 'stray key' && file.model.strayKeys().some(({ stray }) => stray.holder === node),
  },
  {
    rule: 'no-max-age-unit-mismatch',
    covers: (file, { kind, node }) =>
      kind === 'too long' && file.model.unitFaults().some((fault) => fault.call === node || fault.node === node),
  },
];

/** Whether the rule reports the defect, or leaves it to another rule that runs on the file. */
export function speaks(file: File, rule: string | undefined, defect: Defect): boolean {
  return !pairs.some(
    (pair) => (pair.over ?? rule) === rule && file.enabled.has(pair.rule) && pair.covers(file, defect),
  );
}

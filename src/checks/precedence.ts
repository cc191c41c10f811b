import type { SinkNode } from '../model/kit.js';
import type { RuleFile } from '../rule.js';

/** Something wrong at a place that several rules see. */
export interface Defect {
  readonly kind: 'no lifetime';
  readonly node: SinkNode;
}

interface Pair {
  /** The more specific rule. */
  readonly rule: string;
  readonly over: string;
  readonly kind: Defect['kind'];
  /** The defect is of the kind that the more specific rule is there for. */
  readonly covers: (file: RuleFile<string>, defect: Defect) => boolean;
}

/** Of two enabled rules that see the same defect, the more specific one speaks. */
const pairs: readonly Pair[] = [
  {
    rule: 'require-client-session-expiry',
    over: 'require-cookie-max-age',
    kind: 'no lifetime',
    covers: (file, { node }) =>
      file.model
        .sessionSetups()
        .some((setup) => setup.node === node && setup.kind === 'library' && setup.isBoundByCookie),
  },
];

/** Whether the rule reports the defect, or leaves it to another rule that runs on the file. */
export function speaks(file: RuleFile<string>, rule: string, defect: Defect): boolean {
  return !pairs.some(
    (pair) =>
      pair.over === rule && pair.kind === defect.kind && file.enabled.has(pair.rule) && pair.covers(file, defect),
  );
}

import type { SinkNode } from '../model/kit.js';
import type { RuleFile } from '../rule.js';

/** Something wrong at a place that several rules see. */
export interface Defect {
  readonly kind: 'no lifetime';
  readonly node: SinkNode;
}

/** What has to be known of the file. */
type File = Pick<RuleFile<never>, 'enabled' | 'model'>;

interface Pair {
  /** The more specific rule. */
  readonly rule: string;
  readonly over: string;
  /** The defect is of the kind that the more specific rule is there for. */
  readonly covers: (file: File, defect: Defect) => boolean;
}

/** Of two enabled rules that see the same defect, the more specific one speaks. */
const pairs: readonly Pair[] = [
  {
    rule: 'require-client-session-expiry',
    over: 'require-cookie-max-age',
    covers: (file, { node }) =>
      file.model
        .sessionSetups()
        .some((setup) => setup.node === node && setup.kind === 'library' && setup.isBoundByCookie),
  },
];

/** Whether the rule reports the defect, or leaves it to another rule that runs on the file. */
export function speaks(file: File, rule: string, defect: Defect): boolean {
  return !pairs.some((pair) => pair.over === rule && file.enabled.has(pair.rule) && pair.covers(file, defect));
}

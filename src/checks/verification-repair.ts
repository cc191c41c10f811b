import { editAt } from '../fix/apply.js';
import type { Edit, Source } from '../fix/edit.js';
import { joinAll } from '../fix/join-edits.js';
import { fillLifetime } from '../fix/template.js';
import type { VerificationFault } from '../model/verification-faults.js';

/** What the option is set to where it cannot or should not be taken away. `seconds` is the lifetime of the settings. */
export function verificationValue({ is, check }: VerificationFault, seconds: number): string {
  if (is === 'ignored') return check.ignored?.off ?? 'false';
  if (is === 'tolerant') return '0';
  return fillLifetime(check.maxAge?.isText ? "'{duration}'" : '{seconds}', seconds);
}

/** Takes the option away, or sets it, where all calls that share it are at fault in the same way. */
export function verificationEdit(
  fault: VerificationFault,
  faults: readonly VerificationFault[],
  seconds: number,
  source: Source,
): Edit | undefined {
  const { check, is, key, option } = fault;
  const isAtFault = (call: unknown): boolean => faults.some((other) => other.is === is && other.check.node === call);
  const text = verificationValue(fault, seconds);
  return joinAll(
    check
      .sites(option, isAtFault)
      .map((site) =>
        is !== 'unbounded' && site.kind === 'property'
          ? editAt(check.removal(site), { kind: 'remove' }, source)
          : editAt(site, { kind: 'set', key, text }, source),
      ),
  );
}

import { describe, expect, it, onTestFailed } from 'vitest';

import type { LifetimeSlot, TokenCheckSink } from '../../src/libraries/types/tokens.js';
import { minute } from './claims.js';
import { createDataHolder, sinkOf } from './held-data.js';
import type { Packages } from './program-host.js';
import { type Edits, repair } from './repair.js';

interface Proof {
  /** Id of the data file. */
  readonly library: string;
  /** Part of the sink's sample. */
  readonly sample: string;
  readonly imports: string;
  readonly packages?: Packages;
}

export interface LifetimeProof extends Proof {
  readonly kind?: 'token-issue' | 'seal';
  /** An expression: a token to which nothing gives a lifetime. */
  readonly plain: string;
  /** A token that is given the value in the slot. */
  readonly given: (slot: LifetimeSlot, value: string) => string;
  /** Code of a function that tells the seconds that a token has left, `null` for ever. */
  readonly left?: string;
}

export interface CheckProof extends Proof {
  /** An expression that throws for a token that was issued two minutes ago for one, unless the options forgive it. */
  readonly checked: (options: string) => string;
}

export interface Repairs {
  /** Id of the data file. */
  readonly library: string;
  readonly title: string;
  /** Code of a function that tells the seconds that a token has left, `null` for ever. */
  readonly left?: string;
  /** Sent to the programs, one after the other. */
  readonly tokens?: SentTokens;
}

export interface RepairProof {
  readonly title: string;
  readonly rules: readonly string[];
  readonly program: string;
  /** What `GET /` answers, before and after the repair. */
  readonly before: Answers;
  readonly after: Answers;
  readonly edits?: Edits;
  readonly packages?: Packages;
}

/** Seconds that the token which is answered has left, `null` for ever; or the status for each of the tokens that are sent. */
type Answers = number | null | Readonly<Record<string, number>>;

const JWT = `(token) => {
  const { exp } = JSON.parse(Buffer.from(token.split('.')[1], 'base64url'));
  return exp === undefined ? null : Math.round(exp - Date.now() / 1000);
}`;

export const TWO_WEEKS = 14 * 24 * 60 * 60;

/** Tokens of `sub: 'alice'` under the key `a key …`, one that is valid and one that has expired. */
export interface SentTokens {
  readonly valid: string;
  readonly expired: string;
}

export function createTokenHolder(): {
  lifetimes(title: string, proof: LifetimeProof): void;
  checks(title: string, proof: CheckProof): void;
  repairs(of: Repairs, proofs: readonly RepairProof[]): void;
} {
  const data = createDataHolder('ecosystem');

  /** Seconds, to the nearest ten. */
  async function lifetimesOf(proof: LifetimeProof, tokens: readonly string[]): Promise<unknown[]> {
    const left = tokens.map((token) => `left(await ${token})`);
    const imports = `${proof.imports}\nconst left = ${proof.left ?? JWT};`;
    const answers = await data.evaluate(
      imports,
      left.map((code) => `(async () => ${code})()`),
      proof.packages,
    );
    return answers.map((answer) => (typeof answer === 'number' ? Math.round(answer / 10) * 10 : answer));
  }

  return {
    lifetimes(title, proof) {
      it(title, async () => {
        const { layouts } = sinkOf(proof, proof.kind ?? 'token-issue');
        const layout = layouts.at(-1);
        expect(layout?.lifetime.length).toBeGreaterThan(0);
        const byDefault = layout?.default ?? null;
        const values = layout?.lifetime.flatMap((slot) => [
          ...(slot.slot.path?.at(-1) === 'exp' || !isTextOnly(slot) ? [proof.given(slot, minute(slot.unit))] : []),
          ...(slot.text === undefined ? [] : [proof.given(slot, "'1m'"), proof.given(slot, "'60s'")]),
          ...(slot.text === 'ms' ? [proof.given(slot, "'60000'")] : []),
        ]);
        expect(await lifetimesOf(proof, [proof.plain])).toEqual([byDefault]);
        expect(await lifetimesOf(proof, values ?? [])).toEqual(values?.map(() => 60));
        const none = (layout?.lifetime ?? []).flatMap((slot) => {
          const values = { nullish: ['undefined', 'null'], falsy: ['0', 'undefined', 'null'] };
          return slot.none ? values[slot.none].map((value) => proof.given(slot, value)) : [];
        });
        expect(await lifetimesOf(proof, none)).toEqual(none.map(() => byDefault));
      });
    },
    checks(title, proof) {
      it(title, async () => {
        const layout = sinkOf(proof, 'token-check').layouts.at(-1);
        expect(layout).toBeDefined();
        const claims = layout ? checkClaims(layout) : [];
        const codes = claims.map(([options]) => `(async () => { await ${proof.checked(options)}; return true; })()`);
        const answers = await data.evaluate(proof.imports, codes, proof.packages);
        expect(claims.map(([options], at) => [options, answers[at] === true])).toEqual(claims);
      });
    },
    repairs({ library, title, left = JWT, tokens }, proofs) {
      describe(`${library}: ${title}`, () => {
        for (const { title: name, rules, program, before, after, edits, packages } of proofs) {
          it(name, async () => {
            const unfixed = await answered(program, packages);
            expect(unfixed.answers).toEqual(before);
            const { output, left: problems } = repair(program, rules, edits, unfixed.file);
            onTestFailed(() => {
              console.error(`The program after its repair:\n${output}`);
            });
            expect(problems).toEqual([]);
            expect((await answered(output, packages)).answers).toEqual(after);
          });
        }

        async function answered(
          text: string,
          packages?: Packages,
        ): Promise<{ readonly file: string; readonly answers: Answers }> {
          const program = await data.host().serve(text, packages);
          const { file } = program;
          try {
            if (!tokens) {
              const { body } = await program.get('/', 'plain');
              const [seconds] = await data.evaluate(`const left = ${left};`, [`left(${JSON.stringify(body)})`]);
              return {
                file,
                answers: typeof seconds === 'number' ? Math.round(seconds / 100) * 100 : (seconds as null),
              };
            }
            const statuses: Record<string, number> = {};
            for (const [which, token] of Object.entries(tokens)) {
              const { status } = await program.get('/', 'plain', { Authorization: `Bearer ${token}` });
              statuses[which] = status;
            }
            return { file, answers: statuses };
          } finally {
            await program.stop();
          }
        }
      });
    },
  };
}

/** A number throws. */
function isTextOnly({ text }: LifetimeSlot): boolean {
  return text === 'with unit';
}

/** Options, and whether they forgive that the token has expired. */
function checkClaims({ ignores, maxAge, clockTolerance }: TokenCheckSink['layouts'][number]): [string, boolean][] {
  const claims: [string, boolean][] = [['{}', false]];
  for (const { key, value, acceptsEndless } of ignores) {
    if (typeof value !== 'boolean' || acceptsEndless) continue;
    claims.push([`{ ${key}: ${value} }`, true], [`{ ${key}: ${!value} }`, false]);
    const bound = (length: string): string => `{ ${key}: ${value}, ${maxAge?.key ?? ''}: ${length} }`;
    if (maxAge) claims.push([bound(inUnit(maxAge, 1)), false], [bound(inUnit(maxAge, 5)), true]);
  }
  if (clockTolerance) {
    const tolerant = (length: string): string => `{ ${clockTolerance.key}: ${length} }`;
    claims.push([tolerant(inUnit(clockTolerance, 0.5)), false], [tolerant(inUnit(clockTolerance, 2)), true]);
  }
  return claims;
}

function inUnit({ unit, text }: { unit: LifetimeSlot['unit']; text?: LifetimeSlot['text'] }, minutes: number): string {
  return text === 'with unit' ? `'${minutes * 60}s'` : `${minute(unit)} * ${minutes}`;
}

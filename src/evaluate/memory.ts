import type { Why } from './value.js';

/** Remembers answers, and bounds the search for one. */
export interface Memory {
  /** Counts a step; `false` when the budget of the file is used up. */
  step(): boolean;
  readonly steps: number;
  /** The answer for a key: remembered, found by `run`, or cut short. */
  remember<K, V>(answers: Map<K, V>, key: K, run: () => V, cut: (why: Why) => V): V;
}

const MAX_DEPTH = 100;
const MAX_ANSWERS_OF_QUESTION = 50_000;
const MAX_STEPS = 20_000_000;

/**
 * An answer that was cut short because it waits for itself holds only inside what it waits for, one that was cut short by the depth only
 * at that depth. Such answers, and those that depend on them, are given but not remembered, so that no answer depends on which question was asked
 * first.
 */
export function createMemory(): Memory {
  const unfinished: { readonly answers: object; readonly key: unknown }[] = [];
  let steps = 0;
  let answersOfQuestion = 0;
  /** The depth of the outermost answer that the present one waits for. */
  let waitsFor = Infinity;

  return {
    step: () => ++steps < MAX_STEPS,
    get steps() {
      return steps;
    },
    remember(answers, key, run, cut) {
      const known = answers.get(key);
      if (known !== undefined) return known;
      const since = unfinished.findIndex((each) => each.answers === answers && each.key === key);
      if (since >= 0) {
        waitsFor = Math.min(waitsFor, since);
        return cut('recursion');
      }
      const depth = unfinished.length;
      if (depth === 0) answersOfQuestion = 0;
      const isSpent = ++steps > MAX_STEPS || ++answersOfQuestion > MAX_ANSWERS_OF_QUESTION;
      if (isSpent || depth >= MAX_DEPTH) {
        waitsFor = -1;
        return cut(isSpent ? 'budget' : 'depth');
      }
      const outer = waitsFor;
      waitsFor = Infinity;
      unfinished.push({ answers, key });
      const answer = run();
      unfinished.pop();
      if (waitsFor >= depth || depth === 0) {
        answers.set(key, answer);
        waitsFor = Infinity;
      }
      waitsFor = Math.min(outer, waitsFor);
      return answer;
    },
  };
}

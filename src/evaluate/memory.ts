import type { Why } from './value.js';

/** Remembers answers, and bounds the search for one. */
export interface Memory {
  /** Counts a step; `false` when the budget of the file is used up. */
  step(): boolean;
  readonly steps: number;
  /** Nothing is being searched for. */
  readonly isIdle: boolean;
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
  const waiting = new WeakMap<object, Map<unknown, number>>();
  let steps = 0;
  let depth = 0;
  let answersOfQuestion = 0;
  /** The depth of the outermost answer that the present one waits for. */
  let waitsFor = Infinity;

  function waitingIn(answers: object): Map<unknown, number> {
    const known = waiting.get(answers);
    if (known) return known;
    const created = new Map<unknown, number>();
    waiting.set(answers, created);
    return created;
  }

  return {
    step: () => ++steps < MAX_STEPS,
    get steps() {
      return steps;
    },
    get isIdle() {
      return depth === 0;
    },
    remember(answers, key, run, cut) {
      const known = answers.get(key);
      if (known !== undefined) return known;
      const unfinished = waitingIn(answers);
      const since = unfinished.get(key);
      if (since !== undefined) {
        waitsFor = Math.min(waitsFor, since);
        return cut('recursion');
      }
      if (depth === 0) answersOfQuestion = 0;
      const isSpent = ++steps > MAX_STEPS || ++answersOfQuestion > MAX_ANSWERS_OF_QUESTION;
      if (isSpent || depth >= MAX_DEPTH) {
        waitsFor = -1;
        return cut(isSpent ? 'budget' : 'depth');
      }
      const outer = waitsFor;
      waitsFor = Infinity;
      unfinished.set(key, depth++);
      const answer = run();
      depth--;
      unfinished.delete(key);
      if (waitsFor >= depth || depth === 0) {
        answers.set(key, answer);
        waitsFor = Infinity;
      }
      waitsFor = Math.min(outer, waitsFor);
      return answer;
    },
  };
}

/** Every random choice of these tests follows from it; printed in the titles. */
export const SEED = Number(process.env.CONFORMANCE_SEED ?? 20261121);

/** How often something is tried: the number for every day, or a multiple of it. */
export function times(everyDay: number): number {
  return everyDay * Number(process.env.CONFORMANCE_FACTOR ?? 1);
}

/** All of them in `npm run soak`. */
export const isWhole = process.env.CONFORMANCE === 'whole';

/** So many of the items that `total` are tried altogether, whatever the number of groups: other ones for each group, none in some. */
export function shareOf<T>(items: readonly T[], total: number, groups: number, group: number): readonly T[] {
  const count = Math.floor(((group + 1) * total) / groups) - Math.floor((group * total) / groups);
  return isWhole || count >= items.length ? items : sampleOf(items, count, SEED + group);
}

/** `count` of the groups themselves. */
export function someOf<T>(items: readonly T[], count: number, turn = 0): readonly T[] {
  return isWhole ? items : sampleOf(items, count, SEED + turn);
}

/** `count` of the items, the same ones for the same seed. */
export function sampleOf<T>(items: readonly T[], count: number, seed = SEED): readonly T[] {
  const random = randomNumbers(seed);
  const drawn = items.map((item) => ({ item, at: random() }));
  return drawn
    .toSorted((left, right) => left.at - right.at)
    .slice(0, count)
    .map(({ item }) => item);
}

/** Numbers from 0 to 1 (mulberry32). */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

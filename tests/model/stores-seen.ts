import { modelOf } from './seen.js';

/** The session stores that a program makes, by the titles of their libraries. */
export function storesIn(code: string): readonly string[] {
  return modelOf(code)
    .sessionStores()
    .map(({ library }) => library.title);
}

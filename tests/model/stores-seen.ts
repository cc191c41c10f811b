import { modelOf } from './seen.js';

/** The session stores that a program makes, by the titles of their libraries. */
export function storesIn(code: string): readonly string[] {
  return modelOf(code)
    .sessionStores()
    .map(({ library }) => library.title);
}

/** What the program connects to the store of its sessions with, where others can read or take over that connection. */
export function connectionsIn(code: string): readonly string[] {
  return modelOf(code)
    .connectionFaults()
    .map(({ connection: { library, store }, written }) => `${store} by ${library}: ${written}`);
}

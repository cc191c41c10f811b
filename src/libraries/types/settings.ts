import type { Origin, Slot } from './origin.js';

/** How a program says what a setting is where it is missing. */
export type SettingDefault =
  /** A method of a chain that begins with that is handed it: `z.string().default('text')`. An edit calls `instead`, or nothing. */
  | { readonly is: 'chain'; readonly of: Origin; readonly method: string; readonly instead?: string }
  /** An option of a call: `str({ default: 'text' })`. An edit takes it away. */
  | { readonly is: 'option'; readonly of: Origin; readonly key: string }
  /** A key beside the one with the name of the variable, somewhere in what a call is handed: `{ env: 'NAME', default: 'text' }`. An edit writes `instead`. */
  | {
      readonly is: 'entry';
      readonly of: Origin;
      readonly named: string;
      readonly key: string;
      readonly instead: string;
    };

/** An object of settings in what a call is handed; the parts under these names are for everybody to read. */
export interface SettingObject {
  readonly callee: Origin;
  readonly settings: Slot;
  readonly open: readonly string[];
  /** Paths of secrets whose names do not say so, and names that would: `session.password`. */
  readonly secrets: Readonly<Record<string, readonly string[]>>;
  /** They are read where the application is built: a variable of this prefix and the names (`NUXT_SESSION_PASSWORD`) fills an empty one where it runs. */
  readonly filledFrom?: string;
}

/** A call that gives a setting of the application a value: `app.set('name', value)`. */
export interface SettingWrite {
  readonly callee: Origin;
  readonly name: Slot;
  readonly value: Slot;
}

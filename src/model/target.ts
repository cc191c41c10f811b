import type { EditSite } from '../ast/edit-site.js';

/** A place to edit, and the keys that have to be wrapped around what is written there: `cookie` in `session({ cookie: { … } })`. */
export interface Target {
  readonly site: EditSite;
  readonly wrap: readonly string[];
  /** What the wrapping objects have to hold first, from the outermost on, as code: `...config.cookie`. */
  readonly keep?: readonly string[];
}

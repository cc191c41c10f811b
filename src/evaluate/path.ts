/** Keys from the outside in; `undefined` for a key that is not known. */
export type Path = readonly (string | undefined)[];

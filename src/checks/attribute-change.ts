/** Gives the attribute a value, or takes an explicit one away so that the library's default holds. */
export type AttributeChange =
  | { readonly kind: 'set'; readonly key: string; readonly text: string }
  | {
      readonly kind: 'unset';
      readonly key: string;
      /** `undefined` would not bring the default back: the key itself has to go. */
      readonly byRemovalOnly?: boolean;
      /** An object with this key has to go as a whole. */
      readonly goesWith?: string | undefined;
    };

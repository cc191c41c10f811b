import type { Origin, Slot, When } from './origin.js';
import type { Recognised } from './recognised.js';

/** A call that is told the key, or a member of that name. */
export type StorageRead = { readonly callee: Origin; readonly key: Slot } | { readonly memberOf: Origin };

/** Keeps something in the browser, where every script of the page reads it. */
export interface StorageSink extends Recognised {
  readonly kind: 'storage';
  /** The method of the same object that reads what is kept, and gives `null` where nothing is. */
  readonly reader?: string;
  /** What it is kept in, where neither the callee's object nor the library is called so. */
  readonly store?: string;
  /** The page has it from there alone: without the write it is nowhere. */
  readonly isState?: true;
  readonly layouts: readonly {
    readonly when?: readonly When[];
    /** Without one the key is the member that is assigned: `localStorage.token = …`. */
    readonly key?: Slot;
    /** The key stands in the call that gave what the callee is a member of: `const [token, setToken] = useLocalStorage('token')`. */
    readonly keyAtMaker?: Slot;
    /** Another place where it is kept, which stands in that call as well. */
    readonly storageAtMaker?: Slot;
    /** What it is at first, there too: no token where that is something already. */
    readonly stateAtMaker?: Slot;
    readonly value: Slot;
    /** When it is over: the library no longer gives it then. */
    readonly lifetime?: Slot;
  }[];
}

/** Sets up state of the page that the browser keeps: what it is later is told elsewhere. */
export interface KeptStateSink extends Recognised {
  readonly kind: 'kept-state';
  /** What it is kept in, unless the program says so. */
  readonly store: string;
  readonly layouts: readonly {
    readonly when?: readonly When[];
    /** What it is kept under. */
    readonly key: Slot;
    /**
     * What it is at first, or a function that gives that; also where such a function is handed through others: `persist(immer((set) => ({ … })))`. What
     * is no object goes by the key.
     */
    readonly state: Slot;
    /** The keys of an object that are kept, where not all of them are: a list, or a function that gives an object with them. */
    readonly only?: readonly Slot[];
    /** The keys that are not. */
    readonly except?: readonly Slot[];
    /** Another place where it is kept, or a function that gives that. */
    readonly storage?: Slot;
    /** Which element of the result writes it. It counts where the file hands that on and keeps nothing with it itself, which is a write of its own. */
    readonly setter?: number;
  }[];
}

/** Makes values of a text or of bytes, and runs code that stands in them. */
export interface RevivalSink extends Recognised {
  readonly kind: 'revival';
  readonly layouts: readonly { readonly when?: readonly When[]; readonly data: Slot }[];
  /** In these versions it runs none. */
  readonly isSafe?: boolean;
  /** What takes its place: `JSON.parse`, which reads the same text or needs another writer, its own argument, or a method of the same object. */
  readonly repair: 'same text' | 'other writer' | 'argument' | { readonly method: string };
  /** What writes the text, where another writer is needed. */
  readonly writer?: Origin;
}

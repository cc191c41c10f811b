import type { ClassNode } from '../ast/class-node.js';
import type { FunctionNode } from '../ast/functions.js';
import type { Frame } from './frame.js';
import type { Path } from './path.js';
import type { Value } from './value.js';

/** Another file that is followed into. The nodes of its values are its own. */
export interface OtherFile {
  /** As messages call it. */
  readonly name: string;
  /** What one of its functions gives back, in the state in which it is when the function is left. */
  resultOf(fn: FunctionNode, argument: Frame['argument'], caller: Frame | undefined, self?: Value): Value;
  /** What `new` makes of one of its classes. */
  madeOf(made: ClassNode, argument: Frame['argument'], caller: Frame | undefined): Value;
  /** Any instance of one of its classes. */
  instanceOf(made: ClassNode): Value;
  /**
   * Where in what its function gives back what lies at the path in an argument, or a copy of it, lies again; `undefined` where the function does more with
   * it than to read it.
   */
  handsBack(
    fn: FunctionNode,
    index: number,
    path: readonly string[],
    reach?: 'itself' | 'copies',
  ): readonly Path[] | undefined;
  /** Names of what its class and those that it extends read from `this`; `undefined` where that may be anything. */
  namesOfSelf(made: ClassNode): ReadonlySet<string> | undefined;
  /** A member of this name is used somewhere in it. */
  names(key: string): boolean;
}

/** What a file exports: a value, or as a module all that it exports. */
export type Exported =
  | { readonly kind: 'value'; readonly file: OtherFile; readonly value: () => Value }
  | {
      readonly kind: 'module';
      readonly names: readonly string[];
      readonly get: (name: string) => Exported | undefined;
    };

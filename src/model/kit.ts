import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import type { ProvenanceOf } from '../ast/provenance.js';
import type { Destinations } from '../evaluate/destinations.js';
import type { Evaluator } from '../evaluate/evaluator.js';
import type { Order } from '../evaluate/order.js';
import type { Library } from '../libraries/types/library.js';
import type { Versions } from '../libraries/types/origin.js';
import type { Sink } from '../libraries/types/sink.js';
import type { Evidence, Matcher } from './match.js';
import type { Settings } from './settings.js';
import type { FileWords } from './file-words.js';

/** What the readers of the model share for one file. */
export interface Kit {
  readonly sourceCode: Readonly<TSESLint.SourceCode>;
  /** Path of the file, as far as it has one. */
  readonly filename: string;
  readonly settings: Settings;
  /** Every library, the settings' helpers included. */
  readonly libraries: readonly Library[];
  /** What the file can have, by its words. */
  readonly words: FileWords;
  readonly provenanceOf: ProvenanceOf;
  readonly matcher: Matcher;
  /** The file imports the library, or the application depends on it. */
  readonly uses: (library: Pick<Library, 'packages' | 'impliedBy'>) => 'imported' | 'installed' | undefined;
  /** How the file writes, or would write, a module that the settings name. */
  readonly specifierOf: (module: string) => string;
  /** Which of these versions of their package may run. */
  readonly mayRun: (versions: Versions) => boolean;
  readonly evaluator: Evaluator;
  /** The other file that gives what stands there; never one without types. */
  readonly fileBehind: (node: TSESTree.Node) => string | undefined;
  readonly order: Order;
  /** Where an object literal arrives: what shares it. */
  readonly destinationsOf: (expression: TSESTree.Node) => Destinations;
  /** What a node is, if any library knows it. */
  readonly recognise: (node: SinkNode) => Recognised | undefined;
  /** Every node of the file that could be something. */
  readonly nodes: () => readonly SinkNode[];
  /** Every node that is something, and that production reaches. */
  readonly recognised: () => readonly Recognised[];
}

/** A node that one or several libraries recognise as a sink of kind `S`. */
export interface Recognised<S extends Sink = Sink> {
  readonly node: SinkNode;
  /** One entry a library that it may be; verdicts need all to agree. Never empty. */
  readonly readings: readonly Reading<S>[];
}

export type SinkNode =
  | TSESTree.CallExpression
  | TSESTree.NewExpression
  | TSESTree.AssignmentExpression
  | TSESTree.TaggedTemplateExpression
  /** A configuration that is known by its written type. */
  | TSESTree.ObjectExpression;

export interface Reading<S extends Sink = Sink> {
  readonly library: Library;
  readonly sink: S;
  readonly evidence: Evidence;
}

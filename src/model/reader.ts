import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import { createProvenance, type ProvenanceOf } from '../ast/provenance.js';
import { createEvaluator, type Evaluator } from '../evaluate/evaluator.js';
import { createMemory, type Memory } from '../evaluate/memory.js';
import type { Library } from '../libraries/types/library.js';
import { fileBehindPlace } from './elsewhere/behind.js';
import { createFollower, type Following } from './elsewhere/follow.js';
import type { Parsing } from './elsewhere/parse.js';
import { typedProgramOf } from './elsewhere/program.js';
import { importedPackages } from './imported-packages.js';
import { createFileWords, type FileWords } from './file-words.js';
import { createKnowledge } from './knowledge.js';
import { createManifests, type Manifests } from './manifests.js';
import { createMatcher, type Matcher } from './match.js';
import { createIsModule, relativeTo } from './modules.js';
import { createRecogniser, type Recogniser } from './recognise.js';
import { isTestFile } from './test-files.js';
import { createTypeEvidence, type TypeEvidence } from './types/evidence.js';
import type { Vocabulary } from './vocabulary.js';

type SourceCode = Readonly<TSESLint.SourceCode>;

export interface ReaderContext {
  readonly sourceCode: SourceCode;
  readonly filename: string;
  readonly cwd: string;
  readonly libraries: readonly Library[];
  readonly vocabulary: Vocabulary;
  /** The words of the file. */
  readonly words: FileWords;
  /** How the linted file was parsed. */
  readonly parsing: Parsing;
}

/** What recognises and evaluates the code of one file, and of others as far as values come from there. */
export interface Reader {
  readonly provenanceOf: ProvenanceOf;
  readonly matcher: Matcher;
  readonly manifests: Manifests;
  readonly recogniser: Recogniser;
  readonly evaluator: Evaluator;
}

interface LintedReader extends Reader {
  /** The other file that gives what stands there. */
  readonly fileBehind: (node: TSESTree.Node) => string | undefined;
}

export function createReader(context: ReaderContext, imports: (name: string) => boolean): LintedReader {
  const { sourceCode, cwd, parsing } = context;
  const typed = typedProgramOf(sourceCode);
  const memory = createMemory();
  const following =
    typed &&
    createFollower({
      typed,
      sourceCode,
      parsing,
      nameOf: (fileName) => relativeTo(cwd, fileName),
      isTest: (fileName) => isTestFile(fileName, cwd),
      evaluatorOf: (other, filename, followingOther) => {
        let known: ReadonlySet<string> | undefined;
        const importsOther = (name: string) => (known ??= importedPackages(other)).has(name);
        const file = { ...context, sourceCode: other, filename, words: createFileWords(other) };
        return readerOf(file, { imports: importsOther, memory, following: followingOther }).evaluator;
      },
    });
  const types = typed && createTypeEvidence(typed, context.libraries);
  const reader = readerOf(context, { imports, memory, following, types });
  return { ...reader, fileBehind: following ? (node) => fileBehindPlace(reader.evaluator, node) : () => undefined };
}

interface Sharing {
  readonly imports: (name: string) => boolean;
  readonly memory: Memory;
  readonly following: Following | undefined;
  /** Of the linted file; others are recognised without. */
  readonly types?: TypeEvidence | undefined;
}

function readerOf(
  { sourceCode, filename, cwd, libraries, vocabulary, words }: ReaderContext,
  { imports, memory, following, types }: Sharing,
): Reader {
  const provenanceOf = createProvenance(sourceCode);
  const matcher = createMatcher({
    provenanceOf,
    isModule: createIsModule(filename, cwd),
    imports: (names) => names.some(imports),
    types,
  });
  const manifests = createManifests(filename);
  const recogniser = createRecogniser({ provenanceOf, matcher, vocabulary, words, imports, manifests });
  const hooks = createKnowledge(libraries, matcher, recogniser);
  const evaluator = createEvaluator(sourceCode, { ...hooks, ...following }, memory);
  return { provenanceOf, matcher, manifests, recogniser, evaluator };
}

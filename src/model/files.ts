import type { TSESLint } from '@typescript-eslint/utils';

import { libraries } from '../libraries/index.js';
import type { Library } from '../libraries/types/library.js';
import type { Parsing } from './elsewhere/parse.js';
import { createFileWords, type FileWords } from './file-words.js';
import { helperLibrary } from './helpers.js';
import { isObject } from './is-object.js';
import { createModel, type Model } from './model.js';
import { readSettings, type ReadSettings } from './read-settings.js';
import { createRelevance, type Relevance } from './relevance.js';
import { isTestFile, servesTests } from './test-files.js';
import { importsTests } from './test-imports.js';
import { createVocabulary, type Vocabulary } from './vocabulary.js';

/** A file that is being linted with certain settings: what all rules share. */
export interface LintedFile extends ReadSettings {
  readonly model: Model;
  /** It is to be looked at, and has a word without which no sink can stand in it. */
  readonly isChecked: boolean;
  /** It stands in a folder of helpers for tests, and those are not to be looked at. */
  readonly servesTests: boolean;
  /** Names of the rules that run on the file, without prefix. */
  readonly enabled: Set<string>;
}

interface Knowledge {
  readonly libraries: readonly Library[];
  readonly vocabulary: Vocabulary;
  readonly relevance: Relevance;
}

const NO_SETTINGS = {};
let builtIn: Knowledge | undefined;
const knowledge = new WeakMap<object, Knowledge>();
const files = new WeakMap<Readonly<TSESLint.SourceCode>, WeakMap<object, LintedFile>>();

export interface FileContext {
  readonly sourceCode: Readonly<TSESLint.SourceCode>;
  readonly filename: string;
  readonly cwd: string;
  readonly settings: unknown;
  /** How the file was parsed: others of its program are parsed in the same way. */
  readonly parsing?: Parsing;
}

/** The same object for all rules that run on a file with the same settings. */
export function fileOf(context: FileContext): LintedFile {
  const raw = isObject(context.settings) ? context.settings : NO_SETTINGS;
  let bySettings = files.get(context.sourceCode);
  if (!bySettings) files.set(context.sourceCode, (bySettings = new WeakMap()));
  const known = bySettings.get(raw);
  if (known) return known;
  const file = open(context, raw);
  bySettings.set(raw, file);
  return file;
}

function open(context: FileContext, raw: object): LintedFile {
  const read = readSettings(context.settings);
  const { sourceCode, filename, cwd } = context;
  const { testFiles } = read.settings;
  const { libraries: known, vocabulary, relevance } = knowledgeFor(raw, read);
  const said = `${endOf(filename)}\n${sourceCode.text}`;
  const isTest = (): boolean => isTestFile(filename, cwd) || importsTests(sourceCode, known);
  const isLookedAt = relevance.mayMatter(said) && (testFiles || !isTest());
  let words: FileWords | undefined;
  const fileWords = (): FileWords => (words ??= createFileWords(sourceCode));
  let model: Model | undefined;
  return {
    ...read,
    get model() {
      model ??= createModel({
        ...context,
        parsing: context.parsing ?? {},
        settings: read.settings,
        libraries: known,
        vocabulary,
        words: fileWords(),
      });
      return model;
    },
    isChecked: isLookedAt && relevance.matters(said, fileWords()),
    servesTests: !testFiles && servesTests(filename, cwd),
    enabled: new Set(),
  };
}

/** The name of a file, and of the folders next to it, may say what it is for: `logout/route.ts`. */
function endOf(filename: string): string {
  return filename.split(/[\\/]/u).slice(-3).join('/');
}

function knowledgeFor(raw: object, { settings }: ReadSettings): Knowledge {
  const known = knowledge.get(raw);
  if (known) return known;
  const helpers = helperLibrary(settings.libraries, libraries);
  // Made for the first file: whoever imports the plugin for its configurations does not pay for it.
  const made = helpers ? knowledgeOf([...libraries, helpers]) : (builtIn ??= knowledgeOf(libraries));
  knowledge.set(raw, made);
  return made;
}

function knowledgeOf(known: readonly Library[]): Knowledge {
  return { libraries: known, vocabulary: createVocabulary(known), relevance: createRelevance(known) };
}

import type { TSESLint } from '@typescript-eslint/utils';

import type { Origin } from '../libraries/types/origin.js';
import { specifierInData } from './modules.js';
import { isUnwritten } from './telling-words.js';

/** What a file can have, by its words alone: `false` is certain. */
export interface FileWords {
  /** Something in the file may be what the origin describes. */
  readonly mayHave: (origin: Origin) => boolean;
  /** The file has the name, or a text that is no more than that. */
  readonly has: (name: string) => boolean;
  /** All that it has; `undefined` where that is not all that counts. */
  readonly names: ReadonlySet<string> | undefined;
}

const EVERYTHING: FileWords = { mayHave: () => true, has: () => true, names: undefined };

/** With types, a thing may be of a package that only another file names. */
export function createFileWords({ ast, parserServices }: Readonly<TSESLint.SourceCode>): FileWords {
  const hasTypes = Boolean(parserServices?.program);
  // Some parsers give no tokens.
  const words = (ast.tokens as typeof ast.tokens | undefined) && wordsOf(ast.tokens);
  if (!words) return EVERYTHING;
  const known = new Map<Origin, boolean>();

  function isPossible(origin: Origin): boolean {
    let answer = known.get(origin);
    if (answer === undefined) known.set(origin, (answer = compute(origin)));
    return answer;
  }

  function compute(origin: Origin): boolean {
    if ('anyOf' in origin) return origin.anyOf.some(isPossible);
    if ('member' in origin) return has(origin.member) && isPossible(origin.of);
    if ('import' in origin) return has(origin.import) && (origin.name === undefined || has(origin.name));
    if ('global' in origin) return origin.global.split('.').every(has);
    if ('resultOf' in origin) return isPossible(origin.resultOf);
    if ('superOf' in origin) return has('super') && isPossible(origin.superOf);
    if ('instanceOf' in origin) return has('new') && isPossible(origin.instanceOf);
    if ('ofCallbackTo' in origin) return isPossible(origin.ofCallbackTo);
    if ('ofTyped' in origin) return isPossible(origin.ofTyped);
    if ('exportedAs' in origin) return has(origin.exportedAs);
    if ('inObject' in origin) return has(origin.inObject);
    if ('directive' in origin) return has(origin.directive);
    if ('autoImported' in origin)
      return has(origin.autoImported) && (has(origin.within) || (origin.told !== undefined && isPossible(origin.told)));
    if ('decoratedBy' in origin) return isPossible(origin.decoratedBy);
    if ('typedAs' in origin) return hasTypes || isPossible(origin.typedAs);
    if ('keys' in origin) return origin.keys.every(has);
    if ('fluent' in origin) return isPossible(origin.fluent);
    if ('parameterNamed' in origin) return has(origin.parameterNamed);
    if ('called' in origin) return has(origin.called) && has(origin.importing);
    if ('named' in origin) return 'parameter' in origin ? has(origin.named[origin.parameter] ?? []) : has(origin.named);
    return true;
  }

  /** One of the names stands in the file, or need not. */
  function has(names: string | readonly string[] | undefined): boolean {
    if (names === undefined) return true;
    if (typeof names !== 'string') return names.some(has);
    return words?.has(names) === true || isUnwritten(names);
  }

  return { mayHave: isPossible, has, names: hasTypes ? undefined : words };
}

/** Names, and texts without their quotes; of a text that is a specifier also what it is without a version. */
function wordsOf(tokens: readonly { readonly type: string; readonly value: string }[]): ReadonlySet<string> {
  const words = new Set<string>();
  for (const { type, value } of tokens) {
    if (type === 'Punctuator') continue;
    const first = value.charCodeAt(0);
    if (first !== DOUBLE && first !== SINGLE && first !== BACKTICK) words.add(value);
    else words.add(specifierInData(value.slice(1, -1)));
  }
  return words;
}

const [DOUBLE, SINGLE, BACKTICK] = [0x22, 0x27, 0x60];

import { libraries } from '../../src/libraries/index.js';
import { type Block, EXECUTED, rulePages } from '../project/pages.js';
import type { Language } from './hosts.js';
import { parses } from './linting.js';

/** A program at fault, with what the rules are told about it. */
export interface Example {
  readonly title: string;
  readonly code: string;
  readonly language: Language;
  /** By the name of the rule. */
  readonly options: Readonly<Record<string, readonly unknown[]>>;
  readonly settings: unknown;
}

/** What the pages of the rules show. */
export const examples: readonly Example[] = rulePages.flatMap(({ name, blocks }) =>
  blocks
    .filter(({ kind, language }) => kind === 'incorrect' && EXECUTED.includes(language))
    .map((block) => ofPage(name, block)),
);

/** Calls of every library without any options. */
export const samples: readonly Example[] = libraries.flatMap(({ id, sinks }) =>
  sinks.map(({ sample }, at) => ofSample(`${id} ${at}`, sample)),
);

function ofPage(rule: string, { code, language, options, settings, line }: Block): Example {
  return {
    title: `${rule}, line ${line}`,
    code,
    language: language === 'ts' ? 'ts' : 'js',
    options: { [rule]: options },
    settings: settings ?? {},
  };
}

function ofSample(title: string, sample: string): Example {
  const code = `${sample.replace('$options', '{}').replace('$text', "'a=b'")}\n`;
  return { title, code, language: parses(code) ? 'js' : 'ts', options: {}, settings: { fixes: 'all' } };
}

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { root } from './source-files.js';

export type Kind = 'incorrect' | 'correct' | 'fixed';

export interface Block {
  readonly language: string;
  readonly line: number;
  readonly code: string;
  /** What the comment above it says. */
  readonly kind: Kind | undefined;
  readonly options: readonly unknown[];
  readonly settings: unknown;
}

interface Page {
  /** Path from the root of the repository. */
  readonly file: string;
  readonly name: string;
  readonly text: string;
  readonly headings: readonly { readonly level: number; readonly title: string }[];
  readonly blocks: readonly Block[];
}

/** The languages of programs that are run. */
export const EXECUTED = ['js', 'ts', 'jsx', 'tsx'];
const MARKER = /^<!-- (incorrect|correct|fixed)(?: with (options|settings) (\{.*\}))? -->$/;

/** A document in parts. */
export function readPage(file: string): Page {
  const text = readFileSync(path.join(root, file), 'utf8');
  const lines = text.split('\n');
  const headings: { level: number; title: string }[] = [];
  const blocks: Block[] = [];
  let above = '';
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] ?? '';
    const language = /^```(\w*)/.exec(line)?.[1];
    if (language !== undefined) {
      const end = lines.indexOf('```', index + 1);
      const code = `${lines.slice(index + 1, end).join('\n')}\n`;
      blocks.push({ language, line: index + 1, code, ...readMarker(above) });
      index = end;
    }
    const heading = /^(#+) (.+)$/.exec(language === undefined ? line : '');
    if (heading) headings.push({ level: heading[1]?.length ?? 0, title: heading[2] ?? '' });
    if (line.trim() !== '') above = line;
  }
  return { file, name: path.basename(file, '.md'), text, headings, blocks };
}

function readMarker(line: string): Pick<Block, 'kind' | 'options' | 'settings'> {
  const [, kind, what, json] = MARKER.exec(line) ?? [];
  const given: unknown = json === undefined ? undefined : JSON.parse(json);
  return {
    kind: kind as Kind | undefined,
    options: what === 'options' ? [given] : [],
    settings: what === 'settings' ? given : undefined,
  };
}

/** The pages of all rules. */
export const rulePages: readonly Page[] = readdirSync(path.join(root, 'docs/rules'))
  .toSorted()
  .map((file) => readPage(`docs/rules/${file}`));

import { readFileSync } from 'node:fs';
import path from 'node:path';

/** A file that a page shows, below a comment `<!-- write eslint.config.js -->`. */
interface WriteStep {
  readonly kind: 'write';
  readonly file: string;
  readonly text: string;
}

/** A command that a page shows, one a line, below a comment `<!-- run -->`, or `<!-- run, exit code 1 -->`. */
export interface RunStep {
  readonly kind: 'run';
  readonly command: string;
  readonly code: number;
  /** The text block that follows. */
  readonly prints: string | undefined;
}

export type Step = WriteStep | RunStep;

const MARKER =
  /^<!-- (?:write (\S+)|run(?:, exit code (\d+))?) -->\n\n```\w+\n(.*?)^```\n(?:\n```text\n(.*?)^```\n)?/gms;

/** What a page tells its reader to do, in order, by the headings of the second level. */
export function readSteps(page: string): ReadonlyMap<string, readonly Step[]> {
  const text = readFileSync(path.resolve(import.meta.dirname, '../..', page), 'utf8');
  const sections = text.split(/^## /m).slice(1);
  return new Map(sections.map((section) => [section.slice(0, section.indexOf('\n')), stepsOf(section)]));
}

function stepsOf(section: string): readonly Step[] {
  return [...section.matchAll(MARKER)].flatMap(([, file, code = '0', text = '', prints]): readonly Step[] => {
    if (file !== undefined) return [{ kind: 'write', file, text }];
    const commands = text.trim().split('\n');
    return commands.map((command, index) => ({
      kind: 'run',
      command,
      code: Number(code),
      prints: index === commands.length - 1 ? prints : undefined,
    }));
  });
}

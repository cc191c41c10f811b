import * as typescript from '@typescript-eslint/parser';
import type { TSESTree } from '@typescript-eslint/utils';
import { Linter } from 'eslint';
import type { Rule } from 'eslint';
import { expect } from 'vitest';

import { fileOf } from '../../src/model/files.js';
import type { Model } from '../../src/model/model.js';
import { noteProgram } from './asked-programs.js';

interface Options {
  readonly filename?: string;
  readonly settings?: Readonly<Record<string, unknown>>;
}

/**
 * What the model understands of a program, one line a cookie in source order: `express "sid"`, `express | fastify-cookie "sid"` where several
 * libraries may be meant, `document-cookie "sid" by script`, `cookies "sid" deleted` for a write that deletes, `deletion` for a call that does nothing
 * else. Every parser that reads the program has to understand the same.
 */
export function understood(program: string, options: Options = {}): readonly string[] {
  noteProgram(program);
  const answers = [undefined, typescript as Linter.Parser].flatMap((parser) => {
    const answer = ask(program, parser, options);
    return answer ? [answer] : [];
  });
  const [first, second] = answers;
  if (!first) throw new Error(`No parser reads\n${program}`);
  if (second) expect(second, program).toEqual(first);
  return first;
}

function ask(
  program: string,
  parser: Linter.Parser | undefined,
  { filename = '/application/src/server.ts', settings }: Options,
): readonly string[] | undefined {
  const lines: { readonly at: number; readonly text: string }[] = [];
  const rule: Rule.RuleModule = {
    create(context) {
      const { model } = fileOf({
        sourceCode: context.sourceCode as never,
        filename: context.filename,
        cwd: context.cwd,
        settings,
      });
      return {
        CallExpression(node) {
          const call = node as unknown as TSESTree.CallExpression;
          if (model.cookieDeletion(call)) lines.push({ at: endOfCallee(call), text: 'deletion' });
        },
        'Program:exit'() {
          lines.push(...cookieLines(model));
        },
      };
    },
  };
  const config: Linter.Config = {
    files: ['**/*.{js,ts}'],
    plugins: { probe: { rules: { rule } } },
    rules: { 'probe/rule': 'error' },
    ...(parser && { languageOptions: { parser } }),
  };
  const messages = new Linter({ cwd: '/' }).verify(program, [config], { filename });
  if (messages.length > 0) return undefined;
  return lines.toSorted((left, right) => left.at - right.at).map(({ text }) => text);
}

function cookieLines(model: Model): readonly { readonly at: number; readonly text: string }[] {
  return model.cookies().map(({ at, readings, label, byScript, isDeletion }) => ({
    at: at.range[1],
    text: [
      `${[...new Set(readings.map(({ library }) => library.id))].join(' | ')} ${label}`,
      ...(byScript ? ['by script'] : []),
      ...(isDeletion === 'yes' ? ['deleted'] : []),
    ].join(' '),
  }));
}

function endOfCallee({ callee }: TSESTree.CallExpression): number {
  return callee.range[1];
}

import * as typescript from '@typescript-eslint/parser';
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { Linter } from 'eslint';
import type { Rule } from 'eslint';
import { expect } from 'vitest';

import type { Edit, Source } from '../../src/fix/edit.js';

/** Makes the edit at a node that the selector found. */
export type Make<N extends TSESTree.Node> = (node: N, source: Source) => Edit | undefined;

export interface Options {
  /** `typescript` for code that only its parser reads. */
  readonly parser?: 'both' | 'typescript' | 'espree';
  readonly sourceType?: 'module' | 'script' | 'commonjs';
  readonly filename?: string;
}

/**
 * The code after the edit at the first node that the selector finds; `undefined` where there is no edit. Both parsers have
 * to agree, the result has to parse, and every comment has to be there.
 */
export function edited<N extends TSESTree.Node>(
  code: string,
  selector: string,
  make: Make<N>,
  options: Options = {},
): string | undefined {
  const parsers =
    options.parser === 'typescript'
      ? [typescript]
      : options.parser === 'espree'
        ? [undefined]
        : [undefined, typescript];
  const outputs = parsers.map((parser) => once(code, selector, make, parser, options));
  const [output] = outputs;
  for (const other of outputs) expect(other).toBe(output);
  if (output !== undefined) expectComments(code, output, parsers.at(-1), options);
  return output;
}

/** What `eslint --fix` makes of several edits, each reported by a rule of its own, until nothing is reported. */
export function fixed(
  code: string,
  rules: Readonly<
    Record<string, (source: Source, report: (node: TSESTree.Node, edit: Edit) => void) => TSESLint.RuleListener>
  >,
  parser: 'espree' | 'typescript' = 'espree',
): { readonly output: string; readonly messages: readonly Linter.LintMessage[] } {
  const plugin = {
    rules: Object.fromEntries(
      Object.entries(rules).map(([name, listen]) => [
        name,
        {
          meta: { fixable: 'code' },
          create(context) {
            const source = context.sourceCode as unknown as Source;
            return listen(source, (node, edit) => {
              context.report({ node, message: name, fix: edit as never });
            }) as Rule.RuleListener;
          },
        } satisfies Rule.RuleModule,
      ]),
    ),
  };
  const config: Linter.Config = {
    files: ['**/*.js', '**/*.ts'],
    plugins: { x: plugin },
    rules: Object.fromEntries(Object.keys(rules).map((name) => [`x/${name}`, 'error'])),
    ...(parser === 'typescript' && { languageOptions: { parser: typescript } }),
  };
  return new Linter().verifyAndFix(code, [config], { filename: 'a.js' });
}

function once<N extends TSESTree.Node>(
  code: string,
  selector: string,
  make: Make<N>,
  parser: Linter.Parser | undefined,
  options: Options,
): string | undefined {
  let found = 0;
  const rule: Rule.RuleModule = {
    meta: { fixable: 'code' },
    create: (context) => {
      const visit = (node: N): void => {
        if (found++ > 0) return;
        const source = context.sourceCode as unknown as Source;
        const edit = unchanged(source, () => make(node, source));
        context.report({ node, message: 'found', fix: (edit ?? null) as never });
      };
      return { [selector]: visit as never };
    },
  };
  const messages = new Linter().verify(code, [configuration({ rules: { rule } }, parser, options)], {
    filename: options.filename ?? (options.parser === 'typescript' ? 'a.ts' : 'a.js'),
  });
  expect(messages.filter(({ fatal }) => fatal)).toEqual([]);
  expect(found, `${selector} in ${code}`).toBeGreaterThan(0);
  const fix = messages[0]?.fix;
  return fix && code.slice(0, fix.range[0]) + fix.text + code.slice(fix.range[1]);
}

/** Neither the question for an edit nor the edit itself, made twice, changes the tree. */
function unchanged(source: Source, make: () => Edit | undefined): Edit | undefined {
  const before = treeOf(source);
  const edit = make();
  const fixer = new Proxy({} as TSESLint.RuleFixer, {
    get:
      (_target, method) =>
      (...parameters: unknown[]) => ({ method, range: parameters[0], text: parameters[1] }),
  });
  if (edit) expect(print(edit(fixer))).toBe(print(edit(fixer)));
  expect(treeOf(source)).toBe(before);
  return edit;
}

function treeOf({ ast }: Source): string {
  return print(ast);
}

function print(value: unknown): string {
  return JSON.stringify(value, (key, part: unknown) => (key === 'parent' ? undefined : part));
}

function configuration(plugin: object, parser: Linter.Parser | undefined, options: Options): Linter.Config {
  return {
    files: ['**/*.js', '**/*.ts', '**/*.tsx'],
    plugins: { x: plugin },
    rules: { 'x/rule': 'error' },
    languageOptions: { sourceType: options.sourceType ?? 'module', ...(parser && { parser }) },
  };
}

function expectComments(before: string, after: string, parser: Linter.Parser | undefined, options: Options): void {
  const expected = commentsOf(before, parser, options);
  expect(commentsOf(after, parser, options).toSorted()).toEqual(expected.toSorted());
}

/** The values of all comments; fails where the code does not parse. */
export function commentsOf(code: string, parser?: Linter.Parser, options: Options = {}): string[] {
  const comments: string[] = [];
  const rule: Rule.RuleModule = {
    create: (context) => ({
      Program() {
        comments.push(...context.sourceCode.getAllComments().map(({ value }) => value.trim()));
      },
    }),
  };
  const messages = new Linter().verify(code, [configuration({ rules: { rule } }, parser, options)], {
    filename: options.filename ?? (options.parser === 'typescript' ? 'a.ts' : 'a.js'),
  });
  expect(
    messages.filter(({ fatal }) => fatal),
    code,
  ).toEqual([]);
  return comments;
}

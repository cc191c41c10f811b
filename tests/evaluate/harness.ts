import * as typescriptParser from '@typescript-eslint/parser';
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { Linter } from 'eslint';

import { walk } from '../../src/ast/walk.js';
import { createEvaluator } from '../../src/evaluate/evaluator.js';
import type { Evaluator, Hooks } from '../../src/evaluate/evaluator.js';
import type { Presence, Value } from '../../src/evaluate/value.js';

export type SourceCode = Readonly<TSESLint.SourceCode>;

export interface Options {
  readonly parser?: 'typescript' | 'espree';
  readonly sourceType?: 'module' | 'commonjs' | 'script';
  readonly hooks?: Partial<Hooks>;
}

/** The source code as a rule sees it. */
export function parse(code: string, { parser = 'typescript', sourceType = 'module' }: Options = {}): SourceCode {
  const linter = new Linter();
  const messages = linter.verify(
    code,
    [
      {
        files: ['**/*.ts', '**/*.js'],
        languageOptions: {
          sourceType,
          ecmaVersion: 'latest',
          ...(parser === 'typescript' ? { parser: typescriptParser } : {}),
        },
      },
    ] as Linter.Config[],
    { filename: parser === 'typescript' ? 'file.ts' : 'file.js' },
  );
  const fatal = messages.find((message) => message.fatal);
  if (fatal) throw new Error(`${fatal.message} at ${fatal.line}:${fatal.column} of\n${code}`);
  return linter.getSourceCode() as unknown as SourceCode;
}

/** `process.env.NODE_ENV` is `'production'`, `ms` is a duration, calls of a method `cookie` or of `session` are harmless. */
export function hooksFor(sourceCode: SourceCode): Hooks {
  return {
    constantOf: (node) => {
      const text = sourceCode.getText(node);
      if (text === 'process.env.NODE_ENV' || text === 'NODE_ENV') return { value: 'production' };
      return text === "app.get('env')" ? { value: 'production' } : undefined;
    },
    isDuration: (call) => sourceCode.getText(call.callee) === 'ms',
    isHarmless: (call) => /(?:^|\.)(?:cookie|clearCookie|session|probe)$/.test(sourceCode.getText(call.callee)),
  };
}

export interface Probed {
  readonly sourceCode: SourceCode;
  readonly evaluator: Evaluator;
  /** The first arguments of all calls of `probe`. */
  readonly nodes: readonly TSESTree.Node[];
  readonly calls: readonly TSESTree.CallExpression[];
}

export function probeIn(code: string, options: Options = {}): Probed {
  const sourceCode = parse(code, options);
  const evaluator = createEvaluator(sourceCode, { ...hooksFor(sourceCode), ...options.hooks });
  const calls: TSESTree.CallExpression[] = [];
  walk(sourceCode.ast, sourceCode.visitorKeys, (node) => {
    if (node.type === 'CallExpression' && node.callee.type === 'Identifier' && node.callee.name === 'probe')
      calls.push(node);
  });
  if (calls.length === 0) throw new Error(`No probe in\n${code}`);
  return { sourceCode, evaluator, calls, nodes: calls.flatMap((call) => call.arguments[0] ?? []) };
}

/** What the argument of the last `probe` is worth. */
function valueIn(code: string, options?: Options): Value {
  const { evaluator, nodes } = probeIn(code, options);
  const node = nodes.at(-1);
  if (!node) throw new Error('A probe has an argument.');
  return evaluator.value(node);
}

/** A value as one line of text: `'a'`, `{a: 1, b?: 2}`, `unknown(parameter)`, `1 | 2`. */
export function show(value: Value, depth = 0): string {
  if (depth > 4) return '…';
  switch (value.kind) {
    case 'scalar':
      return typeof value.value === 'string'
        ? `'${value.value}'`
        : String(value.value) + (typeof value.value === 'bigint' ? 'n' : '');
    case 'object': {
      const { shape } = value;
      const keys = shape.keys.map((key) => `${key}: ${showPresence(shape.get(key), depth + 1)}`);
      return `{${[...keys, ...(shape.closed ? [] : ['…'])].join(', ')}}`;
    }
    case 'list':
      return `[${[
        ...value.items.map((item) => show(item, depth + 1)),
        ...(value.open ? ['…'] : []),
        ...value.further.map((item) => show(item, depth + 1)),
      ].join(', ')}]`;
    case 'date':
      return `date(${typeof value.at === 'string' ? value.at : 'epoch' in value.at ? String(value.at.epoch) : `now + ${String(value.at.fromNow)}`})`;
    case 'moment':
      return `now + ${String(value.fromNow)} ${value.unit}`;
    case 'function':
      return 'function';
    case 'instance':
      return 'instance';
    case 'text':
      return `text(${value.parts.map((part) => (part.known ? part.text : '?')).join('')})`;
    case 'oneOf':
      return value.values
        .map((each) => show(each, depth + 1))
        .sort()
        .join(' | ');
    case 'unknown':
      return `unknown(${value.why})`;
  }
}

function showPresence(presence: Presence, depth = 0): string {
  switch (presence.kind) {
    case 'present':
      return show(presence.value, depth);
    case 'absent':
      return 'absent';
    case 'unknown':
      return `unknown(${presence.why})`;
    case 'oneOf':
      return presence.alternatives
        .map((each) => showPresence(each, depth))
        .sort()
        .join(' | ');
  }
}

/** What the argument of the last `probe` is worth, as text. */
export function shown(code: string, options?: Options): string {
  return show(valueIn(code, options));
}

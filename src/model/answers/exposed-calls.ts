import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { lastName, propertyName } from '../../ast/property-name.js';
import { unwrap } from '../../ast/unwrap.js';
import { plain } from '../session-keepers.js';
import { asText, type Exposure, type ExposureContext, isTextOfError, type Within } from './exposure.js';

/** Functions that make a text of what they are given. */
const TEXTUAL: ReadonlySet<string> = new Set(['String', 'inspect', 'toString']);

/** `String(error)`, `error.toString()`, `JSON.stringify({ error })`, and functions of the file that give the text of what they are handed. */
export function inCall(context: ExposureContext, call: TSESTree.CallExpression, within: Within): readonly Exposure[] {
  const name = lastName(call.callee) ?? '';
  const callee = unwrap(call.callee);
  const [first] = call.arguments;
  if (name === 'stringify' && first) return within(first);
  const subject = name === 'toString' && callee.type === AST_NODE_TYPES.MemberExpression ? callee.object : first;
  if (TEXTUAL.has(name)) return subject ? asText(within(subject), call) : [];
  return ofHelper(context, call);
}

function ofHelper({ kit, calls, errors }: ExposureContext, call: TSESTree.CallExpression): readonly Exposure[] {
  const index = call.arguments.findIndex((argument) => errors.at(argument)?.path.length === 0);
  const argument = call.arguments[index];
  const part = argument && errors.at(argument);
  const target = part && calls.target(call);
  if (!target) return [];
  const isText = kit.evaluator.resultsOf(target).flatMap(casesOf).some(isTextOfGiven);
  return isText ? [{ error: part.error, at: call, site: call, shows: 'text', own: undefined }] : [];

  function isTextOfGiven(result: TSESTree.Node): boolean {
    if (result.type !== AST_NODE_TYPES.MemberExpression || !isTextOfError(propertyName(result))) return false;
    const thing = plain(kit.provenanceOf(result.object));
    return thing.kind === 'parameter' && thing.function === target && thing.index === index;
  }
}

function casesOf(node: TSESTree.Node): readonly TSESTree.Node[] {
  const inner = unwrap(node);
  if (inner.type === AST_NODE_TYPES.ConditionalExpression) return [inner.consequent, inner.alternate].flatMap(casesOf);
  return inner.type === AST_NODE_TYPES.LogicalExpression ? [inner.left, inner.right].flatMap(casesOf) : [inner];
}

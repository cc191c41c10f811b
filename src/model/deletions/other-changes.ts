import { isWithin } from '../../ast/functions.js';
import { argumentsOf } from '../arguments.js';
import type { Handler } from '../handlers.js';
import type { SinkNode } from '../kit.js';
import { keyOf, type RequestInput } from '../request-input.js';
import { EMPTY_ENVIRONMENT } from '../sources/environment.js';
import type { Deletion, DeletionContext } from './context.js';

/**
 * The handler deletes or changes something else of whoever the request names, such as the account itself: with the caller's identity in the one call alone, two
 * people would be meant.
 */
export function changesMoreOf(
  context: DeletionContext,
  { function: handler }: Handler,
  input: RequestInput,
  all: readonly Deletion[],
): boolean {
  const key = keyOf(input);
  return context.kit
    .nodes()
    .some(
      (node) =>
        isWithin(node, handler) &&
        !all.some((deletion) => deletion.node === node) &&
        mayChangeRows(context, node) &&
        argumentsOf(node).some((argument) => context.mentionsOf(argument, EMPTY_ENVIRONMENT).inputs.has(key)),
    );
}

/** Of SQL the verb says so. */
function mayChangeRows({ kit }: DeletionContext, node: SinkNode): boolean {
  const readings = kit.recognise(node)?.readings ?? [];
  return (
    readings.some(({ sink }) => sink.kind === 'session-deletion') &&
    (!readings.every(({ sink }) => sink.kind === 'session-deletion' && sink.subject === 'sql') ||
      /\b(?:delete\s+from|update)\b/iu.test(kit.sourceCode.getText(node)))
  );
}

import type { TSESTree } from '@typescript-eslint/utils';

import type { Flow } from '../deletions/flows.js';
import { isWithinKey } from '../guards/facts.js';
import type { GuardContext } from '../guards/tests.js';
import { keyOf, type RequestInput } from '../request-input.js';
import type { Environment } from '../sources/environment.js';
import { type Look, looksIn } from './looks.js';

/** Something before the end of the flow looks at what the value is. */
export function isChecked(context: GuardContext, input: RequestInput, flow: Flow, environment: Environment): boolean {
  return flow.levels.some(({ function: { body }, use, callback }) =>
    looksIn(context, body, environment).some((look) => {
      // What begins behind the call does not count; nor does the call itself, unless the rest is handed to it.
      const isBefore = look.node.range[0] < use.range[1] && (look.node !== use || use === callback);
      return isBefore && isAbout(look, input);
    }),
  );
}

/** A test before the end of the flow is about whether it is there: `if (!token) return`. */
export function isTested(context: GuardContext, input: RequestInput, flow: Flow, environment: Environment): boolean {
  return flow.levels.some(({ function: { body }, use }) =>
    looksIn(context, body, environment).some(
      ({ kind, node, keys }) => kind === 'test' && node.range[0] < use.range[0] && keys.has(keyOf(input)),
    ),
  );
}

/** Something in the function looks at what the value is. */
export function looksAt(
  context: GuardContext,
  input: RequestInput,
  root: TSESTree.Node,
  environment: Environment,
): boolean {
  return looksIn(context, root, environment).some((look) => isAbout(look, input));
}

function isAbout({ kind, values, keys, isWhole, gives }: Look, input: RequestInput): boolean {
  if (kind === 'test') return false;
  if (values.some((one) => isSame(one, input))) return true;
  const key = keyOf(input);
  // It reads another part of the request.
  if (gives !== undefined && !isWithinKey(key, gives)) return false;
  return isWhole || [...keys].some((one) => isWithinKey(key, one));
}

/** An element of a list is not the list. */
function isSame(one: RequestInput, other: RequestInput): boolean {
  return one.source === other.source && one.path.join('.') === other.path.join('.');
}

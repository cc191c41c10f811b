import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { literalText } from '../ast/literal-text.js';
import type { Hooks } from '../evaluate/hooks.js';
import type { Constant, Library } from '../libraries/types/library.js';
import type { Origin } from '../libraries/types/origin.js';
import type { Matcher } from './match.js';
import { isNodeEnvironment, productionFlag } from './production-flags.js';
import type { Recogniser } from './recognise.js';
import { perLibraries } from './per-libraries.js';

const knownFrom = perLibraries((libraries) => {
  const packages = [...new Set(libraries.flatMap((library) => library.packages))];
  const exportOfKnown: Origin = { anyOf: [{ import: packages }, { import: packages, name: '*' }] };
  return {
    constants: libraries.flatMap((library) => library.constants ?? []),
    durations: libraries.flatMap((library) => library.durations ?? []),
    exportOfKnown,
  };
});

/** What the libraries' data tells the evaluator: constants of production, duration calls, calls that leave their arguments alone. */
export function createKnowledge(libraries: readonly Library[], matcher: Matcher, recogniser: Recogniser): Hooks {
  const { constants, durations, exportOfKnown } = knownFrom(libraries);
  return {
    constantOf(node) {
      const found = constants.find(
        (constant) => fits(constant, node) && matcher.match(node, constant.of) !== undefined,
      );
      if (found) return { value: found.value };
      if (isNodeEnvironment(node)) return { value: 'production' };
      const flag = productionFlag(node);
      return flag === undefined ? undefined : { value: flag };
    },
    isDuration: (call) => durations.some(({ callee }) => matcher.match(call.callee, callee) !== undefined),
    isHarmless: (call) =>
      recogniser.recognise(call) !== undefined || matcher.match(call.callee, exportOfKnown) !== undefined,
  };
}

/** A cheap look before the origin is compared: the call's argument. */
function fits({ when }: Constant, node: TSESTree.Node): boolean {
  if (!when) return true;
  if (node.type !== AST_NODE_TYPES.CallExpression || !('text' in when)) return false;
  const argument = node.arguments[when.argument];
  return argument !== undefined && literalText(argument)?.toLowerCase() === when.text;
}

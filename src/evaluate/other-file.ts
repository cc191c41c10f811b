import type { TSESTree } from '@typescript-eslint/utils';

import { resultOfCall } from './calls.js';
import { instanceObject, madeElsewhere } from './classes.js';
import { namesOfSelf } from './ancestors.js';
import type { Evaluator } from './evaluator.js';
import type { OtherFile } from './exported.js';
import { handsBack } from './hands-back.js';
import { valueAt } from './placed.js';
import { programIndex } from './program-index.js';
import type { Value } from './value.js';
import type { Variable } from './variable-uses.js';
import { variableValue } from './variables.js';

/** The file as others follow into it. */
export function createOtherFile({ context }: Evaluator, name: string): OtherFile {
  return {
    name,
    resultOf: (callee, argument, caller, self) =>
      resultOfCall(context, { callee, node: callee, argument, self }, caller),
    madeOf: (made, argument, caller) => madeElsewhere(context, made, argument, caller),
    instanceOf: (made) => instanceObject(context, made),
    handsBack: (fn, index, path, reach) => handsBack(context, fn, index, path, reach),
    namesOfSelf: (made) => namesOfSelf(context, made).names,
    names: (key) => programIndex(context).members.has(key),
  };
}

/** What the file has made of a variable or an expression when all of the file has run. */
export function finalValue({ context }: Evaluator, exported: Variable | TSESTree.Node): Value {
  const program = context.sourceCode.ast;
  return 'defs' in exported
    ? variableValue(context, exported, program, undefined, 'end')
    : valueAt(context.evaluate(exported, undefined), { node: program, moment: 'end' });
}

import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { type FunctionNode, isFunction, isWithin } from '../../ast/functions.js';
import { unwrap } from '../../ast/unwrap.js';
import type { Calls } from '../calls.js';
import { type Answer, readAnswers } from './answers.js';
import { arrivalsOf } from './arrivals.js';
import { catchesErrors, type CaughtError, createErrors } from './errors.js';
import type { Exposure } from './exposure.js';
import { exposuresIn } from './exposures.js';
import { createHandlings, type HandlingContext } from './handling.js';
import { isToldElsewhere, logCode } from './log-code.js';
import { type AnswerRepair, partsOf } from './repair.js';
import { createErrorTests } from './tests.js';

/** A handler about sessions answers with what an error says of the inside of the program. */
export interface ErrorDetail {
  /** The part of the answer. */
  readonly at: TSESTree.Node;
  /** What the handler is called, where that is how it is known. */
  readonly handler: string | undefined;
  readonly repair: AnswerRepair;
  /** What is sent in its place may well be what whoever reads it needs to know. */
  readonly isForUsers: boolean;
}

export interface DetailContext extends HandlingContext {
  readonly calls: Calls;
  readonly functions: readonly FunctionNode[];
}

export function readErrorDetails(context: DetailContext): readonly ErrorDetail[] {
  const { kit, handlers, calls, functions } = context;
  if (!catchesErrors(kit.sourceCode.text, functions)) return [];
  const errors = createErrors(kit, handlers);
  const tests = createErrorTests(kit, errors);
  const answers = readAnswers(kit, createHandlings(context), functions);
  const sentBy = new Map<FunctionNode, TSESTree.Node[]>();
  for (const { handling, node, values } of answers) {
    const known = sentBy.get(handling.function) ?? [];
    // What is told the status is told nothing else.
    const callee = node.type === AST_NODE_TYPES.CallExpression ? [node.callee] : [];
    sentBy.set(handling.function, [...known, ...values, ...callee]);
  }
  return answers.flatMap((answer): readonly ErrorDetail[] => {
    const sent = sentBy.get(answer.handling.function) ?? [];
    const exposures = answer.values
      .flatMap((value) => exposuresIn({ kit, calls, errors, tests, sent }, value))
      .filter((one) => !isHidden(answer, one) && !isMeant(one));
    const [first] = exposures;
    if (!first) return [];
    const isForUsers = exposures.some((one) => mayBeForUsers(answer, one));
    const repair = { parts: partsOf(kit, answer, exposures), log: logOf(answer, first, sent) };
    return [{ at: first.at, handler: answer.handling.name, repair, isForUsers }];
  });

  /** Whatever gets there is meant for users. */
  function isMeant({ at, site, error }: Exposure): boolean {
    if (tests.mayBeDevelopment(error) || tests.isNarrowed(at, error) || tests.isNarrowed(site, error)) return true;
    const { own, issues, others } = arrivalsOf(kit, calls, error);
    return !others && (own || issues);
  }

  function mayBeForUsers({ status, whole, values }: Answer, { error, at, shows }: Exposure): boolean {
    const isRefusal = typeof status === 'number' && status >= 400 && status < 500;
    // A framework that answers with the error takes the status from it.
    const isChosen =
      shows === 'whole' && whole?.startsWith('new ') === true && values.some((value) => unwrap(value) === at);
    return (
      isRefusal || status === 'unknown' || (isChosen && status === 'not said') || arrivalsOf(kit, calls, error).own
    );
  }

  function nameOf(error: CaughtError): string {
    return errors.variablesOf(error)[0]?.name ?? '';
  }

  function logOf(
    { handling, node }: Answer,
    { error, site }: Exposure,
    near: readonly TSESTree.Node[],
  ): AnswerRepair['log'] {
    if (isToldElsewhere(kit, errors, error, near)) return 'told';
    const place = isWithin(node, error.root) ? node : site;
    const code = logCode({ kit, handlers, errors }, handling, error, place);
    if (code === undefined) return 'lost';
    const mayBeNone = error.from === undefined && isFunction(error.root) && !tests.isAsked(place, error);
    return { before: statementPart(place), code: mayBeNone ? `if (${nameOf(error)}) ${code}` : code };
  }
}

/** The framework keeps what it says to itself. */
function isHidden({ whole, values }: Answer, { at, shows }: Exposure): boolean {
  return whole === 'hidden' && shows === 'whole' && values.some((value) => unwrap(value) === at);
}

/** The whole of what is evaluated with it: `sendError(event, createError(…))`. */
function statementPart(node: TSESTree.Node): TSESTree.Node {
  let at = node;
  while (at.parent && PARTS.has(at.parent.type)) at = at.parent;
  return at;
}

const PARTS: ReadonlySet<string> = new Set([
  AST_NODE_TYPES.AssignmentExpression,
  AST_NODE_TYPES.AwaitExpression,
  AST_NODE_TYPES.CallExpression,
  AST_NODE_TYPES.ChainExpression,
  AST_NODE_TYPES.MemberExpression,
  AST_NODE_TYPES.NewExpression,
]);

import type { TSESTree } from '@typescript-eslint/utils';

import { variableNamed } from '../../ast/scope.js';
import type { Structured } from '../../libraries/types/deletions.js';
import { callText } from '../deletions/call-text.js';
import type { Criterion } from '../deletions/condition.js';
import type { DeletionContext } from '../deletions/context.js';
import { type Flow, flowsTo } from '../deletions/flows.js';
import { environmentsAt } from '../deletions/moments.js';
import { placeOf } from '../deletions/place.js';
import { methodNode } from '../method-node.js';
import type { RequestInput } from '../request-input.js';
import { labelOf } from '../request-label.js';
import type { Environment } from '../sources/environment.js';
import type { Source, Where } from '../sources/source.js';
import { isChecked, isTested } from './checks.js';
import { exampleOf } from './examples.js';
import { appliesTo, type Fault, faultOf, isInForce, isTakenOut } from './faults.js';
import { formOf, isOfAnyShape } from './forms.js';
import { type Described, queriesIn, type QueryReading, type RowQuery } from './queries.js';
import { isCheckedBefore } from './route-checks.js';
import { findsSessions, mayFindSessions } from './subjects.js';

/** A value of the request that finds sessions, and that need not be the text which the program takes it for. */
export interface OpenIdentifier {
  /** The value where it goes into the query, or into the function that makes it. */
  readonly node: TSESTree.Node;
  readonly fault: Fault;
  /** What is called: `Session.findOne`. */
  readonly call: string;
  /** What makes something else of it. */
  readonly reader: string;
  /** The value as the handler reads it: `req.query.token`. */
  readonly label: string;
  /** What a caller would send. */
  readonly example: string;
  /** What can be made text of, where there is such a thing. */
  readonly expression: TSESTree.Expression | undefined;
  /** As text it finds what it found before, whatever the application's own pages send. */
  readonly isComplete: boolean;
}

export function readOpenIdentifiers(context: DeletionContext): readonly OpenIdentifier[] {
  const { kit, handlers, calls } = context;
  const found = new Map<TSESTree.Node, OpenIdentifier>();
  const inForce = new Map<Structured, boolean>();
  const isOpen = ({ structured }: Described): boolean => {
    if (!structured) return false;
    const known = inForce.get(structured) ?? isInForce(kit, structured);
    inForce.set(structured, known);
    return known;
  };
  const queries = queriesIn(kit, isOpen).filter(({ readings }) =>
    readings.every(({ query, described }) => mayFindSessions(query) && isOpen(described)),
  );
  const open = queries.flatMap((query) =>
    flowsTo(query.call, handlers, calls).flatMap((flow) => openIn(context, query, flow)),
  );
  for (const one of open) if (!found.has(one.node)) found.set(one.node, one);
  return [...found.values()];
}

function openIn(context: DeletionContext, { call, readings }: RowQuery, flow: Flow): readonly OpenIdentifier[] {
  const [reading, ...others] = readings;
  if (!reading) return [];
  return (environmentsAt(context, flow) ?? []).flatMap((environment) => {
    const faulty = faultyIn(context, call, reading, environment);
    const rest = others.map((other) => faultyIn(context, call, other, environment));
    const agreed = faulty.filter(({ criterion }) => rest.every((each) => each.some((one) => isSame(one, criterion))));
    return agreed
      .filter(({ input }) => !isCheckedBefore(context, input) && !isChecked(context, input, flow, environment))
      .map((one) => identifierOf(context, call, reading, one, flow, environment));
  });
}

interface Faulty {
  readonly criterion: Criterion;
  readonly input: RequestInput;
  readonly fault: Fault;
}

function isSame({ criterion: { value } }: Faulty, other: Criterion): boolean {
  return value.kind === 'expression' && other.value.kind === 'expression' && value.node === other.value.node;
}

function faultyIn(
  { kit, sources }: DeletionContext,
  call: TSESTree.CallExpression,
  reading: QueryReading,
  environment: Environment,
): readonly Faulty[] {
  const { query, described } = reading;
  return comparedIn(sources.where(query.condition, environment)).flatMap(({ criterion, source }): Faulty[] => {
    for (const input of choosable(source)) {
      if (isTakenOut(kit, described.structured ?? {}, input)) continue;
      const given = { form: formOf(kit, input), isOfAnyShape: isOfAnyShape(input), isPart: input.path.length > 0 };
      const fault = faultOf(call, reading, criterion, given);
      if (fault && findsSessions(query, criterion, input)) return [{ criterion, input, fault }];
    }
    return [];
  });
}

type Compared = Extract<Where, { kind: 'criterion' }>;

function comparedIn(where: Where): readonly Compared[] {
  if (where.kind === 'criterion') return [where];
  return where.kind === 'unknown' ? [] : where.of.flatMap(comparedIn);
}

/** The request values of which the caller has one taken as it is; none where something else may be. */
function choosable(source: Source): readonly RequestInput[] {
  if (source.kind === 'input') return [source];
  if (source.kind !== 'several') return [];
  return source.of.every(({ kind }) => kind === 'input' || kind === 'constant')
    ? source.of.filter((one) => one.kind === 'input')
    : [];
}

function identifierOf(
  context: DeletionContext,
  call: TSESTree.CallExpression,
  { library, query, described }: QueryReading,
  { criterion, input, fault }: Faulty,
  flow: Flow,
  environment: Environment,
): OpenIdentifier {
  const { kit, handlers } = context;
  const place = placeOf(context, { criterion }, flow);
  const node = place.expression ?? (place.call ? methodNode(place.call) : methodNode(call));
  const isText = fault !== 'whole' && !variableNamed(kit.sourceCode, 'String', node);
  return {
    node,
    fault,
    call: callText(kit, { node: call, query }),
    reader: (fault === 'operators' ? described.structured?.operator?.of : undefined) ?? library.title,
    label: labelOf(handlers, flow.handler, input),
    example: exampleOf(fault, criterion, input, described.structured),
    expression: isText ? place.expression : undefined,
    isComplete: isComplete(call, described.structured ?? {}, { criterion, input, fault }, () =>
      isTested(context, input, flow, environment),
    ),
  };
}

/** Columns that hold text. */
const TEXTUAL = /(?:token|sid|jti|jwt|key|hash|email|username)$/iu;

/** What comes in a cookie under that name is no number. */
const SESSION_ID = /session_?id$/iu;

/**
 * What comes as text stays so. A body may bring numbers, which a column of numbers is looked for by, unless the library or the database makes numbers of the text. What is
 * not there becomes `undefined` as text, which a column of texts does not have and one of ids refuses: visitors without the cookie would see an error. And it may be meant to
 * restrict nothing.
 */
function isComplete(
  call: TSESTree.CallExpression,
  { casts, absent }: Structured,
  { criterion, input }: Faulty,
  isThere: () => boolean,
): boolean {
  const { column = '' } = criterion;
  const isTextual = TEXTUAL.test(column);
  const isTransportedAsText = input.source !== 'body' && input.through !== 'decoding';
  if (!isTextual && !isTransportedAsText && !appliesTo(call, casts)) return false;
  const isRefused = !isTextual && casts !== 'always' && (casts === undefined || appliesTo(call, casts));
  const mayBeMissing = absent !== undefined || (input.source === 'cookies' && isRefused && !SESSION_ID.test(column));
  return !mayBeMissing || isThere();
}

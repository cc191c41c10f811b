import type { TSESTree } from '@typescript-eslint/utils';

import { type Fact, isWithinKey } from '../guards/facts.js';
import { isAuthorized } from '../guards/middlewares.js';
import type { Handler } from '../handlers.js';
import { methodNode } from '../method-node.js';
import { propertyPath } from '../identity.js';
import { keyOf, type RequestInput } from '../request-input.js';
import { labelOf } from '../request-label.js';
import { callerOf } from './caller.js';
import { callText } from './call-text.js';
import type { Deletion, DeletionContext } from './context.js';
import { type Flow, flowsTo } from './flows.js';
import { type Moment, momentsOf } from './moments.js';
import { changesMoreOf } from './other-changes.js';
import { placeOf } from './place.js';
import { type Repair, repairOf } from './repair.js';
import { type Choice, verdictOf } from './verdict.js';

/** A deletion of whatever sessions the request names, with nothing on the way that keeps a caller to their own. */
export interface ChosenDeletion {
  /** The name of the deleting method, or of the function of the file to which the value is handed. */
  readonly node: TSESTree.Node;
  readonly means: Choice['means'];
  readonly input: RequestInput;
  /** What is called: `Session.deleteMany`, `DELETE FROM sessions`. */
  readonly call: string;
  /** The value as the handler reads it: `req.query.userId`. */
  readonly label: string;
  /** The authenticated user as the handler spells it: `req.user.id`. */
  readonly identity: string;
  readonly repair: Repair | undefined;
}

export function choicesOf(
  context: DeletionContext,
  deletion: Deletion,
  all: readonly Deletion[],
): readonly ChosenDeletion[] {
  const found = new Map<TSESTree.Node, ChosenDeletion>();
  for (const flow of flowsTo(deletion.node, context.handlers, context.calls)) {
    const choice = isAuthorized(context, flow.handler) ? undefined : choiceIn(context, deletion, flow);
    if (!choice) continue;
    const place = placeOf(context, choice, flow);
    const node = place.call ? methodNode(place.call) : deletion.method;
    if (found.has(node)) continue;
    const repair = repairOf(context, deletion, flow.handler, choice, place, all);
    const isOfOne = (found: Repair): boolean =>
      found.kind === 'add owner' || !changesMoreOf(context, flow.handler, choice.input, all);
    found.set(node, {
      node,
      means: choice.means,
      input: choice.input,
      call: callText(context.kit, { ...deletion, handing: place.call }),
      label: labelOf(context.handlers, flow.handler, choice.input),
      identity:
        (repair?.introduced && repair.text) ??
        callerOf(context, deletion.sink, flow.handler)?.text ??
        identityOf(context, place.call ?? deletion.node, flow.handler),
      repair: repair && { ...repair, isComplete: repair.isComplete && isOfOne(repair) },
    });
  }
  return [...found.values()];
}

interface Judged {
  readonly moment: Moment;
  readonly choices: readonly Choice[];
}

/** What the caller chooses at the first moment at which nothing keeps them from it. */
function choiceIn(context: DeletionContext, deletion: Deletion, flow: Flow): Choice | undefined {
  const judged = momentsOf(context, flow)?.flatMap((moment) => judge(context, deletion, moment) ?? []);
  const unguarded = judged?.find((one) => !isDecided(one, judged));
  return unguarded && best(unguarded.choices);
}

function judge(context: DeletionContext, { query }: Deletion, moment: Moment): Judged | undefined {
  const where = context.sources.where(query.condition, moment.environment);
  const verdict = verdictOf(where, (input) => moment.facts.some((fact) => isOwn(fact, input)));
  return verdict.kind === 'chosen' ? { moment, choices: verdict.choices } : undefined;
}

function isOwn(fact: Fact, input: RequestInput): boolean {
  return fact.kind === 'allowed' || (fact.kind === 'own' && isWithinKey(keyOf(input), fact.key));
}

/**
 * A call of unknown inside has let the caller through: it counts as a guard unless control gets here as well when the call says the opposite.
 */
function isDecided({ moment, choices }: Judged, all: readonly Judged[]): boolean {
  return moment.facts.some((fact) => {
    if (fact.kind !== 'undecided') return false;
    const { node, outcome, keys } = fact;
    const isAbout =
      keys === 'all' || choices.some(({ input }) => [...keys].some((key) => isWithinKey(keyOf(input), key)));
    return (
      isAbout &&
      !all.some((other) =>
        other.moment.facts.some((one) => one.kind === 'undecided' && one.node === node && one.outcome !== outcome),
      )
    );
  });
}

const ORDER: readonly Choice['means'][] = ['user', 'session', 'other'];

function best(choices: readonly Choice[]): Choice | undefined {
  return [...choices].sort((a, b) => ORDER.indexOf(a.means) - ORDER.indexOf(b.means))[0];
}

function identityOf({ identities, handlers }: DeletionContext, at: TSESTree.Node, handler: Handler): string {
  const spelt = identities.spell(handler, 'id', at);
  const { path = [], on, id } = handler.form.identity[0] ?? {};
  const root = on === 'caller' ? 'session' : handlers.variableOf(handler, 'request')?.name;
  // What a request is taken apart into says more than a name that is not there: `locals.user.id`.
  const named = root ?? (path.length < 2 ? 'req' : undefined);
  const base = [...(named === undefined ? [] : [named]), ...path];
  return spelt?.text ?? propertyPath(base, base, 'id', id)?.join('.') ?? base.join('.');
}

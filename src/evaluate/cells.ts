import type { TSESTree } from '@typescript-eslint/utils';

import { isFunction, isWithin } from '../ast/functions.js';
import { ownerOf } from '../ast/owner.js';
import { unwrap } from '../ast/unwrap.js';
import { MAX_ALTERNATIVES } from './alternatives.js';
import type { Context } from './context.js';
import { entryPoints } from './entry-points.js';
import { oracleOf } from './oracle.js';
import { follow } from './paths.js';
import type { Reached, States } from './paths.js';
import type { Place } from './place.js';
import { returnsOf } from './returns.js';
import type { Lasting } from './tracker.js';
import type { Why } from './value.js';
import type { Variable } from './variable-uses.js';

/** Something that can be written: a variable, or one key of an object. */
export interface Cell {
  /** The code in which it comes into being. */
  readonly owner: TSESTree.Node;
  /** What makes the object of the cell, anew each time. */
  readonly made: TSESTree.Node | undefined;
  /** The events by the code in which they stand. */
  readonly events: ReadonlyMap<TSESTree.Node, readonly CellEvent[]>;
  /** The same for those that change the content. */
  readonly changes: ReadonlyMap<TSESTree.Node, readonly Change[]>;
  /** A change that may have come before everything. */
  readonly timeless: Change | undefined;
  /** Reassigned variables that stand for the object at times, with the code in which they are bound. */
  readonly slots: ReadonlyMap<Variable, ReadonlySet<TSESTree.Node>>;
  /** Parameters that receive the object in some calls, by their function. */
  readonly parameters: ReadonlyMap<Variable, TSESTree.Node>;
  /** Other code runs only when its owner is done: methods after the constructor. */
  readonly isSeenComplete: boolean;
  readonly reached: Map<TSESTree.Node, Map<Variable | undefined, Reached<State>>>;
}

export type CellEvent =
  | { readonly effect: 'create'; readonly node: TSESTree.Node }
  /** The content is what the event gives. */
  | { readonly effect: 'set'; readonly node: TSESTree.Node; readonly via?: Variable | undefined }
  /** The content is no longer known. */
  | {
      readonly effect: 'lose';
      readonly node: TSESTree.Node;
      readonly why: Why;
      readonly lasts: Lasting;
      readonly via?: Variable | undefined;
    }
  /** From here on nothing is written; when it is not `sure`, it cannot be told whether something is. */
  | {
      readonly effect: 'freeze';
      readonly node: TSESTree.Node;
      readonly sure: boolean;
      readonly via?: Variable | undefined;
    }
  /** From here a reassigned variable stands for the object of the cell, or no longer does. */
  | {
      readonly effect: 'bind';
      readonly node: TSESTree.Node;
      readonly slot: Variable;
      readonly from: Variable | boolean;
    };

type Change = Extract<CellEvent, { effect: 'set' | 'lose' }>;

/** What is in a cell. */
export type Content =
  | { readonly kind: 'initial' }
  | { readonly kind: 'set'; readonly node: TSESTree.Node }
  | { readonly kind: 'unknown'; readonly why: Why; readonly node: TSESTree.Node };

/** One way's knowledge of a cell. */
interface State {
  readonly content: Content;
  readonly frozen: boolean | 'perhaps';
  readonly holders: ReadonlyMap<Variable, boolean | 'perhaps'>;
}

const INITIAL: Content = { kind: 'initial' };
const MAX_STATES = 12;

export function createCell(owner: TSESTree.Node, events: readonly CellEvent[], isSeenComplete = false): Cell {
  const slots = slotsIn(events);
  return {
    owner,
    made: events.find((event) => event.effect === 'create')?.node,
    events: byOwner(events),
    changes: byOwner(events.filter(isChange)),
    timeless: events.find(isTimeless),
    slots,
    parameters: parametersIn(events, slots),
    isSeenComplete,
    reached: new Map(),
  };
}

function slotsIn(events: readonly CellEvent[]): Map<Variable, Set<TSESTree.Node>> {
  const slots = new Map<Variable, Set<TSESTree.Node>>();
  for (const event of events) {
    if (event.effect !== 'bind') continue;
    slots.set(event.slot, (slots.get(event.slot) ?? new Set()).add(ownerOf(event.node)));
  }
  return slots;
}

/** What the object is reached through without having been bound to it. */
function parametersIn(events: readonly CellEvent[], slots: Cell['slots']): Map<Variable, TSESTree.Node> {
  const parameters = new Map<Variable, TSESTree.Node>();
  for (const event of events) {
    const variable = event.effect === 'bind' ? event.from : event.effect === 'create' ? undefined : event.via;
    const name = typeof variable === 'object' && !slots.has(variable) ? variable.defs[0]?.name : undefined;
    if (typeof variable === 'object' && name) parameters.set(variable, ownerOf(name));
  }
  return parameters;
}

function byOwner<E extends CellEvent>(events: readonly E[]): Map<TSESTree.Node, E[]> {
  return groupBy(events, (event) => ownerOf(event.node));
}

function isTimeless(event: CellEvent): event is Change {
  return event.effect === 'lose' && event.lasts === 'at any time';
}

function groupBy<V>(values: readonly V[], keyOf: (value: V) => TSESTree.Node): Map<TSESTree.Node, V[]> {
  const groups = new Map<TSESTree.Node, V[]>();
  for (const value of values) {
    const key = keyOf(value);
    const group = groups.get(key);
    if (group) group.push(value);
    else groups.set(key, [value]);
  }
  return groups;
}

/** What may be in the cell at a place. Never empty. Without a cell nothing is ever written. */
export function contentsOf(context: Context, cell: Cell | undefined, place: Place): readonly Content[] {
  if (!cell || cell.changes.size === 0) return [INITIAL];
  const here = ownerOf(place.node);
  const foreign = foreignChange(cell, here);
  if (foreign) return [lost(foreign, 'other function')];
  if (here === cell.owner) return within(context, cell, here, place);
  const [own] = cell.changes.get(here) ?? [];
  const outer = cell.changes.get(cell.owner)?.find(({ via }) => via && cell.slots.has(via));
  if (outer) return [lost(outer, 'reassigned')];
  if (own && [...cell.slots.values()].some((owners) => isElsewhere(owners, here))) return [lost(own, 'reassigned')];
  const isMadeForCall = place.outer !== undefined && unwrap(place.outer.node) === cell.made;
  const entry = own && !isMadeForCall ? [lost(own, 'other function')] : enteringContents(context, cell, here, place);
  if (!own) return entry;
  const ownChanges = cell.changes.get(here) ?? [];
  if (ownChanges.length > MAX_ALTERNATIVES) return [tooMany(place)];
  const contents = within(context, cell, here, place);
  // Another run of the same function may come between.
  const again = ownChanges.map(contentOf);
  return distinct([...contents.flatMap((content) => (content.kind === 'initial' ? entry : [content])), ...again]);
}

function isElsewhere(owners: ReadonlySet<TSESTree.Node>, here: TSESTree.Node): boolean {
  return owners.size > 1 || !owners.has(here);
}

/** A change, or what prevents changes, of which the order is not known from `here`. */
function foreignChange(cell: Cell, here: TSESTree.Node): Change | undefined {
  if (cell.timeless) return cell.timeless;
  for (const [owner, [change]] of cell.changes) {
    if (owner !== here && owner !== cell.owner) return change;
  }
  // Another run of the function that makes the object has received it.
  const isReceived = [...cell.parameters.values()].includes(cell.owner);
  const isPrevented = [...cell.events].some(
    ([owner, events]) =>
      events.some((event) => event.effect === 'freeze') &&
      (owner !== cell.owner || (owner !== here && cell.changes.has(here))),
  );
  return isReceived || isPrevented ? [...cell.changes.values()][0]?.[0] : undefined;
}

function isChange(event: CellEvent): event is Change {
  return event.effect === 'set' || event.effect === 'lose';
}

function contentOf(event: Change): Content {
  return event.effect === 'set' ? { kind: 'set', node: event.node } : lost(event, 'other function');
}

function lost(event: CellEvent, why: Why): Content {
  return { kind: 'unknown', why: event.effect === 'lose' ? event.why : why, node: event.node };
}

function tooMany(place: Place): Content {
  return { kind: 'unknown', why: 'too many alternatives', node: place.node };
}

/** The contents when control comes into another function than the one the cell belongs to. */
function enteringContents(context: Context, cell: Cell, here: TSESTree.Node, place: Place): readonly Content[] {
  if (place.outer) return contentsOf(context, cell, place.outer);
  const changes = cell.changes.get(cell.owner) ?? [];
  if (cell.isSeenComplete) {
    const states = statesLeaving(context, reachedIn(context, cell, cell.owner, undefined), cell.owner);
    return states ? contentsIn([...states], place) : [tooMany(place)];
  }
  if (!isWithin(here, cell.owner)) return changes.map((event) => lost(event, 'other function')).slice(0, 1);
  const points = entryPoints(context, place.node, cell.owner);
  const reached = reachedIn(context, cell, cell.owner, undefined);
  const first = Math.min(...points.map((point) => (point === 'end' ? Infinity : point.range[0])));
  const later = changes.filter((event) => event.node.range[1] > first);
  if (later.length > MAX_ALTERNATIVES) return [tooMany(place)];
  const contents = later.map(contentOf);
  for (const point of points) {
    const states = point === 'end' ? reached.atEnd() : reached.before(point);
    if (!states) return [tooMany(place)];
    contents.push(...[...states].map((state) => state.content));
  }
  return contents.length > 0 ? distinct(contents) : [INITIAL];
}

/** The contents inside one function, where the order of events is known. */
function within(context: Context, cell: Cell, owner: TSESTree.Node, place: Place): readonly Content[] {
  const reached = reachedIn(context, cell, owner, place.through);
  const states = place.moment === 'end' ? statesLeaving(context, reached, owner, place.node) : statesAt(reached, place);
  if (!states) return [tooMany(place)];
  const { via } = place;
  const isSlot = via !== undefined && cell.slots.has(via);
  const fitting = [...states].filter((state) => !isSlot || state.holders.get(via));
  return contentsIn(fitting, place);
}

/** Where control never gets to, such as the end of a constructor that returns something else, nothing is known. */
function contentsIn(states: readonly State[], { node }: Place): readonly Content[] {
  const contents = distinct(states.map((state) => state.content));
  return contents.length > 0 ? contents : [{ kind: 'unknown', why: 'not followed', node }];
}

/** When control leaves the code, or what is behind a place of it, by a `return` or at the end. */
function statesLeaving(
  context: Context,
  reached: Reached<State>,
  owner: TSESTree.Node,
  behind: TSESTree.Node = owner,
): States<State> | undefined {
  const returns = isFunction(owner) ? returnsOf(context, owner) : [];
  const exits = returns.filter(({ range }) => behind === owner || range[1] >= behind.range[1]);
  const states = [reached.atEnd(), ...exits.map((exit) => reached.after(exit.argument ?? exit))];
  const known = states.filter((each) => each !== undefined);
  return known.length < states.length ? undefined : new Set(known.flatMap((each) => [...each]));
}

function statesAt(reached: Reached<State>, place: Place): States<State> | undefined {
  if (place.moment === 'after') return reached.after(place.node);
  return place.moment === 'entering' ? reached.entering(place.node) : reached.before(place.node);
}

function distinct(contents: readonly Content[]): readonly Content[] {
  const different: Content[] = [];
  for (const content of contents) {
    const isKnown = different.some(
      (other) =>
        other.kind === content.kind && (other.kind === 'initial' || other.node === (content as typeof other).node),
    );
    if (!isKnown) different.push(content);
  }
  return different;
}

function reachedIn(context: Context, cell: Cell, owner: TSESTree.Node, through: Variable | undefined): Reached<State> {
  const inOwner = cell.reached.get(owner) ?? new Map<Variable | undefined, Reached<State>>();
  cell.reached.set(owner, inOwner);
  const known = inOwner.get(through);
  if (known) return known;
  const byNode = groupBy(cell.events.get(owner) ?? [], (event) => event.node);
  const intern = createInterner();
  const received = [...cell.parameters].filter(([, fn]) => fn === owner);
  // Another function may bind it at any time.
  const unsettled = [...cell.slots].filter(([, owners]) => isElsewhere(owners, owner)).map(([variable]) => variable);
  const holders: State['holders'] = new Map([
    ...received.map(([variable]) => [variable, variable === through || 'perhaps'] as const),
    ...unsettled.map((variable) => [variable, 'perhaps'] as const),
  ]);
  const made: State['holders'] = new Map(unsettled.map((variable) => [variable, 'perhaps'] as const));
  const reached = follow<State>(
    owner,
    new Set(byNode.keys()),
    {
      initial: intern(INITIAL, false, holders),
      limit: MAX_STATES,
      widen: (states, node) => widened([...states], node, intern),
      step: (state, node, _outcome, repeated) => {
        context.step();
        return (byNode.get(node) ?? []).reduce((before, event) => {
          if (event.effect === 'create') return repeated ? before : intern(INITIAL, false, made);
          return event.effect === 'bind' && made.has(event.slot) ? before : applied(before, event, repeated, intern);
        }, state);
      },
    },
    oracleOf(context),
  );
  inOwner.set(through, reached);
  return reached;
}

type Intern = (content: Content, frozen: State['frozen'], holders: State['holders']) => State;

/** Gives the same object for the same state. */
function createInterner(): Intern {
  const ids = new Map<unknown, number>();
  const id = (key: unknown) => ids.get(key) ?? ids.set(key, ids.size).size - 1;
  const states = new Map<string, State>();
  return (content, frozen, holders) => {
    const source = content.kind === 'initial' ? INITIAL : content.node;
    const held = [...holders]
      .filter(([, status]) => status)
      .map(([variable, status]) => `${id(variable)}${status === true ? '' : '?'}`);
    const key = `${content.kind} ${id(source)} ${frozen} ${held.sort().join()}`;
    const state = states.get(key) ?? { content, frozen, holders };
    states.set(key, state);
    return state;
  };
}

/** What is left of too many states: what they have in common. */
function widened(states: readonly State[], node: TSESTree.Node, intern: Intern): State {
  const holders = new Map<Variable, boolean | 'perhaps'>();
  for (const variable of new Set(states.flatMap((state) => [...state.holders.keys()]))) {
    holders.set(variable, common(states.map((state) => state.holders.get(variable) ?? false)));
  }
  const frozen = common(states.map((state) => state.frozen));
  return intern({ kind: 'unknown', why: 'too many alternatives', node }, frozen, holders);
}

function common(all: readonly (boolean | 'perhaps')[]): boolean | 'perhaps' {
  const [first = false] = all;
  return all.every((each) => each === first) ? first : 'perhaps';
}

function applied(
  state: State,
  event: Exclude<CellEvent, { effect: 'create' }>,
  repeated: boolean,
  intern: Intern,
): State {
  const { content, frozen, holders } = state;
  if (event.effect === 'bind') {
    const held = typeof event.from === 'boolean' ? event.from : (holders.get(event.from) ?? false);
    const before = holders.get(event.slot) ?? false;
    const status = repeated && before !== held ? 'perhaps' : held;
    return intern(content, frozen, new Map([...holders, [event.slot, status]]));
  }
  const reaches = event.via ? (holders.get(event.via) ?? false) : true;
  if (frozen === true || reaches === false) return state;
  if (event.effect === 'freeze') {
    return intern(content, event.sure && !repeated && reaches === true ? true : 'perhaps', holders);
  }
  if (frozen) return intern(lost(event, 'not followed'), frozen, holders);
  if (event.effect === 'lose' || repeated || reaches !== true) {
    const isLasting = event.effect === 'lose' && event.lasts === 'for good';
    return intern(lost(event, repeated ? 'loop' : 'reassigned'), isLasting ? 'perhaps' : frozen, holders);
  }
  return intern({ kind: 'set', node: event.node }, frozen, holders);
}

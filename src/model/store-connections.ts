import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import type { Provenance } from '../ast/provenance.js';
import { unwrap } from '../ast/unwrap.js';
import { alternativesOf } from '../evaluate/presence.js';
import { singles } from '../evaluate/alternatives.js';
import { isNullish } from '../evaluate/truth.js';
import type { SessionSink } from '../libraries/types/sessions.js';
import type { Sink } from '../libraries/types/sink.js';
import type { ConnectionForm, ConnectionSink, SessionStoreSink } from '../libraries/types/stores.js';
import type { Kit, Reading, Recognised, SinkNode } from './kit.js';
import { within } from './placed-attributes.js';
import { keptBy } from './session-state.js';
import { applies, isCallLike, slotPresence } from './slots.js';
import { valueExpression } from './value-expression.js';

/** A call that connects to a server in which sessions are kept. */
export interface StoreConnection {
  readonly node: SinkNode;
  readonly form: ConnectionForm;
  /** What connects. */
  readonly library: string;
  /** What keeps the sessions there. */
  readonly store: string;
  /** Nothing that is decided at run time says whether it is this one. */
  readonly isCertain: boolean;
}

const MAX_DEPTH = 12;

/** Follows what sessions and their stores are given to the calls that connect, each once. */
export function readStoreConnections(
  kit: Kit,
  stores: readonly Recognised<SessionStoreSink>[],
  sessions: readonly Recognised<SessionSink>[],
  connections: readonly Recognised<ConnectionSink>[],
): readonly StoreConnection[] {
  const found = new Map<SinkNode, StoreConnection>();
  const followed = new Map<TSESTree.Node, boolean>();
  for (const {
    node,
    readings: [reading],
  } of stores) {
    const { connection } = reading?.sink ?? {};
    if (!reading || !isCallLike(node)) continue;
    const store = reading.library.title;
    if (connection) found.set(node, { node, form: connection, library: store, store, isCertain: true });
    for (const argument of node.arguments) follow(argument, { store, isCertain: true, depth: 0 });
  }
  for (const session of sessions)
    for (const { store, expression } of storesOf(kit, session))
      follow(expression, { store, isCertain: true, depth: 0 });
  return [...found.values()];

  function follow(expression: TSESTree.Node, way: Way): void {
    const node = unwrap(expression);
    const before = followed.get(node);
    if (way.depth > MAX_DEPTH || before === true || before === way.isCertain) return;
    followed.set(node, way.isCertain);
    const on: Follow = (next, isCertain = true) => {
      follow(next, { ...way, isCertain: way.isCertain && isCertain, depth: way.depth + 1 });
    };
    switch (node.type) {
      case AST_NODE_TYPES.AwaitExpression:
      case AST_NODE_TYPES.SpreadElement:
        on(node.argument);
        break;
      case AST_NODE_TYPES.ObjectExpression:
        for (const property of node.properties)
          on(property.type === AST_NODE_TYPES.Property ? property.value : property.argument);
        break;
      case AST_NODE_TYPES.CallExpression:
      case AST_NODE_TYPES.NewExpression:
        followCall(node, way, on);
        break;
      case AST_NODE_TYPES.MemberExpression:
      case AST_NODE_TYPES.Identifier:
      case AST_NODE_TYPES.ConditionalExpression:
      case AST_NODE_TYPES.LogicalExpression:
        followName(node, way, on);
        break;
      default:
    }
  }

  /** What connects is found; of anything else what it is called on, what it is given, and what it gives back. */
  function followCall(node: TSESTree.CallExpression | TSESTree.NewExpression, way: Way, on: Follow): void {
    const reading = connectionAt(kit, node);
    if (reading) {
      add(node, reading, way);
      return;
    }
    const callee = unwrap(node.callee);
    if (callee.type === AST_NODE_TYPES.MemberExpression) on(callee.object);
    for (const argument of node.arguments) on(argument);
    const targets = targetsOf(kit, node);
    for (const target of targets) if (target !== node) on(target, targets.length === 1);
  }

  /** What it stands for, each thing that it may be. */
  function followName(node: TSESTree.Node, way: Way, on: Follow): void {
    const targets = targetsOf(kit, node);
    for (const target of targets) {
      if (target !== node) on(target, targets.length === 1);
      else followOrigin(kit.provenanceOf(node), way, on);
    }
  }

  function followOrigin(thing: Provenance, way: Way, on: Follow): void {
    switch (thing.kind) {
      case 'result':
        on(thing.call);
        break;
      case 'instance':
        on(thing.node);
        break;
      case 'member':
        if (!isTakenApart(thing.of)) followOrigin(thing.of, way, on);
        break;
      case 'typed':
        followOrigin(thing.of, way, on);
        break;
      case 'variable':
        for (const [value, isOnly] of valuesOf(kit, thing.variable)) on(value, isOnly);
        break;
      case 'import':
        for (const {
          node,
          readings: [reading],
        } of connections)
          if (reading?.sink.isOfModule && reading.library.packages.includes(thing.source)) add(node, reading, way);
        break;
      default:
    }
  }

  /** Of an object whose members are known, another member would be followed as well. */
  function isTakenApart(thing: Provenance): boolean {
    return thing.kind === 'result' && kit.evaluator.value(thing.call).kind === 'object';
  }

  function add(node: SinkNode, { sink, library }: Reading<ConnectionSink>, { store, isCertain }: Way): void {
    const form = sink.layouts.find(({ when }) => applies(kit, node, when));
    const known = found.get(node);
    if (form && (!known || isCertain))
      found.set(node, { node, form, library: library.title, store: known?.store ?? store, isCertain });
  }
}

/** How something was come to from a store. */
interface Way {
  readonly store: string;
  readonly isCertain: boolean;
  readonly depth: number;
}

type Follow = (node: TSESTree.Node, isCertain?: boolean) => void;

/** The expressions that may give the value: what is written elsewhere as well, but for `null`. */
function targetsOf(kit: Kit, node: TSESTree.Node): readonly TSESTree.Node[] {
  const values = singles(kit.evaluator.value(node)).filter((value) => isNullish(value) !== 'yes');
  const nodes = values.map((value) =>
    value.node.type === AST_NODE_TYPES.AssignmentExpression ? unwrap(value.node.right) : value.node,
  );
  return [...new Set(nodes)];
}

/** The stores that sessions are given, unless the browser keeps these. */
function storesOf(
  kit: Kit,
  { node, readings: [reading] }: Recognised<SessionSink>,
): readonly { readonly store: string; readonly expression: TSESTree.Node }[] {
  const { store, layouts, state } = reading?.sink ?? {};
  const configuration = layouts?.find(({ when }) => applies(kit, node, when))?.configuration;
  if (!reading || !store || !state || !configuration) return [];
  if (keptBy(kit, node, configuration, state) === 'client') return [];
  const given = alternativesOf(slotPresence(kit, node, within(configuration, [...(store.at ?? []), store.key])));
  const [only, ...others] = given;
  if (only?.kind !== 'present' || others.length > 0) return [];
  return [{ store: reading.library.title, expression: valueExpression(only) }];
}

function connectionAt(kit: Kit, node: SinkNode): Reading<ConnectionSink> | undefined {
  const readings = kit.recognise(node)?.readings ?? [];
  return readings.find((reading): reading is Reading<ConnectionSink> => isConnection(reading.sink));
}

function isConnection(sink: Sink): sink is ConnectionSink {
  return sink.kind === 'connection';
}

type Variable = Extract<Provenance, { kind: 'variable' }>['variable'];

/** What is written to a variable, and whether it is all: `let client = null; … client = connect()`. */
function valuesOf(kit: Kit, variable: Variable): readonly (readonly [TSESTree.Node, boolean])[] {
  const values = variable.references.flatMap(({ writeExpr }) =>
    writeExpr && isNullish(kit.evaluator.value(writeExpr)) !== 'yes' ? [writeExpr] : [],
  );
  return values.map((value) => [value, values.length === 1]);
}

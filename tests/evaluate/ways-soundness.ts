import vm from 'node:vm';

import type { TSESTree } from '@typescript-eslint/utils';

import { walk } from '../../src/ast/walk.js';
import { createEvaluator } from '../../src/evaluate/evaluator.js';
import { createOrder } from '../../src/evaluate/order.js';
import type { Way } from '../../src/evaluate/order.js';
import { hooksFor, parse } from './harness.js';
import { createRandom } from './random-program.js';

interface Happening {
  readonly number: number;
  readonly outcome?: boolean;
}

/** Runs a function and looks for what happened on the way to each `use` among the ways that the order tells. */
export function unknownWayIn(code: string, runs: number): string | undefined {
  const sourceCode = parse(code, { parser: 'espree', sourceType: 'script' });
  const order = createOrder(createEvaluator(sourceCode, hooksFor(sourceCode)), sourceCode);
  const events = new Set<TSESTree.Node>();
  const uses = new Map<number, TSESTree.Node>();
  walk(sourceCode.ast, sourceCode.visitorKeys, (node) => {
    if (node.type !== 'CallExpression' || node.callee.type !== 'Identifier') return;
    if (['event', 'test'].includes(node.callee.name)) events.add(node);
    if (node.callee.name === 'use') uses.set(numberOf(node), node);
  });
  const known = new Map<number, readonly Way[] | undefined>();
  for (let run = 0; run < runs; run++) {
    let contradiction: string | undefined;
    execute(code, run, (number, trace) => {
      const use = uses.get(number);
      if (!use || contradiction) return;
      if (!known.has(number)) known.set(number, order.ways(use, events));
      const ways = known.get(number);
      if (ways?.some((way) => fits(way, trace)) === false || order.isUnreachable(use)) {
        contradiction = `use(${number}) is reached by [${trace.map(shownHappening).join(' ')}], not by ${ways?.map(shownWay).join(' or ')}`;
      }
    });
    if (contradiction) return contradiction;
  }
  return undefined;
}

function numberOf(node: TSESTree.Node): number {
  const argument = node.type === 'CallExpression' ? node.arguments[0] : undefined;
  return argument?.type === 'Literal' ? Number(argument.value) : -1;
}

function execute(code: string, seed: number, onUse: (number: number, trace: readonly Happening[]) => void): void {
  const random = createRandom(seed + 1);
  const trace: Happening[] = [];
  let fuel = 8;
  const maybeThrow = () => {
    if (random() < 0.06) throw new Error('thrown');
  };
  const globals = {
    target: {},
    one: () => (random() < 0.5 ? 1 : 2),
    nothing: random() < 0.5 ? undefined : {},
    some: () => [1, 2].slice(0, Math.floor(random() * 3)),
    fuel: () => {
      if (--fuel < 0) throw new Error('out of fuel');
      return true;
    },
    event: (number: number) => {
      maybeThrow();
      trace.push({ number });
      return [undefined, 1, 'x'][Math.floor(random() * 3)];
    },
    test: (number: number) => {
      maybeThrow();
      const outcome = random() < 0.5;
      trace.push({ number, outcome });
      return outcome;
    },
    use: (number: number) => {
      onUse(number, trace);
    },
  };
  try {
    vm.runInNewContext(code, globals, { timeout: 1000 });
  } catch {
    // The function may throw: what it did before counts.
  }
}

/** Repeated steps next to each other may have happened in any order, any number of times. */
function fits(way: Way, trace: readonly Happening[], step = 0, happened = 0): boolean {
  const current = way[step];
  if (!current) return happened === trace.length;
  if (!current.repeated) {
    const happening = trace[happened];
    if (!happening || happening.number !== numberOf(current.node)) return false;
    const isKnown = current.outcome !== undefined && happening.outcome !== undefined;
    if (isKnown && current.outcome !== happening.outcome) return false;
    return fits(way, trace, step + 1, happened + 1);
  }
  let end = step;
  while (way[end]?.repeated) end++;
  const numbers = new Set(way.slice(step, end).map((each) => numberOf(each.node)));
  for (let next = happened; ; next++) {
    if (fits(way, trace, end, next)) return true;
    const happening = trace[next];
    if (!happening || !numbers.has(happening.number)) return false;
  }
}

function shownHappening({ number, outcome }: Happening): string {
  return `${number}${outcome === undefined ? '' : outcome ? '+' : '-'}`;
}

function shownWay(way: Way): string {
  const steps = way.map(
    ({ node, outcome, repeated }) =>
      `${numberOf(node)}${outcome === undefined ? '' : outcome ? '+' : '-'}${repeated ? '*' : ''}`,
  );
  return `[${steps.join(' ')}]`;
}

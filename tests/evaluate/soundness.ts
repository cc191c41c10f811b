import vm from 'node:vm';

import type { Hooks } from '../../src/evaluate/evaluator.js';
import { createOrder } from '../../src/evaluate/order.js';
import type { Presence, Value } from '../../src/evaluate/value.js';
import { probeIn, show } from './harness.js';
import { createRandom } from './random-program.js';

class OutOfFuel extends Error {}

/** What is known about the globals that `execute` hands to a program. */
export const worldHooks: Partial<Hooks> = {
  constantOf: (node) => (node.type === 'Identifier' && node.name === 'production' ? { value: true } : undefined),
  isHarmless: (call) => call.callee.type === 'Identifier' && ['probe', 'reads'].includes(call.callee.name),
};

/** Runs a program and compares what each `probe` receives with what the evaluator says. Tells the first contradiction. */
export async function contradictionIn(code: string, runs: number): Promise<string | undefined> {
  const program = probeIn(code, {
    parser: 'espree',
    sourceType: 'script',
    hooks: worldHooks,
  });
  const order = createOrder(program.evaluator, program.sourceCode);
  const values = program.nodes.map((node) => program.evaluator.value(node));
  const byNumber = new Map<number, number>();
  program.calls.forEach((call, index) => {
    const number = call.arguments[1];
    byNumber.set(number?.type === 'Literal' ? Number(number.value) : 0, index);
  });
  let contradiction: string | undefined;
  for (let run = 0; run < runs && !contradiction; run++) {
    await execute(code, run, (seen, number) => {
      const index = byNumber.get(number) ?? -1;
      const value = values[index];
      const call = program.calls[index];
      if (!value || !call || contradiction) return;
      if (order.isUnreachable(call)) contradiction = `probe ${number} is reached`;
      const reason = mismatch(value, seen, 0);
      if (reason) contradiction = `probe ${number} is ${describe(seen)}, not ${show(value)}: ${reason}`;
    });
  }
  return contradiction;
}

async function execute(code: string, seed: number, onProbe: (value: unknown, number: number) => void): Promise<void> {
  const random = createRandom(seed + 1);
  let fuel = 80;
  const kept: object[] = [];
  const callbacks: ((argument: unknown) => unknown)[] = [];
  const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
  const change = (value: unknown) => {
    if (!isObject(value) || random() < 0.3) return;
    const key = ['a', 'b', 'c', 'd'][Math.floor(random() * 4)] ?? 'a';
    const inner = value[key];
    if (isObject(inner) && random() < 0.5) change(inner);
    else if (random() < 0.3) Reflect.deleteProperty(value, key);
    else Reflect.set(value, key, random() < 0.5 ? 'mutated' : { mutated: true });
  };
  const spend = () => {
    if (--fuel < 0) throw new OutOfFuel();
    return true;
  };
  const meanwhile = () => {
    if (random() < 0.1) kept.forEach(change);
    const callback = callbacks[Math.floor(random() * callbacks.length)];
    if (random() < 0.15) callback?.(undefined);
  };
  const globals = {
    production: true,
    coin: () => {
      meanwhile();
      return random() < 0.5;
    },
    pickKey: () => ['a', 'b', 'c'][Math.floor(random() * 3)],
    fuel: spend,
    mutate: change,
    keep: (value: unknown) => {
      if (isObject(value)) kept.push(value);
      change(value);
    },
    call: (callback: (argument: unknown) => unknown) => {
      callbacks.push(callback);
      if (random() < 0.6) callback(random() < 0.5 ? {} : 1);
    },
    reads: (value: unknown) => value,
    console: { log: () => undefined },
    probe: (value: unknown, number = 0) => {
      onProbe(value, number);
      return value;
    },
  };
  try {
    vm.runInNewContext(code, globals, { timeout: 1000 });
  } catch {
    // Programs may fail: what they did before counts.
  }
  if (code.includes('async ')) await new Promise(setImmediate);
  for (let round = 0; round < 3; round++) {
    try {
      meanwhile();
    } catch {
      // The same for callbacks.
    }
  }
}

function mismatch(value: Value, seen: unknown, depth: number): string | undefined {
  if (depth > 5) return undefined;
  switch (value.kind) {
    case 'scalar':
      return Object.is(value.value, seen) ? undefined : `expected ${String(value.value)}`;
    case 'oneOf': {
      const reasons = value.values.map((each) => mismatch(each, seen, depth));
      return reasons.includes(undefined) ? undefined : reasons.join(' / ');
    }
    case 'unknown':
      return value.truthy === undefined || value.truthy === Boolean(seen)
        ? undefined
        : `expected truthy ${value.truthy}`;
    case 'text':
      return typeof seen === 'string' ? undefined : 'expected a string';
    case 'function':
      return typeof seen === 'function' ? undefined : 'expected a function';
    case 'list':
      if (!Array.isArray(seen)) return 'expected a list';
      if (!value.open && seen.length !== value.items.length) return 'expected another length';
      for (const [index, item] of value.items.entries()) {
        const reason = mismatch(item, seen[index], depth + 1);
        if (reason) return `${index}: ${reason}`;
      }
      return furtherMismatch(value.further, seen.slice(value.items.length), depth);
    case 'object':
      return objectMismatch(value, seen, depth);
    default:
      return undefined;
  }
}

/** Items that stand in that order somewhere. */
function furtherMismatch(further: readonly Value[], seen: readonly unknown[], depth: number): string | undefined {
  let index = 0;
  for (const item of further) {
    while (index < seen.length && mismatch(item, seen[index], depth + 1) !== undefined) index++;
    if (index++ >= seen.length) return 'expected one more item';
  }
  return undefined;
}

function objectMismatch(value: Value & { kind: 'object' }, seen: unknown, depth: number): string | undefined {
  if ((typeof seen !== 'object' && typeof seen !== 'function') || seen === null) return 'expected an object';
  const { shape } = value;
  const own = Object.keys(seen);
  for (const key of new Set([...shape.keys, ...own, 'a', 'b', 'c'])) {
    const reason = presenceMismatch(shape.get(key), seen, key, depth) ?? ownMismatch(shape.own(key), seen, key);
    if (reason) return `${key}: ${reason}`;
  }
  if (shape.closed && typeof seen === 'object') {
    const extra = own.find((key) => !shape.keys.includes(key));
    if (extra !== undefined) return `${extra} is one more`;
  }
  return undefined;
}

function presenceMismatch(presence: Presence, seen: object, key: string, depth: number): string | undefined {
  switch (presence.kind) {
    case 'absent':
      return key in seen ? 'expected to be absent' : undefined;
    case 'unknown':
      return undefined;
    case 'present':
      if (!(key in seen)) return 'expected to be present';
      // A getter runs again when it is looked at.
      return isAccessor(seen, key) ? undefined : mismatch(presence.value, Reflect.get(seen, key), depth + 1);
    case 'oneOf': {
      const reasons = presence.alternatives.map((each) => presenceMismatch(each, seen, key, depth));
      return reasons.includes(undefined) ? undefined : reasons.join(' / ');
    }
  }
}

function ownMismatch(presence: Presence, seen: object, key: string): string | undefined {
  if (presence.kind === 'absent' && Object.hasOwn(seen, key) && typeof seen !== 'function')
    return 'expected not to be its own';
  if (presence.kind === 'present' && !Object.hasOwn(seen, key)) return 'expected to be its own';
  return undefined;
}

function isAccessor(object: object, key: string): boolean {
  for (let holder: object | null = object; holder; holder = Object.getPrototypeOf(holder) as object | null) {
    const descriptor = Object.getOwnPropertyDescriptor(holder, key);
    if (descriptor) return descriptor.get !== undefined;
  }
  return false;
}

function describe(value: unknown): string {
  try {
    return JSON.stringify(value) ?? String(value);
  } catch {
    return Object.prototype.toString.call(value);
  }
}

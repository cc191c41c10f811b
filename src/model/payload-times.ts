import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { propertyName } from '../ast/property-name.js';
import { unwrap } from '../ast/unwrap.js';
import { alternativesOf } from '../evaluate/presence.js';
import type { ObjectValue, Shape } from '../evaluate/value.js';
import { wordsOf } from './cookie-words.js';
import type { Kit } from './kit.js';
import { isTimeKey } from './payload-words.js';
import { valueExpression } from './value-expression.js';

/** A time that is known of a payload. */
export interface PayloadTime {
  readonly key: string;
  /** When the session ends, or when it began; `undefined` where the value does not tell. */
  readonly is: 'end' | 'start' | undefined;
  /** How JSON has it: a number of milliseconds or seconds, or the text of a date. */
  readonly unit: TimeUnit | undefined;
}

export type TimeUnit = 'milliseconds' | 'seconds' | 'date';

const CONTAINERS: ReadonlySet<string> = new Set([
  'claims',
  'content',
  'context',
  'data',
  'meta',
  'payload',
  'session',
  'value',
]);

/** A key is a time, in the object or in an object below it, or something that is not known may have one. */
export function mayHaveTime(shape: Shape, depth = 0): boolean {
  return shape.keys.some((key) => {
    if (isTimeKey(key) || depth > 3) return true;
    return alternativesOf(shape.get(key)).some((one) => {
      if (one.kind !== 'present') return CONTAINERS.has(key);
      if (one.value.kind === 'object') return mayHaveTime(one.value.shape, depth + 1);
      return CONTAINERS.has(key) && one.value.kind !== 'scalar' && one.value.kind !== 'text';
    });
  });
}

/** Words of a key under which nothing but an end stands. */
const END_WORDS: ReadonlySet<string> = new Set([
  'deadline',
  'exp',
  'expiration',
  'expire',
  'expires',
  'expiry',
  'until',
]);

/** The time that every one of the objects has at its top, by which it could be refused. */
export function timeOf(kit: Kit, objects: readonly ObjectValue[]): PayloadTime | undefined {
  const [first, ...others] = objects.map(({ shape }) => timesIn(kit, shape));
  const shared = first?.filter(({ key }) => others.every((times) => times.some((time) => time.key === key))) ?? [];
  const alike = shared.map((time) => {
    const isAlike = others
      .flat()
      .every(({ key, is, unit }) => key !== time.key || (is === time.is && unit === time.unit));
    return isAlike ? time : { key: time.key, is: undefined, unit: undefined };
  });
  return alike.find(({ is }) => is === 'end') ?? alike.find(({ is }) => is === 'start') ?? alike[0];
}

function timesIn(kit: Kit, shape: Shape): readonly PayloadTime[] {
  return shape.keys.filter(isTimeKey).flatMap((key): readonly PayloadTime[] => {
    const presence = shape.get(key);
    const isEnd = wordsOf(key).some((word) => END_WORDS.has(word));
    const moment = presence.kind === 'present' ? momentIn(kit, valueExpression(presence)) : undefined;
    if (!moment) return isEnd ? [{ key, is: undefined, unit: undefined }] : [];
    const { isLater = isEnd || undefined, unit } = moment;
    if (isLater === undefined) return [];
    if (isLater) return [{ key, is: 'end', unit }];
    return [{ key, is: isEnd ? undefined : 'start', unit }];
  });
}

interface Moment {
  /** It lies ahead; `undefined` where that is not known. */
  readonly isLater: boolean | undefined;
  readonly unit: TimeUnit;
}

const MAX_DEPTH = 6;

/** What counts from the moment at which the payload is made. */
function momentIn(kit: Kit, expression: TSESTree.Node, depth = 0): Moment | undefined {
  const value = kit.evaluator.value(expression);
  if (value.kind === 'moment') return { isLater: value.fromNow > 0, unit: value.unit };
  if (value.kind === 'date') {
    if (value.at === 'unknown') return { isLater: undefined, unit: 'date' };
    return 'fromNow' in value.at ? { isLater: value.at.fromNow > 0, unit: 'date' } : undefined;
  }
  if (depth > MAX_DEPTH || (value.kind !== 'unknown' && value.kind !== 'text')) return undefined;
  const node = unwrap(value.node === unwrap(expression) ? expression : value.node);
  switch (node.type) {
    case AST_NODE_TYPES.BinaryExpression: {
      // An unknown length of time is added.
      const left = momentIn(kit, node.left, depth + 1);
      const moment = left ?? momentIn(kit, node.right, depth + 1);
      return node.operator === '+' && moment && moment.unit !== 'date' ? { ...moment, isLater: true } : undefined;
    }
    case AST_NODE_TYPES.CallExpression:
      return momentOfCall(kit, node, depth);
    default:
      return undefined;
  }
}

/** `date.toISOString()`, `date.getTime()`. */
function momentOfCall(kit: Kit, { callee }: TSESTree.CallExpression, depth: number): Moment | undefined {
  const inner = unwrap(callee);
  if (inner.type !== AST_NODE_TYPES.MemberExpression) return undefined;
  const unit = METHODS.get(propertyName(inner) ?? '');
  const moment = unit && momentIn(kit, inner.object, depth + 1);
  return unit && moment?.unit === 'date' ? { ...moment, unit } : undefined;
}

const METHODS: ReadonlyMap<string, TimeUnit> = new Map([
  ['getTime', 'milliseconds'],
  ['toISOString', 'date'],
  ['toJSON', 'date'],
  ['toString', 'date'],
  ['toUTCString', 'date'],
  ['valueOf', 'milliseconds'],
]);

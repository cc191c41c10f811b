import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { unwrap } from '../ast/unwrap.js';
import { childrenOf } from '../ast/walk.js';
import type { Unit } from '../libraries/types/attributes.js';
import type { Kit } from './kit.js';

/** Units in which a length of time is counted. */
export type LengthUnit = Extract<Unit, 'milliseconds' | 'seconds' | 'days'>;

/** A length of time as the program spells it. */
export interface Length {
  readonly number: number | undefined;
  /** The numbers that are multiplied, through constants: one for anything that is no product. */
  readonly factors: readonly (number | undefined)[];
  /** A thousand, or what the `ms` package returns, is one of the factors. */
  readonly isScaled: boolean;
  /** A thousand, or what the `ms` package returns, stands anywhere in it. */
  readonly mentionsMilliseconds: boolean;
}

export function isLengthUnit(unit: Unit | undefined): unit is LengthUnit {
  return unit === 'milliseconds' || unit === 'seconds' || unit === 'days';
}

/** The length that an expression stands for. */
export function lengthOf(kit: Kit, expression: TSESTree.Node): Length {
  const leaves = factorsOf(kit, expression, 0);
  const value = kit.evaluator.value(expression);
  const factors = leaves.map((leaf) => numberAt(kit, leaf));
  return {
    number: value.kind === 'scalar' && typeof value.value === 'number' ? value.value : undefined,
    factors,
    isScaled: leaves.some((leaf) => isDuration(kit, leaf)) || (factors.length > 1 && factors.includes(THOUSAND)),
    mentionsMilliseconds: mentionsMilliseconds(kit, expression, 0),
  };
}

/** A length that is nothing but a number: digits in a text. */
export function lengthOfNumber(number: number): Length {
  return { number, factors: [number], isScaled: false, mentionsMilliseconds: false };
}

/** The unit in which the author counted, where the length shows that it is not the one in which it is taken. */
export function meantUnit(length: Length, unit: LengthUnit): LengthUnit | undefined {
  switch (unit) {
    case 'milliseconds':
      return isInSeconds(length) ? 'seconds' : undefined;
    case 'seconds':
      return isInMilliseconds(length) ? 'milliseconds' : undefined;
    case 'days':
      return isTooManyDays(length) ? (isInMilliseconds(length) ? 'milliseconds' : 'seconds') : undefined;
  }
}

const THOUSAND = 1000;
const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const YEAR = 365 * DAY;
/** Browsers keep no cookie for longer (RFC 6265bis, section 5.5). */
const CAP_IN_DAYS = 400;

/** Seconds where milliseconds are wanted: 3600, 60 * 60 * 24. */
function isInSeconds({ number, factors, mentionsMilliseconds: isExplicit }: Length): boolean {
  if (isExplicit || number === undefined) return false;
  return looksLikeSeconds(number) || (number > 0 && isProductOfSeconds(factors));
}

/** Too short to be milliseconds, or a number of days. */
export function looksLikeSeconds(number: number): boolean {
  if (!Number.isInteger(number)) return false;
  if (number >= MINUTE && number < MINUTE * THOUSAND) return number % THOUSAND !== 0 || number % HOUR === 0;
  return number > 0 && number % DAY === 0 && number <= CAP_IN_DAYS * DAY && number % (HOUR * THOUSAND) !== 0;
}

const CALENDAR: ReadonlySet<number> = new Set([24, 7, 30, 365]);

/** 60 * 60, 24, 7, 30, 365 and at most one count. */
function isProductOfSeconds(factors: readonly (number | undefined)[]): boolean {
  const minutes = factors.filter((factor) => factor === MINUTE).length;
  const others = factors.filter((factor) => factor !== MINUTE && !CALENDAR.has(factor ?? 0));
  return minutes === 2 && others.length <= 1 && others.every((count) => count !== undefined && count < THOUSAND);
}

/** Milliseconds where seconds are wanted: 3600000, 60 * 60 * 1000, `ms('1h')`. */
function isInMilliseconds({ number, factors, isScaled }: Length): boolean {
  if (isScaled) return number === undefined ? factors.includes(MINUTE) : number > 0;
  if (number === undefined || number <= 0 || isProductOfSeconds(factors)) return false;
  if (number % (300 * THOUSAND) === 0 && number % DAY !== 0) return true;
  // Whole years of seconds are a way to write "for ever".
  const isYears = number % YEAR === 0 && number <= 100 * YEAR;
  return number > CAP_IN_DAYS * DAY && number % THOUSAND === 0 && !isYears;
}

/** More days than browsers keep a cookie for, and no number of days that people choose. */
function isTooManyDays({ number, isScaled }: Length): boolean {
  if (number === undefined || number <= CAP_IN_DAYS) return false;
  return isScaled || number >= 100 * 365 || (number % (5 * MINUTE) === 0 && number % 365 !== 0);
}

const MAX_DEPTH = 8;

function factorsOf(kit: Kit, expression: TSESTree.Node, depth: number): readonly TSESTree.Node[] {
  const node = constantAt(kit, expression);
  if (node.type !== AST_NODE_TYPES.BinaryExpression || node.operator !== '*' || depth > MAX_DEPTH) return [node];
  return [...factorsOf(kit, node.left, depth + 1), ...factorsOf(kit, node.right, depth + 1)];
}

/** The expression that a constant is initialised with. */
function constantAt(kit: Kit, expression: TSESTree.Node): TSESTree.Node {
  const node = unwrap(expression);
  if (node.type !== AST_NODE_TYPES.Identifier) return node;
  const provenance = kit.provenanceOf(node);
  return provenance.kind === 'other' ? unwrap(provenance.node) : node;
}

function numberAt(kit: Kit, node: TSESTree.Node): number | undefined {
  const value = kit.evaluator.value(node);
  return value.kind === 'scalar' && typeof value.value === 'number' ? value.value : undefined;
}

function isDuration(kit: Kit, node: TSESTree.Node): boolean {
  return node.type === AST_NODE_TYPES.CallExpression && kit.evaluator.context.hooks.isDuration(node);
}

function mentionsMilliseconds(kit: Kit, expression: TSESTree.Node, depth: number): boolean {
  const node = constantAt(kit, expression);
  if (isDuration(kit, node)) return true;
  if (depth > MAX_DEPTH || node.type === AST_NODE_TYPES.Literal) return false;
  return childrenOf(node, kit.sourceCode.visitorKeys).some(
    (child) => isThousands(kit, child) || mentionsMilliseconds(kit, child, depth + 1),
  );
}

/** 1000, 60000, or a constant that is. */
function isThousands(kit: Kit, expression: TSESTree.Node): boolean {
  const node = constantAt(kit, expression);
  const number = node.type === AST_NODE_TYPES.BinaryExpression ? undefined : numberAt(kit, node);
  return number !== undefined && number >= THOUSAND && number % THOUSAND === 0;
}

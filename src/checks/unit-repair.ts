import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { editAt } from '../fix/apply.js';
import { type Edit, replaceRange } from '../fix/edit.js';
import { joinAll } from '../fix/join-edits.js';
import { scaledNumber, scaledText } from '../fix/scale.js';
import type { Target } from '../model/targets.js';
import type { UnitFault, UnitPlace } from '../model/unit-faults.js';
import type { RuleFile } from '../rule.js';
import { scaleBetween } from './unit-scale.js';

type File = Pick<RuleFile<never>, 'model' | 'sourceCode'>;

/** The edit that counts the lifetime in the unit in which it is taken. */
export function unitRepair(file: File, fault: UnitFault): Edit | undefined {
  const { cookie, places } = fault;
  const isElsewhere = places.some((place) => place.isElsewhere);
  const isPlain = places.every(({ is }) => is === 'length' || is === 'moment') && (places[0].site ?? isElsewhere);
  if (isElsewhere && !(cookie && isPlain)) return undefined;
  const edits = cookie && isPlain ? inOptions(file, fault, cookie) : places.map((place) => inPlace(file, fault, place));
  return joinAll(edits);
}

/** At the place that the value comes from, or at the call where something else shares it. */
function inOptions(file: File, fault: UnitFault, at: NonNullable<UnitFault['cookie']>): readonly (Edit | undefined)[] {
  const faults = file.model.unitFaults();
  const calls = new Set<unknown>(faults.map(({ call }) => call));
  const holders = new Set<unknown>(faults.flatMap(({ places }) => places.map(({ node }) => node)));
  const targets = file.model.targets(at.cookie, at.reading, at.presence, {
    isAtFaultAt: ({ call }) => calls.has(call) || file.model.cookieDeletion(call) !== undefined,
    isAtFaultIn: (holder) => holders.has(holder),
  });
  return targets.map((target) => atTarget(file, fault, target));
}

function atTarget(file: File, { key, places }: UnitFault, { site, wrap }: Target): Edit | undefined {
  const place = places.find((one) => nodeOf(one.site) === nodeOf(site)) ?? places[0];
  const isConstant = site.kind === 'literal' && !namesUnit(site.node);
  if (site.kind === 'property' || site.kind === 'literal') {
    const text = codeOf(file, isConstant ? { ...place, expression: site.node } : place);
    const at = isConstant ? site : place.site;
    return at && text !== undefined ? editAt(at, { kind: 'set', key, text }, file.sourceCode) : undefined;
  }
  const isPlain = place.number !== undefined && places.length === 1 && wrap.length === 0;
  return isPlain ? editAt(site, { kind: 'set', key, text: detached(file, place) }, file.sourceCode) : undefined;
}

function nodeOf(site: Target['site'] | undefined): unknown {
  return site && 'node' in site ? site.node : undefined;
}

/** `const MAX_AGE_SECONDS = 3600` says the truth: it is multiplied where it is used. */
function namesUnit({ parent }: TSESTree.Literal): boolean {
  const name =
    parent.type === AST_NODE_TYPES.VariableDeclarator && parent.id.type === AST_NODE_TYPES.Identifier
      ? parent.id.name
      : '';
  return /sec|ms\b|milli|day/iu.test(name);
}

/** Only where nothing else gets the object. */
function inPlace(file: File, fault: UnitFault, place: UnitPlace): Edit | undefined {
  const { sourceCode, model } = file;
  const { site, expression, reaches, number, taken, meant } = place;
  const calls = new Set<unknown>(model.unitFaults().map(({ call }) => call));
  if (reaches && !(reaches.complete && reaches.arrivals.every(({ call }) => calls.has(call)))) return undefined;
  if (place.is === 'digits') {
    if (site?.kind !== 'text' || number === undefined) return undefined;
    const digits = String(scaledNumber(number, scaleBetween(meant, taken)));
    const text = sourceCode.text.slice(...site.range).replace(/\d+/u, digits);
    return editAt(site, { kind: 'rename', key: text }, sourceCode);
  }
  if (!expression) return undefined;
  const text = place.is === 'duration' ? `'${String(number)}s'` : codeOf(file, place);
  if (text === undefined) return undefined;
  return site
    ? editAt(site, { kind: 'set', key: fault.key, text }, sourceCode)
    : replaceRange(...expression.range, text);
}

function codeOf({ sourceCode }: File, { is, expression, meant, taken }: UnitPlace): string | undefined {
  if (!expression) return undefined;
  const length =
    meant === taken ? sourceCode.getText(expression) : scaledText(expression, scaleBetween(meant, taken), sourceCode);
  if (is !== 'moment') return length;
  return taken === 'seconds' ? `Math.floor(Date.now() / 1000) + ${length}` : `Date.now() + ${length}`;
}

/** The code where names of the place it comes from may not be known. */
function detached(file: File, place: UnitPlace): string {
  const isNumbers = place.expression && !/[A-Za-z_$]/u.test(file.sourceCode.getText(place.expression));
  const code = isNumbers ? codeOf(file, place) : undefined;
  if (code !== undefined) return code;
  const number = String(scaledNumber(place.number ?? 0, scaleBetween(place.meant, place.taken)));
  return place.is === 'moment' ? `Date.now() + ${number}` : number;
}

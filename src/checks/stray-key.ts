import { AST_NODE_TYPES } from '@typescript-eslint/types';

import { editAt } from '../fix/apply.js';
import type { Edit, Source } from '../fix/edit.js';
import { inlineObject } from '../fix/inline-object.js';
import { moveProperty } from '../fix/move-property.js';
import { removeProperty } from '../fix/remove-property.js';
import { renameWithValue } from '../fix/rename-property.js';
import { scaledText } from '../fix/scale.js';
import { fillLifetime } from '../fix/template.js';
import type { Attribute, AttributeName, Unit } from '../libraries/types/attributes.js';
import type { FoundStray } from '../model/found-strays.js';
import type { StrayLength } from '../model/stray-keys.js';
import type { Sharing } from '../model/sharing.js';
import { isLengthUnit } from '../model/units.js';
import { valueExpression } from '../model/value-expression.js';
import type { RuleFile } from '../rule.js';
import { lifetimeChange } from './lifetime-spelling.js';
import { LIFETIME_TEMPLATES } from './lifetime-templates.js';
import { secureChange } from './secure-spelling.js';
import { tiedToTls } from './stray-secure.js';
import { scaleBetween } from './unit-scale.js';

type File = Pick<RuleFile<never>, 'model' | 'settings' | 'sourceCode'>;

/** How a key is put right. */
export interface StrayRepair {
  readonly complete: Edit | undefined;
  /** Where more depends on it than the library's reading the key. */
  readonly followUp: Edit | undefined;
}

/** A `secure` that counts from now on has the library drop the cookie, or throw, where it sees no TLS: it decides by the connection as long as nobody says more. */
export function strayRepair(file: File, found: FoundStray): StrayRepair {
  const { stray } = found;
  const asItIs = strayEdit(file, found);
  const tied = tiedToTls(found);
  if (!tied || !asItIs) return { complete: asItIs, followUp: undefined };
  // A condition may be right as it stands: `Secure: isProduction`.
  const isCondition = valueExpression(stray.presence).type !== AST_NODE_TYPES.Literal;
  if (stray.is === 'nested' || isCondition) return { complete: undefined, followUp: asItIs };
  const change = secureChange(tied, file.settings);
  const automatic =
    change.kind === 'set' ? strayEdit(file, found, change.text) : removeProperty(stray.holder, file.sourceCode);
  return { complete: automatic, followUp: asItIs };
}

/** The edit after which the library reads what the key says: it is renamed or moved, or removed where the right one stands there, too. */
function strayEdit(file: File, found: FoundStray, value?: string): Edit | undefined {
  const { reading, stray } = found;
  const { is, holder, isRightGiven, isRepeated, isReadElsewhere, duplicates } = stray;
  if (isReadElsewhere || isRepeated) return undefined;
  if (is === 'nested') {
    const [duplicate] = duplicates;
    if (duplicate) return removeProperty(duplicate, file.sourceCode);
    return holder.type === AST_NODE_TYPES.Property ? inlineObject(holder, file.sourceCode) : undefined;
  }
  // Under the right name koa-session 7 throws for it (src/index.ts: a text or nothing); today the key says nothing.
  const { value: given } = stray.presence;
  const isNothing = given.kind === 'scalar' && given.value === null;
  if (isRightGiven === 'yes' || isNothing) return removeProperty(holder, file.sourceCode);
  const [name] = stray.attributes;
  const attribute = name && reading.attributes[name];
  if (!attribute || (stray.reachesDeletion && attribute.unit !== undefined)) return undefined;
  if (is === 'misplaced') return moved(file, found, attribute, value);
  if (value !== undefined) return renameWithValue(holder, attribute.key, value, file.sourceCode);
  return isNoDate(stray, attribute) ? dated(file, found, attribute) : renamed(file, stray, attribute);
}

/** The attribute that an edit writes: a lifetime where no date is given for the date that the key was meant to be. */
export function attributeMeant({ reading, stray }: FoundStray): AttributeName | undefined {
  const [name] = stray.attributes;
  const attribute = name && reading.attributes[name];
  const isLifetime = attribute && isNoDate(stray, attribute) && stray.presence.value.kind !== 'moment';
  return isLifetime && reading.attributes.maxAge ? 'maxAge' : name;
}

/** The library takes a date, and throws when it gets this: `new Date() + 9999` is a text. */
function isNoDate({ is, presence }: FoundStray['stray'], { unit }: Attribute): boolean {
  if (is !== 'misspelt' || unit !== 'date') return false;
  const { value } = presence;
  if (value.kind !== 'unknown' && value.kind !== 'oneOf') return value.kind !== 'date';
  return valueExpression(presence).type === AST_NODE_TYPES.BinaryExpression;
}

function dated({ model, settings, sourceCode }: File, found: FoundStray, { key }: Attribute): Edit | undefined {
  const { cookie, reading, stray } = found;
  const { value } = stray.presence;
  if (value.kind === 'moment') {
    if (value.unit !== 'milliseconds') return undefined;
    const code = `new Date(${sourceCode.getText(valueExpression(stray.presence))})`;
    return renameWithValue(stray.holder, key, code, sourceCode);
  }
  // That one is renamed to the key that this one would get, and has a value of its own.
  const isTaken = model.strayKeys().some((one) => one.cookie === cookie && one.stray.attributes[0] === 'maxAge');
  if (isTaken) return undefined;
  const change = cookie && lifetimeChange(reading, model.lifetimeFor(cookie, reading), settings.lifetime);
  return change?.kind === 'set' ? renameWithValue(stray.holder, change.key, change.text, sourceCode) : undefined;
}

function renamed({ sourceCode }: File, stray: FoundStray['stray'], attribute: Attribute): Edit | undefined {
  const { presence, holder, is } = stray;
  const { key, unit, values } = attribute;
  const value = presence.value.kind === 'scalar' ? presence.value.value : undefined;
  if (is === 'foreign' && unit !== undefined) {
    const code = stray.length && lengthCode(stray.length, unit, sourceCode);
    return code === undefined ? undefined : renameWithValue(holder, key, code, sourceCode);
  }
  if (is === 'misspelt' && isLengthUnit(unit) && typeof value === 'string' && !/^\d+$/u.test(value)) {
    // Libraries that take a number throw for `'1d'`, or send it as it is.
    const code = stray.length?.is === 'duration' ? lengthCode(stray.length, unit, sourceCode) : undefined;
    return code === undefined ? undefined : renameWithValue(holder, key, code, sourceCode);
  }
  const spelt =
    typeof value === 'string' ? values?.find((one) => one.toLowerCase() === value.toLowerCase()) : undefined;
  if (spelt !== undefined && spelt !== value) return renameWithValue(holder, key, `'${spelt}'`, sourceCode);
  return editAt(presence.site, { kind: 'rename', key }, sourceCode);
}

/** A lifetime in the unit that the library takes. */
function lengthCode(length: StrayLength, unit: Unit, source: Source): string | undefined {
  if (length.is === 'duration') return fillLifetime(LIFETIME_TEMPLATES[unit], length.seconds);
  if (length.unit === unit) return source.getText(length.expression);
  return isLengthUnit(unit) ? scaledText(length.expression, scaleBetween(length.unit, unit), source) : undefined;
}

/** Into the object that the library reads, if nothing but such cookies gets it. */
function moved(
  { model, sourceCode }: File,
  found: FoundStray,
  { key }: Attribute,
  value: string | undefined,
): Edit | undefined {
  const { stray } = found;
  const [name] = stray.attributes;
  if (!found.cookie || !name || stray.isRightGiven !== 'no' || stray.holder.type !== AST_NODE_TYPES.Property)
    return undefined;
  const alike = new Set(
    model
      .strayKeys()
      .flatMap((one) => (one.stray.is === 'misplaced' && one.stray.attributes[0] === name ? [one.cookie?.node] : [])),
  );
  const sharing: Sharing = {
    isAtFaultAt: ({ call }) => alike.has(call),
    isAtFaultIn: () => false,
  };
  const { cookie, reading } = found;
  const [target, ...others] = model.targets(cookie, reading, reading.presence(name), sharing);
  if (target?.site.kind !== 'object' || others.length > 0) return undefined;
  return moveProperty(stray.holder, { object: target.site.node, key, wrap: target.wrap, value }, sourceCode);
}

import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { addAlternative } from '../fix/add-alternative.js';
import { editAt } from '../fix/apply.js';
import type { Edit, Source } from '../fix/edit.js';
import { joinAll, joinEdits } from '../fix/join-edits.js';
import { elementList } from '../fix/list.js';
import { inQuotesNear } from '../fix/quotes.js';
import { removeArgument } from '../fix/remove-argument.js';
import { removeFromList } from '../fix/remove-from-list.js';
import { removeProperty } from '../fix/remove-property.js';
import { replaceExpression } from '../fix/replace-expression.js';
import { replaceLink } from '../fix/replace-link.js';
import { replaceValue } from '../fix/replace-value.js';
import type { SecretSetting } from '../model/secret-settings.js';
import type { SecretFault, SecretText } from '../model/secrets.js';
import type { RuleFile } from '../rule.js';
import { failing, fromEnvironment } from './from-environment.js';

type File = Pick<RuleFile<never>, 'model' | 'sourceCode'>;

const VARIABLES = { session: 'SESSION_SECRET', cookie: 'COOKIE_SECRET', token: 'JWT_SECRET' } as const;

/**
 * The environment variable that an edit reads instead. Different secrets of one file stay different: a token for one purpose must not
 * pass for another.
 */
export function variableFor(file: File, { protects }: SecretFault, text: SecretText): string {
  const spelt = (one: SecretText): string => file.sourceCode.getText(one.text);
  const alike = file.model
    .secretFaults()
    .filter((fault) => fault.protects === protects)
    .flatMap(({ texts }) => texts)
    .filter(({ is, list }) => is === 'literal' && !list);
  const different = [...new Set(alike.map(spelt))];
  const usual = VARIABLES[protects];
  const at = different.indexOf(spelt(text));
  if (different.length < 2 || at === -1) return usual;
  const own = alike.find((one) => spelt(one) === spelt(text) && one.name !== undefined)?.name;
  if (own !== undefined && own.length > 'secret'.length) return constantCase(own);
  return at === 0 ? usual : `${usual}_${String(at + 1)}`;
}

/** `refreshSecret` → `REFRESH_SECRET` */
function constantCase(name: string): string {
  return name
    .replaceAll(/([a-z\d])([A-Z])/gu, '$1_$2')
    .replaceAll(/[^A-Za-z\d]+/gu, '_')
    .toUpperCase();
}

/** Reads the environment; where the text stands in for what is missing, the start fails instead. */
export function secretEdit(file: File, fault: SecretFault): Edit | undefined {
  const { sourceCode } = file;
  const lists = new Set(fault.texts.flatMap(({ list }) => list ?? []));
  const edits = [
    ...[...lists].flatMap((list) => listEdits(file, fault, list)),
    ...fault.texts
      .filter(({ list, is }) => !list || is === 'fallback')
      .map((text) => {
        const code =
          text.is === 'fallback'
            ? failing(missing(file, text), sourceCode)
            : fromEnvironment(file, variableFor(file, fault, text));
        return text.place && replaceExpression(text.place, inQuotesNear(text.place, code, sourceCode), sourceCode);
      }),
  ];
  return joinAll(edits);
}

/** Of several secrets the literal ones go; where none would be left, one takes their place. */
function listEdits(file: File, fault: SecretFault, list: TSESTree.ArrayExpression): readonly (Edit | undefined)[] {
  const literals = fault.texts.filter((text) => text.list === list && text.is === 'literal');
  const [first] = literals;
  if (!first) return [];
  if (literals.length === list.elements.length)
    return [replaceExpression(list, `[${fromEnvironment(file, variableFor(file, fault, first))}]`, file.sourceCode)];
  const elements = elementList(list, file.sourceCode);
  return literals.map(({ use }) =>
    elements ? removeFromList(elements, elements.items.indexOf(use), file.sourceCode) : undefined,
  );
}

/** The setting is what the environment says, and nothing else. */
export function settingEdit(file: File, setting: SecretSetting): Edit | undefined {
  const { sourceCode } = file;
  const { variable, is, place, reader, schema, filled } = setting;
  if (filled) return filled.place && replaceExpression(filled.place, inQuotesNear(place, "''", sourceCode), sourceCode);
  if (schema) return schemaEdit(schema, sourceCode);
  if (is === 'given') return reader && readerEdit(file, reader, variable);
  const code = is === 'fallback' ? failing(variable, sourceCode) : fromEnvironment(file, variable);
  return replaceExpression(place, inQuotesNear(place, code, sourceCode), sourceCode);
}

/** `config.get('JWT_SECRET', 'text')` becomes `config.get('JWT_SECRET') || …`: some readers give an empty text where there is nothing. */
function readerEdit({ sourceCode }: File, reader: TSESTree.CallExpression, variable: string): Edit | undefined {
  const removed = removeArgument(reader, 1, sourceCode);
  const failure = inQuotesNear(reader, failing(variable, sourceCode), sourceCode);
  const { parent } = reader;
  const added = addAlternative(parent.type === AST_NODE_TYPES.AwaitExpression ? parent : reader, failure);
  return removed && added && joinEdits([removed, added]);
}

/** Without the default the schema asks for the setting, or says that it is missing. */
function schemaEdit(schema: NonNullable<SecretSetting['schema']>, source: Source): Edit | undefined {
  if (schema.is === 'call') return replaceLink(schema.call, schema.instead, source);
  const { property, instead } = schema;
  return instead === undefined ? removeProperty(property, source) : replaceValue(property, instead, source);
}

function missing({ sourceCode }: File, { insteadOf }: SecretText): string {
  const name = insteadOf ? sourceCode.getText(insteadOf).replace(/^process\.env\./u, '') : '';
  return /^[\w$.]+$/u.test(name) ? name : 'The secret';
}

/** Gives the secrets that signed cookies take, where the file sets a library up without. */
export function missingSecretEdits(file: File): readonly Edit[] {
  const text = fromEnvironment(file, VARIABLES.cookie);
  return file.model
    .missingSecrets()
    .flatMap(
      ({ site, key, call }) =>
        editAt(site, { kind: 'set', key, text: inQuotesNear(call, text, file.sourceCode) }, file.sourceCode) ?? [],
    );
}

import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { isWithin } from '../ast/functions.js';
import { literalText } from '../ast/literal-text.js';
import { programStatements } from '../ast/program-statements.js';
import { lastName, propertyName } from '../ast/property-name.js';
import { unwrap, wrapped } from '../ast/unwrap.js';
import type { SecretUse } from '../libraries/types/recognised.js';
import type { SettingObject, SettingWrite } from '../libraries/types/settings.js';
import { byLastName } from './by-last-name.js';
import { type ExportedSetting, exportedSettings, settingsOf } from './exported-settings.js';
import { type HardCoded, hardCodedIn } from './hard-coded.js';
import type { Kit, SinkNode } from './kit.js';
import { perLibraries } from './per-libraries.js';
import { isRefused, isRefusedText } from './refused-settings.js';
import { type SchemaDefault, schemaDefaults } from './schema-defaults.js';
import { secretDefaults } from './secret-defaults.js';
import { placeOfText } from './secret-places.js';
import { isNoSecret, repeatsName, useOfExported, useOfSetting, variableOfExported } from './secret-words.js';
import type { SecretFault } from './secrets.js';
import { slotPresence } from './slots.js';
import { valueExpression } from './value-expression.js';

/** A setting that is a secret by its name, and has a text of the source, whatever takes it. */
export interface SecretSetting {
  /** `JWT_SECRET` */
  readonly name: string;
  /** *application*: whatever the application signs. */
  readonly protects: SecretUse | 'application';
  /** The variable of the environment that an edit reads. */
  readonly variable: string;
  /** *given*: whoever reads the setting hands it over for the case that there is none. */
  readonly is: HardCoded['is'] | 'given';
  /** The expression that spells it. */
  readonly text: TSESTree.Node;
  /** What an edit replaces: what stands for the text where the setting is read or declared. */
  readonly place: TSESTree.Node;
  /** The call that it is handed to, where it can as well be left out. */
  readonly reader?: TSESTree.CallExpression | undefined;
  /** The variable that fills the setting where the application runs, if it is left empty where it is built, and what an edit leaves empty. */
  readonly filled?: { readonly variable: string; readonly place: TSESTree.Node | undefined } | undefined;
  /** What the schema of the settings says it by. */
  readonly schema?: SchemaDefault['schema'];
}

interface Seen {
  readonly members: readonly TSESTree.MemberExpression[];
  readonly nodes: readonly SinkNode[];
}

/** Settings whose text no library of the file is seen to take: those are found there. */
export function readSecretSettings(kit: Kit, seen: Seen, faults: readonly SecretFault[]): readonly SecretSetting[] {
  const inObjects = configured(kit, seen);
  const known = new Set(faults.flatMap(({ texts }) => texts.map(({ text }) => text)));
  return [
    ...inObjects.secrets,
    ...fallbacks(kit, seen).map((setting) => ({ ...setting, filled: inObjects.filledAt(setting.place) })),
    ...secretDefaults(kit, seen.nodes),
    ...schemaDefaults(kit),
    ...constants(kit),
    ...exported(kit, seen),
    ...written(kit, seen),
  ].filter(
    (setting, index, all) =>
      !known.has(setting.text) &&
      all.findIndex(({ text }) => text === setting.text) === index &&
      !kit.order.isUnreachable(setting.place) &&
      !isRefused(kit, { name: setting.variable, place: setting.place }, seen.members) &&
      !isRefusedText(kit, setting.text),
  );
}

/** `process.env.JWT_SECRET || 'text'`, `config.get('JWT_SECRET') ?? 'text'`, `const { JWT_SECRET = 'text' } = process.env`. */
function fallbacks(kit: Kit, { members, nodes }: Seen): readonly SecretSetting[] {
  const read = [...members, ...nodes].flatMap((node) => {
    if (!choiceAround(node)) return [];
    const name = node.type === AST_NODE_TYPES.MemberExpression ? propertyName(node) : askedFor(node);
    return name === undefined ? [] : settingOf(name, 'fallback', () => insteadOf(kit, node));
  });
  const taken = members.filter((node) => propertyName(node) === 'env').flatMap((node) => takenApart(kit, node));
  return [...read, ...taken];
}

/** `get('JWT_SECRET')` */
function askedFor(node: SinkNode): string | undefined {
  const [first] = node.type === AST_NODE_TYPES.CallExpression ? node.arguments : [];
  return first && literalText(first);
}

function settingOf(name: string, is: HardCoded['is'], find: () => HardCoded | undefined): readonly SecretSetting[] {
  const protects = useOfSetting(name);
  const found = protects && find();
  return found ? [{ name, protects, variable: name, is, text: found.text, place: wrapped(found.use) }] : [];
}

/** The text that stands in where the setting is missing. */
function insteadOf(kit: Kit, setting: TSESTree.Node): HardCoded | undefined {
  const choice = choiceAround(setting);
  if (!choice) return undefined;
  const found = choice.left === wrapped(setting) ? hardCodedIn(kit, choice.right)[0] : undefined;
  return found ?? insteadOf(kit, choice);
}

/** `setting || …`, `… ?? setting` */
function choiceAround(setting: TSESTree.Node): TSESTree.LogicalExpression | undefined {
  const { parent } = wrapped(setting);
  return parent?.type === AST_NODE_TYPES.LogicalExpression && parent.operator !== '&&' ? parent : undefined;
}

function takenApart(kit: Kit, environment: TSESTree.Node): readonly SecretSetting[] {
  const { parent } = wrapped(environment);
  if (parent?.type !== AST_NODE_TYPES.VariableDeclarator || parent.id.type !== AST_NODE_TYPES.ObjectPattern) return [];
  return parent.id.properties.flatMap((property) => {
    if (property.type !== AST_NODE_TYPES.Property || property.value.type !== AST_NODE_TYPES.AssignmentPattern)
      return [];
    const { right } = property.value;
    return settingOf(propertyName(property) ?? '', 'fallback', () => hardCodedIn(kit, right)[0]);
  });
}

/** `export const JWT_SECRET = 'text'` */
function constants(kit: Kit): readonly SecretSetting[] {
  return programStatements(kit.sourceCode)
    .map((statement) =>
      statement.type === AST_NODE_TYPES.ExportNamedDeclaration ? (statement.declaration ?? statement) : statement,
    )
    .flatMap((statement) => (statement.type === AST_NODE_TYPES.VariableDeclaration ? statement.declarations : []))
    .flatMap(({ id, init }) => {
      const name = id.type === AST_NODE_TYPES.Identifier ? id.name : '';
      const spelt = init ? literalText(init) : undefined;
      if (!init || spelt === undefined || repeatsName(spelt, name)) return [];
      return settingOf(name, 'literal', () => hardCodedIn(kit, init)[0]);
    });
}

/** `module.exports = { jwt: { secret: 'text' } }`, `export default { secret: process.env.SECRET || 'text' }` */
function exported(kit: Kit, seen: Seen): readonly SecretSetting[] {
  return secretsAmong(kit, seen, exportedSettings(kit), kit.filename.replaceAll('\\', '/'));
}

interface InObjects {
  readonly secrets: readonly SecretSetting[];
  /** The setting with that in it, where it is filled later. */
  readonly filledAt: (text: TSESTree.Node) => SecretSetting['filled'];
}

/** `defineNuxtConfig({ runtimeConfig: { jwtSecret: 'text' } })` */
function configured(kit: Kit, seen: Seen): InObjects {
  const formsOf = objectsOf(kit.libraries);
  const found = seen.nodes.flatMap((call) => {
    if (call.type !== AST_NODE_TYPES.CallExpression) return [];
    const forms = formsOf(call.callee).filter(({ callee }) => kit.matcher.match(call.callee, callee));
    return forms.flatMap((form) => {
      const presence = slotPresence(kit, call, form.settings);
      const settings = presence.kind === 'present' ? settingsOf(kit, valueExpression(presence)) : [];
      return settings.map((setting) => ({ form, ...setting }));
    });
  });
  const named = found
    .filter(({ form, names: [first = ''] }) => !form.open.includes(first))
    .map(({ form, names, value }): Named => {
      const telling = form.secrets[names.join('.')] ?? names;
      const name = [form.settings.path?.at(-1), ...names].join('.');
      return { names: ['settings', ...telling], value, name, filledBy: variableOf(form, names) };
    });
  const filledAt: InObjects['filledAt'] = (text) => {
    const around = found.find(({ value }) => isWithin(text, wrapped(value)));
    return around && filledWith(variableOf(around.form, around.names), around.value, text);
  };
  return { secrets: secretsAmong(kit, seen, named, ''), filledAt };
}

/** `NUXT_AUTH_JWT_SECRET` of `auth.JWTSecret` */
function variableOf({ filledFrom }: SettingObject, names: readonly string[]): string | undefined {
  const words = names
    .join('_')
    .replaceAll(/([a-z\d])([A-Z])/gu, '$1_$2')
    .replaceAll(/([A-Z])([A-Z][a-z])/gu, '$1_$2')
    .replaceAll(/[^A-Za-z\d]+/gu, '_');
  return filledFrom === undefined ? undefined : filledFrom + words.toUpperCase();
}

/** Nothing is left empty whose text would stand in the source as before. */
function filledWith(variable: string | undefined, value: TSESTree.Node, text: TSESTree.Node): SecretSetting['filled'] {
  if (variable === undefined) return undefined;
  return { variable, place: isWithin(text, wrapped(value)) && TEXTS.has(value.type) ? wrapped(value) : undefined };
}

const TEXTS: ReadonlySet<AST_NODE_TYPES> = new Set([
  AST_NODE_TYPES.ConditionalExpression,
  AST_NODE_TYPES.Literal,
  AST_NODE_TYPES.LogicalExpression,
  AST_NODE_TYPES.TemplateLiteral,
]);

/** A setting under the name that a message calls it by. */
type Named = ExportedSetting & { readonly name?: string; readonly filledBy?: string | undefined };

function secretsAmong(
  kit: Kit,
  { members }: Seen,
  settings: readonly Named[],
  filename: string,
): readonly SecretSetting[] {
  return settings.flatMap(({ names, value, name = names.join('.'), filledBy }) => {
    const protects = useOfExported(names, filename);
    const [found] = protects ? hardCodedIn(kit, value) : [];
    const text = found && literalText(found.text);
    if (!protects || !found || text === undefined || isNoSecret(text) || kit.fileBehind(value)) return [];
    // `{ secret: 'secret' }` may be a list of names, where nothing else comes from the environment.
    const isList = !members.some((node) => propertyName(node) === 'env');
    if (isList && repeatsName(text, names.join(' '))) return [];
    const variable = variableOfExported(names);
    const place = placeOfText(kit, found, new Set());
    const filled = filledWith(filledBy, value, place);
    const setting = { name, protects, is: found.is, text: found.text, place, filled };
    if (found.is === 'literal') return [{ ...setting, variable }];
    const missing = found.insteadOf && lastName(unwrap(found.insteadOf));
    const isOwn = missing !== undefined && useOfExported([missing], filename) !== undefined;
    return isOwn ? [{ ...setting, name: missing, variable: missing }] : [];
  });
}

/** `app.set('jwtSecret', 'text')`, `app.set('secretKey', 'text')` */
function written(kit: Kit, { nodes }: Seen): readonly SecretSetting[] {
  const formsOf = writesOf(kit.libraries);
  return nodes.flatMap((call): readonly SecretSetting[] =>
    call.type === AST_NODE_TYPES.CallExpression
      ? formsOf(call.callee).flatMap((form) => writtenBy(kit, call, form) ?? [])
      : [],
  );
}

function writtenBy(kit: Kit, call: TSESTree.CallExpression, form: SettingWrite): SecretSetting | undefined {
  const asked = call.arguments[form.name.argument];
  const given = call.arguments[form.value.argument];
  const name = asked && literalText(asked);
  const protects = name === undefined ? undefined : useOfExported(['settings', name], '');
  if (name === undefined || !protects || !given || !kit.matcher.match(call.callee, form.callee)) return undefined;
  const [found] = hardCodedIn(kit, given);
  const text = found && literalText(found.text);
  if (!found || text === undefined || isNoSecret(text) || kit.fileBehind(found.use)) return undefined;
  const place = placeOfText(kit, found, new Set());
  return { name, protects, variable: variableOfExported([name]), is: found.is, text: found.text, place };
}

const writesOf = perLibraries((libraries) =>
  byLastName(
    libraries.flatMap(({ settingWrites = [] }) => settingWrites),
    ({ callee }) => callee,
  ),
);

const objectsOf = perLibraries((libraries) =>
  byLastName(
    libraries.flatMap(({ settingObjects = [] }) => settingObjects),
    ({ callee }) => callee,
  ),
);

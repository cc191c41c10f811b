import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { literalText } from '../ast/literal-text.js';
import { propertyName } from '../ast/property-name.js';
import { unwrap, wrapped } from '../ast/unwrap.js';
import { walk } from '../ast/walk.js';
import type { SettingDefault } from '../libraries/types/settings.js';
import { type GivenSecret, givenSecret } from './given-secrets.js';
import type { Kit } from './kit.js';
import { perLibraries } from './per-libraries.js';

/** A text that the schema of the settings gives to a secret which is missing. */
export interface SchemaDefault extends GivenSecret {
  /** What an edit takes away, or puts something else in the place of. */
  readonly schema:
    | { readonly is: 'call'; readonly call: TSESTree.CallExpression; readonly instead: string | undefined }
    | { readonly is: 'property'; readonly property: TSESTree.Property; readonly instead: string | undefined };
}

/** `z.object({ JWT_SECRET: z.string().default('text') })`, `{ JWT_SECRET: str({ default: 'text' }) }`, `{ env: 'JWT_SECRET', default: 'text' }`. */
export function schemaDefaults(kit: Kit): readonly SchemaDefault[] {
  const forms = formsIn(kit.libraries);
  if (!HINT.test(kit.sourceCode.text) || !forms.some(({ library }) => kit.uses(library) === 'imported')) return [];
  const found: SchemaDefault[] = [];
  walk(kit.sourceCode.ast, kit.sourceCode.visitorKeys, (node) => {
    if (node.type !== AST_NODE_TYPES.Property || node.parent.type !== AST_NODE_TYPES.ObjectExpression) return;
    for (const { form } of forms) {
      const one = defaultAt(kit, node, form);
      if (one) found.push(one);
    }
  });
  return found;
}

const HINT = /_SECRET/u;

const formsIn = perLibraries((libraries) =>
  libraries.flatMap((library) => (library.settingDefaults ?? []).map((form) => ({ library, form }))),
);

function defaultAt(kit: Kit, property: TSESTree.Property, form: SettingDefault): SchemaDefault | undefined {
  const key = propertyName(property) ?? '';
  switch (form.is) {
    case 'chain': {
      const link = linkOf(kit, property.value, form);
      const [given] = link?.arguments ?? [];
      return link && given && settingOf(kit, key, given, { is: 'call', call: link, instead: form.instead });
    }
    case 'option': {
      const call = unwrap(property.value);
      if (call.type !== AST_NODE_TYPES.CallExpression || !kit.matcher.match(call.callee, form.of)) return undefined;
      const option = call.arguments[0] && optionOf(call.arguments[0], form.key);
      return option && settingOf(kit, key, option.value, { is: 'property', property: option, instead: undefined });
    }
    case 'entry': {
      const option = key === form.named ? optionOf(property.parent, form.key) : undefined;
      if (!option || !isHandedTo(kit, property.parent, form)) return undefined;
      const name = literalText(property.value) ?? '';
      return settingOf(kit, name, option.value, { is: 'property', property: option, instead: form.instead });
    }
  }
}

function settingOf(
  kit: Kit,
  name: string,
  given: TSESTree.Node,
  schema: SchemaDefault['schema'],
): SchemaDefault | undefined {
  const secret = givenSecret(kit, name, given);
  return secret && { ...secret, schema };
}

/** The call that gives the default; none where something in the chain, or behind the object around it, looks at the value again. */
function linkOf(
  kit: Kit,
  value: TSESTree.Node,
  { of, method }: Extract<SettingDefault, { is: 'chain' }>,
): TSESTree.CallExpression | undefined {
  let link: TSESTree.CallExpression | undefined;
  let node = unwrap(value);
  if (isLookedAt(value)) return undefined;
  while (node.type === AST_NODE_TYPES.CallExpression || node.type === AST_NODE_TYPES.MemberExpression) {
    if (node.type === AST_NODE_TYPES.MemberExpression) {
      if (LOOKING.has(propertyName(node) ?? '')) return undefined;
      node = unwrap(node.object);
      continue;
    }
    const callee = unwrap(node.callee);
    if (callee.type === AST_NODE_TYPES.MemberExpression && propertyName(callee) === method) link ??= node;
    node = callee;
  }
  return link && kit.matcher.match(node, of) ? link : undefined;
}

/** Methods of schemas that may refuse what the default says. */
const LOOKING: ReadonlySet<string> = new Set(['check', 'custom', 'refine', 'superRefine', 'test', 'when']);

/** `z.object({ … }).superRefine(…)` */
function isLookedAt(value: TSESTree.Node): boolean {
  for (let node: TSESTree.Node | undefined = value; node; node = node.parent) {
    if (node.type === AST_NODE_TYPES.MemberExpression && LOOKING.has(propertyName(node) ?? '')) return true;
  }
  return false;
}

function optionOf(object: TSESTree.Node, key: string): TSESTree.Property | undefined {
  const inner = unwrap(object);
  if (inner.type !== AST_NODE_TYPES.ObjectExpression) return undefined;
  return inner.properties.find(
    (one): one is TSESTree.Property => one.type === AST_NODE_TYPES.Property && propertyName(one) === key,
  );
}

function isHandedTo(kit: Kit, object: TSESTree.Node, { of }: Extract<SettingDefault, { is: 'entry' }>): boolean {
  let node: TSESTree.Node = wrapped(object);
  while (node.parent?.type === AST_NODE_TYPES.Property || node.parent?.type === AST_NODE_TYPES.ObjectExpression)
    node = wrapped(node.parent);
  return node.parent?.type === AST_NODE_TYPES.CallExpression && kit.matcher.match(node.parent.callee, of) !== undefined;
}

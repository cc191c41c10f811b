import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { literalText } from '../../ast/literal-text.js';
import { lastName } from '../../ast/property-name.js';
import type { Provenance, ProvenanceOf } from '../../ast/provenance.js';
import { unwrap } from '../../ast/unwrap.js';
import { wordsOf } from '../cookie-words.js';

const KINDS_OF_MODEL: ReadonlySet<string> = new Set([
  'collection',
  'dao',
  'doc',
  'document',
  'entity',
  'kv',
  'model',
  'models',
  'repo',
  'repository',
  'schema',
  'table',
]);

const QUALIFIERS: ReadonlySet<string> = new Set(['user', 'auth', 'login', 'web', 'account']);

/** The last word is *session(s)*, after an optional user, auth, login, web or account; refresh and auth tokens are sessions too. */
export function isSessionName(name: string): boolean {
  const words = [...wordsOfModel(name)];
  const last = words.pop();
  if (last === 'token' || last === 'tokens') {
    const kind = words.pop();
    if (kind !== 'refresh' && kind !== 'auth') return false;
  } else if (last !== 'session' && last !== 'sessions') return false;
  return words.length === 0 || (words.length === 1 && QUALIFIERS.has(words[0] ?? ''));
}

/** The words of a name without those that say that it is a model. */
export function wordsOfModel(name: string): readonly string[] {
  const words = [...wordsOf(name)];
  while (words.length > 1 && KINDS_OF_MODEL.has(words.at(-1) ?? '')) words.pop();
  return words;
}

/** The names by which a model, table or collection is known: its own where the program says it, else the one of the variable. */
export function namesOfModel(
  node: TSESTree.Node,
  provenanceOf: ProvenanceOf,
  namedBy: readonly string[],
): readonly string[] {
  const given = givenName(provenanceOf(node), namedBy);
  if (given !== undefined) return [given];
  const name = lastName(node);
  const imported = importedName(provenanceOf(node));
  return [name, imported].filter((each) => each !== undefined);
}

/** `mongoose.model('Session', schema)`, `Repository<Session>`, `typeof Session`. */
function givenName(thing: Provenance, namedBy: readonly string[]): string | undefined {
  if (thing.kind === 'typed') {
    return namedInType(thing.annotation, namedBy) ?? namedByType(thing.annotation) ?? givenName(thing.of, namedBy);
  }
  if (thing.kind !== 'result') return undefined;
  const name = lastName(thing.call.callee);
  const [first] = thing.call.arguments;
  if (name === undefined || !namedBy.includes(name) || !first) return undefined;
  // `getRepository(Session)`
  return literalText(first) ?? (/^[A-Z][a-z]/u.test(lastName(first) ?? '') ? lastName(first) : undefined);
}

/** `typeof Session`, `WorkoutSessionRepository`: a type that is called after sessions of some kind says which. */
function namedByType(type: TSESTree.TypeNode): string | undefined {
  if (type.type === AST_NODE_TYPES.TSTypeQuery) {
    const { exprName } = type;
    return exprName.type === AST_NODE_TYPES.Identifier && /^[A-Z]/u.test(exprName.name) ? exprName.name : undefined;
  }
  const name = type.type === AST_NODE_TYPES.TSTypeReference ? nameOfType(type) : undefined;
  return name !== undefined && /^sessions?$/u.test(wordsOfModel(name).at(-1) ?? '') ? name : undefined;
}

/** The model that a generic type is about. */
function namedInType(type: TSESTree.TypeNode, namedBy: readonly string[]): string | undefined {
  if (type.type !== AST_NODE_TYPES.TSTypeReference) return undefined;
  const name = nameOfType(type);
  const [first] = type.typeArguments?.params ?? [];
  if (name === undefined || !namedBy.includes(name) || first?.type !== AST_NODE_TYPES.TSTypeReference) return undefined;
  return nameOfType(first);
}

function nameOfType({ typeName }: TSESTree.TSTypeReference): string | undefined {
  if (typeName.type === AST_NODE_TYPES.Identifier) return typeName.name;
  return typeName.type === AST_NODE_TYPES.TSQualifiedName ? typeName.right.name : undefined;
}

function importedName(thing: Provenance): string | undefined {
  if (thing.kind === 'typed') return importedName(thing.of);
  return thing.kind === 'import' && thing.name !== '*' && thing.name !== 'default' ? thing.name : undefined;
}

/** The object that a method is called on: `Session` of `Session.deleteMany(…)`. */
export function receiverOf(callee: TSESTree.Node): TSESTree.Expression | undefined {
  const inner = unwrap(callee);
  return inner.type === AST_NODE_TYPES.MemberExpression ? inner.object : undefined;
}

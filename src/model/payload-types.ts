import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { propertyName } from '../ast/property-name.js';
import { variableAt, variableNamed } from '../ast/scope.js';
import { isTransparent } from '../ast/unwrap.js';
import { writtenTypes } from '../ast/written-type.js';
import type { Kit } from './kit.js';

/** Where the members of a type are written. */
export type TypeBody = TSESTree.TSInterfaceBody | TSESTree.TSTypeLiteral;

/** The types in the file that have to know the key for the literals to have it; `undefined` where one of them stands elsewhere. */
export function typesOfLiterals(
  kit: Kit,
  literals: readonly TSESTree.ObjectExpression[],
  key: string,
): readonly TypeBody[] | undefined {
  return bodiesLacking(kit, literals.flatMap(writtenTypes), key);
}

/** The same for expressions that are asked for the key. */
export function typesOfSessions(
  kit: Kit,
  sessions: readonly TSESTree.Node[],
  key: string,
): readonly TypeBody[] | undefined {
  return bodiesLacking(
    kit,
    sessions.flatMap((session) => typesAround(kit, session)),
    key,
  );
}

/** `JSON.parse(raw) as Session`, `const session: Session = …`, `let session: Session; session = …`. */
function typesAround(kit: Kit, session: TSESTree.Node): readonly TSESTree.TypeNode[] {
  const types: TSESTree.TypeNode[] = [];
  let outer = session;
  for (let parent = outer.parent; parent; outer = parent, parent = outer.parent) {
    if (isTransparent(parent)) {
      if ('typeAnnotation' in parent) types.push(parent.typeAnnotation);
    } else if (parent.type === AST_NODE_TYPES.VariableDeclarator) {
      return [...types, ...annotationOf(parent.id)];
    } else if (parent.type === AST_NODE_TYPES.AssignmentExpression) {
      const variable = parent.left.type === AST_NODE_TYPES.Identifier && variableAt(kit.sourceCode, parent.left);
      const names = variable ? variable.defs.map(({ name }) => name as TSESTree.Node) : [];
      return [...types, ...names.flatMap(annotationOf)];
    } else if (!PASSES_ON.has(parent.type)) return types;
  }
  return types;
}

const PASSES_ON: ReadonlySet<string> = new Set(['AwaitExpression', 'ConditionalExpression', 'LogicalExpression']);

function annotationOf(name: TSESTree.Node): readonly TSESTree.TypeNode[] {
  const annotation = 'typeAnnotation' in name ? name.typeAnnotation : undefined;
  return annotation?.type === AST_NODE_TYPES.TSTypeAnnotation ? [annotation.typeAnnotation] : [];
}

function bodiesLacking(kit: Kit, types: readonly TSESTree.TypeNode[], key: string): readonly TypeBody[] | undefined {
  const bodies = types.map((type) => bodiesOf(kit, type));
  if (bodies.includes(undefined)) return undefined;
  const all = new Set(bodies.flatMap((each) => each ?? []));
  return [...all].filter((body) => !membersOf(body).some((member) => memberName(member) === key));
}

/** The bodies of a type, none where it takes any key. */
export function bodiesOf(kit: Kit, type: TSESTree.TypeNode): readonly TypeBody[] | undefined {
  switch (type.type) {
    case AST_NODE_TYPES.TSAnyKeyword:
    case AST_NODE_TYPES.TSNullKeyword:
    case AST_NODE_TYPES.TSUndefinedKeyword:
      return [];
    case AST_NODE_TYPES.TSTypeLiteral:
      return [type];
    case AST_NODE_TYPES.TSUnionType: {
      const bodies = type.types.map((one) => bodiesOf(kit, one));
      return bodies.includes(undefined) ? undefined : bodies.flatMap((each) => each ?? []);
    }
    case AST_NODE_TYPES.TSTypeReference:
      return bodiesNamed(kit, type);
    default:
      return isConst(type) ? [] : undefined;
  }
}

function bodiesNamed(kit: Kit, type: TSESTree.TSTypeReference): readonly TypeBody[] | undefined {
  const { typeName, typeArguments } = type;
  if (isConst(type)) return [];
  if (typeName.type !== AST_NODE_TYPES.Identifier) return undefined;
  const [key, value] = typeArguments?.params ?? [];
  if (typeName.name === 'Record' && key && value?.type === AST_NODE_TYPES.TSAnyKeyword) return [];
  const variable = typeArguments ? undefined : variableNamed(kit.sourceCode, typeName.name, type);
  const declared = variable?.defs.length === 1 ? variable.defs[0]?.node : undefined;
  if (declared?.type === AST_NODE_TYPES.TSInterfaceDeclaration) return [declared.body];
  return declared?.type === AST_NODE_TYPES.TSTypeAliasDeclaration ? bodiesOf(kit, declared.typeAnnotation) : undefined;
}

/** `as const`. */
function isConst(type: TSESTree.TypeNode): boolean {
  return (
    type.type === AST_NODE_TYPES.TSTypeReference &&
    type.typeName.type === AST_NODE_TYPES.Identifier &&
    type.typeName.name === 'const'
  );
}

export function membersOf(body: TypeBody): readonly TSESTree.TypeElement[] {
  return body.type === AST_NODE_TYPES.TSInterfaceBody ? body.body : body.members;
}

export function memberName(member: TSESTree.TypeElement): string | undefined {
  return member.type === AST_NODE_TYPES.TSPropertySignature
    ? propertyName(member as unknown as TSESTree.Property)
    : undefined;
}

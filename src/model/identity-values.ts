import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { lastName, propertyName } from '../ast/property-name.js';
import { variableAt } from '../ast/scope.js';
import { unwrap } from '../ast/unwrap.js';
import type { Value } from '../evaluate/value.js';
import {
  type Claim,
  claimOfMember,
  claimOfName,
  isPersonName,
  isProofName,
  isRandomName,
  NOBODY,
} from './identity-words.js';
import type { Kit } from './kit.js';
import { pathInPattern } from './sources/pattern.js';

/**
 * What a value says of somebody: a claim, a text of the program, nothing that is known. *Other* is something random, signed or encrypted, or
 * nobody; *opaque* is what a function gives that is not understood.
 */
export type Carried = Claim | 'literal' | 'unknown' | 'opaque' | 'other';

/** The strongest first: a single part that is signed makes the whole something else. */
const PRECEDENCE: readonly Carried[] = ['other', 'opaque', 'authority', 'identity', 'unknown', 'literal'];

function together(parts: readonly Carried[]): Carried {
  return PRECEDENCE.find((one) => parts.includes(one)) ?? 'literal';
}

export function carriedIn(kit: Kit, value: Value): Carried {
  switch (value.kind) {
    case 'scalar':
      return ofScalar(value.value);
    case 'text':
      return together(value.parts.map((part) => (part.known ? 'literal' : carriedBy(kit, part.node))));
    case 'oneOf':
      return together(value.values.map((one) => carriedIn(kit, one)));
    case 'date':
    case 'moment':
      return 'opaque';
    default:
      return carriedBy(kit, value.node);
  }
}

function ofScalar(value: TSESTree.Literal['value'] | undefined): Carried {
  return value === null || value === undefined || NOBODY.has(String(value).toLowerCase()) ? 'other' : 'literal';
}

const MAX_DEPTH = 12;

export function carriedBy(kit: Kit, expression: TSESTree.Node, depth = 0): Carried {
  const node = unwrap(expression);
  const inner = (one: TSESTree.Node) => carriedBy(kit, one, depth + 1);
  if (depth > MAX_DEPTH) return 'opaque';
  switch (node.type) {
    case AST_NODE_TYPES.Literal:
      return ofScalar(node.value);
    case AST_NODE_TYPES.Identifier:
      return byName(kit, node, depth);
    case AST_NODE_TYPES.MemberExpression:
      return assignedTo(kit, node).some((value) => inner(value) === 'other') ? 'other' : byMember(node);
    case AST_NODE_TYPES.CallExpression:
      return byCall(kit, node, inner);
    case AST_NODE_TYPES.ObjectExpression:
      return byKeys(node, inner);
    case AST_NODE_TYPES.AwaitExpression:
    case AST_NODE_TYPES.UnaryExpression:
      return inner(node.argument);
    case AST_NODE_TYPES.LogicalExpression:
      return node.operator === '&&' ? inner(node.right) : together([inner(node.left), inner(node.right)]);
    case AST_NODE_TYPES.ConditionalExpression:
      return together([inner(node.consequent), inner(node.alternate)]);
    case AST_NODE_TYPES.TemplateLiteral:
      return together(node.expressions.map(inner));
    case AST_NODE_TYPES.BinaryExpression:
      return node.operator === '+' ? together([inner(node.left), inner(node.right)]) : 'opaque';
    default:
      return 'opaque';
  }
}

function byName(kit: Kit, node: TSESTree.Identifier, depth: number): Carried {
  const variable = variableAt(kit.sourceCode, node);
  const byItself = isPersonName(node.name) ? 'identity' : 'unknown';
  const [definition] = variable?.defs ?? [];
  if (!variable || !definition) return node.name === 'undefined' ? 'other' : byItself;
  if (definition.node.type !== AST_NODE_TYPES.VariableDeclarator || definition.name.type !== AST_NODE_TYPES.Identifier)
    return byItself;
  const { id, init } = definition.node;
  if (id.type !== AST_NODE_TYPES.Identifier) {
    const key = pathInPattern(id, definition.name)?.at(-1);
    return key === undefined ? 'unknown' : byKeyOf(init, key);
  }
  const written = variable.references.flatMap(({ writeExpr }) => writeExpr ?? []);
  const carried = together(written.map((one) => carriedBy(kit, one, depth + 1)));
  return byItself === 'identity' && carried !== 'other' ? byItself : carried;
}

/** What the file puts there: `request.locals.userid = cookies.userid || uuid()`. */
function assignedTo({ nodes, sourceCode }: Kit, member: TSESTree.MemberExpression): readonly TSESTree.Expression[] {
  const text = sourceCode.getText(member);
  return nodes().flatMap((node) =>
    node.type === AST_NODE_TYPES.AssignmentExpression && sourceCode.getText(node.left) === text ? [node.right] : [],
  );
}

function byMember(node: TSESTree.MemberExpression): Carried {
  const key = propertyName(node);
  return key === undefined ? 'unknown' : byKeyOf(node.object, key);
}

/** `user.id`, `decoded.userId`, `user.token`. */
function byKeyOf(object: TSESTree.Node | null, key: string): Carried {
  if (isProofName(key)) return 'other';
  if (isPersonName(key)) return 'identity';
  const owner = object && ownerName(object);
  return (owner && isPersonName(owner) ? claimOfMember(key) : claimOfName(key)) ?? 'unknown';
}

function ownerName(object: TSESTree.Node): string | undefined {
  const node = unwrap(object);
  return lastName(node.type === AST_NODE_TYPES.AwaitExpression ? node.argument : node);
}

/** Calls that only change the form of their argument. */
const CONVERSIONS: ReadonlySet<string> = new Set([
  'Boolean',
  'Number',
  'String',
  'btoa',
  'encodeURIComponent',
  'encodeURI',
  'escape',
  'from',
  'parseInt',
  'stringify',
]);

/** Methods that give what they are called on in another form. */
const FORMS: ReadonlySet<string> = new Set([
  'toHexString',
  'toJSON',
  'toLowerCase',
  'toObject',
  'toString',
  'toUpperCase',
  'trim',
  'valueOf',
]);

function byCall(kit: Kit, call: TSESTree.CallExpression, inner: (node: TSESTree.Node) => Carried): Carried {
  const callee = unwrap(call.callee);
  const name = lastName(callee) ?? '';
  const [first] = call.arguments;
  const readings = kit.recognise(call)?.readings ?? [];
  if (readings.some(({ sink }) => sink.kind === 'token-issue' || sink.kind === 'seal')) return 'other';
  if (callee.type === AST_NODE_TYPES.MemberExpression && FORMS.has(name)) return inner(callee.object);
  if (first && CONVERSIONS.has(name)) return inner(first);
  return isRandomName(name) || isProofName(name) ? 'other' : 'opaque';
}

function byKeys({ properties }: TSESTree.ObjectExpression, inner: (node: TSESTree.Node) => Carried): Carried {
  const claims = properties.map((property): Carried => {
    if (property.type === AST_NODE_TYPES.SpreadElement) return inner(property.argument);
    const key = propertyName(property) ?? '';
    const carried = inner(property.value);
    if (isProofName(key)) return 'other';
    const claim = carried === 'other' ? undefined : claimOfName(key);
    return claim ?? (carried === 'identity' ? 'identity' : 'unknown');
  });
  const carried = together(claims);
  return carried === 'unknown' || carried === 'literal' ? 'opaque' : carried;
}

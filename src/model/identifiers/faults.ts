import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { literalText } from '../../ast/literal-text.js';
import { propertyName } from '../../ast/property-name.js';
import type { Structured } from '../../libraries/types/deletions.js';
import type { Criterion } from '../deletions/condition.js';
import type { Query } from '../deletions/query.js';
import { receiverOf } from '../deletions/subject.js';
import type { Kit } from '../kit.js';
import type { RequestInput } from '../request-input.js';
import type { Form } from './forms.js';
import type { QueryReading } from './queries.js';
import { isCompared, isModelName, isWhole } from './subjects.js';

/** What comes of a value that need not be text: it is read as operators, becomes a comparison in SQL, stands for many values, or is the whole filter. */
export type Fault = 'operators' | 'comparisons' | 'lists' | 'whole';

/** The request value that is compared. */
interface Given {
  readonly form: Form;
  readonly isOfAnyShape: boolean;
  /** One value of the query, the body or the cookies, and not all of them. */
  readonly isPart: boolean;
}

/** What the query makes of a value of that form. */
export function faultOf(
  call: TSESTree.CallExpression,
  { query, described: { structured } }: QueryReading,
  criterion: Criterion,
  { form, isOfAnyShape, isPart }: Given,
): Fault | undefined {
  if (!structured) return undefined;
  if (isWhole(query, criterion)) return isOfAnyShape && !(isPart && isOfOwnMaking(call, query)) ? 'whole' : undefined;
  if (form === 'text' || !isCompared(query, criterion)) return undefined;
  if (query.sql?.text.some((part) => part.known && LISTED.test(part.text))) return undefined;
  if (form === 'anything' && structured.objects) return structured.objects;
  return appliesTo(call, structured.lists) ? 'lists' : undefined;
}

/** `repository.find(req.cookies.sid)`: it may well be an application's own that finds one by its id. */
function isOfOwnMaking(call: TSESTree.CallExpression, { literal }: Query): boolean {
  const [first] = call.arguments;
  const receiver = receiverOf(call.callee);
  const isFilter = literal !== undefined || first?.type === AST_NODE_TYPES.ObjectExpression;
  return !isFilter && !(receiver !== undefined && isModelName(receiver));
}

/** `IN (?)` is meant to be given a list. */
const LISTED = /\bin[\s(]*[:?]/iu;

/** The data says so of all receivers, or of models and this is one. */
export function appliesTo(call: TSESTree.CallExpression, when: 'always' | 'by models' | undefined): boolean {
  if (when !== 'by models') return when === 'always';
  const receiver = receiverOf(call.callee);
  return receiver !== undefined && isModelName(receiver);
}

/** What the data says of the call holds in this application. */
export function isInForce(kit: Kit, structured: Structured): boolean {
  const { with: drivers, unless } = structured;
  if (drivers && !drivers.some((one) => kit.uses(one) !== undefined && (!one.versions || kit.mayRun(one.versions))))
    return false;
  return unless === undefined || !isSwitchedOn(kit, unless);
}

/** Something takes operators out of that part of the request. */
export function isTakenOut(kit: Kit, { operator }: Structured, { source, through }: RequestInput): boolean {
  if (operator?.key.startsWith('$') !== true || through !== undefined) return false;
  return kit.libraries.some(
    (library) => library.takesOperatorsOutOf?.includes(source) === true && kit.uses(library) !== undefined,
  );
}

/** `mongoose.set('sanitizeFilter', true)`, `{ stringifyObjects: true }`, anywhere in the file. */
function isSwitchedOn({ sourceCode, nodes }: Kit, name: string): boolean {
  if (!sourceCode.text.includes(name)) return false;
  return nodes().some((node) => {
    if (node.type !== AST_NODE_TYPES.CallExpression && node.type !== AST_NODE_TYPES.NewExpression) return false;
    const [first, second] = node.arguments;
    if (first && second && literalText(first) === name) return !isFalse(second);
    return node.arguments.some((one) => one.type === AST_NODE_TYPES.ObjectExpression && hasOn(one, name));
  });
}

function hasOn({ properties }: TSESTree.ObjectExpression, name: string): boolean {
  return properties.some(
    (one) => one.type === AST_NODE_TYPES.Property && propertyName(one) === name && !isFalse(one.value),
  );
}

function isFalse(node: TSESTree.Node): boolean {
  return node.type === AST_NODE_TYPES.Literal && node.value === false;
}

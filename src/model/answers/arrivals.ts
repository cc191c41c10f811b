import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { isFunction } from '../../ast/functions.js';
import { literalText } from '../../ast/literal-text.js';
import { lastName } from '../../ast/property-name.js';
import { unwrap } from '../../ast/unwrap.js';
import { childrenOf } from '../../ast/walk.js';
import type { Calls } from '../calls.js';
import type { Kit } from '../kit.js';
import type { CaughtError } from './errors.js';

/** Which errors may come to a place: texts of the program's own, issues of what was sent, or whatever the rest of the program throws. */
export interface Arrivals {
  readonly own: boolean;
  readonly issues: boolean;
  readonly others: boolean;
}

const MAX_CALLS = 2;

export function arrivalsOf(kit: Kit, calls: Calls, { from, root }: CaughtError): Arrivals {
  const found = { own: false, issues: false, others: false };
  if (!from) return { ...found, others: true };
  look(from, 0);
  return found;

  function look(start: TSESTree.Node, depth: number): void {
    const stack = [start];
    for (let node = stack.pop(); node; node = stack.pop()) {
      // Callbacks on the way of a chain of promises throw into it; others do not.
      if (isFunction(node) && node !== start && !isFunction(root)) continue;
      if (node.type === AST_NODE_TYPES.ThrowStatement) {
        if (isOwn(node.argument)) {
          found.own = true;
          continue;
        }
        found.others = true;
      }
      if (node.type === AST_NODE_TYPES.CallExpression || node.type === AST_NODE_TYPES.NewExpression) judge(node, depth);
      stack.push(...childrenOf(node, kit.sourceCode.visitorKeys));
    }
  }

  function judge(node: TSESTree.CallExpression | TSESTree.NewExpression, depth: number): void {
    const name = lastName(node.callee) ?? '';
    if (ISSUES.test(name)) {
      found.issues = true;
      return;
    }
    if (HARMLESS.test(name) || (node.type === AST_NODE_TYPES.NewExpression && /Error$|Exception$/u.test(name))) return;
    const target = node.type === AST_NODE_TYPES.CallExpression && depth < MAX_CALLS ? calls.target(node) : undefined;
    if (target) look(target.body, depth + 1);
    else found.others = true;
  }
}

/** `new Error('Wrong password')`, `createError(401, 'Wrong password')`, `AppError.unauthorized('…')`. */
function isOwn(thrown: TSESTree.Node): boolean {
  const inner = unwrap(thrown);
  if (inner.type === AST_NODE_TYPES.Literal || inner.type === AST_NODE_TYPES.ObjectExpression) return true;
  if (inner.type !== AST_NODE_TYPES.NewExpression && inner.type !== AST_NODE_TYPES.CallExpression) return false;
  return (
    inner.arguments.length === 0 ||
    inner.arguments.some((one) => literalText(one) !== undefined || one.type === AST_NODE_TYPES.TemplateLiteral)
  );
}

/** They look at what was sent, and what they throw says what is wrong with that. */
const ISSUES =
  /^(?:parse|parseAsync|validate(?:Async|Sync|Body|Data|Input|Payload|Request|Schema)?|json|formData|text|parseBody|readBody|readValidatedBody|valid|decode)$/u;

/** They throw nothing that matters here. */
const HARMLESS =
  /^(?:String|Number|Boolean|Date|Object|Map|Set|URL|parseInt|parseFloat|isArray|now|toString|toISOString|trim|toLowerCase|toUpperCase|includes|startsWith|endsWith|test|match|split|slice|join|replace|get|has|log|info|warn|error|debug|status|code|send|end|cookie|clearCookie|set|header|setHeader|redirect|render|entries|keys|values|push|map|filter)$/u;

import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { literalText } from '../../ast/literal-text.js';
import { propertyName } from '../../ast/property-name.js';
import { unwrap } from '../../ast/unwrap.js';
import type { Calls } from '../calls.js';
import type { Kit } from '../kit.js';
import { pathIn } from '../route-paths.js';
import { toldBy } from './calls.js';
import { functionsOf } from './functions-of.js';
import type { Served } from './served.js';
import { perLibraries } from '../per-libraries.js';

const wildcardIn = perLibraries((libraries) =>
  libraries
    .flatMap(({ handlers = [] }) => handlers.map(({ registration }) => registration?.routes?.wildcard))
    .find((one) => one !== undefined),
);

/** Routes that an object describes: `{ method: 'GET', path: '/x', handler }`, whoever is handed it. */
export function servedByObjects(
  kit: Kit,
  calls: Calls,
  objects: readonly TSESTree.ObjectExpression[],
): readonly Served[] {
  const wildcard = wildcardIn(kit.libraries);
  return objects.flatMap((object): readonly Served[] => {
    const method = valueOf(object, METHOD);
    const address = valueOf(object, PATH);
    const handler = handlerIn(object);
    const methods = method && toldBy(method, wildcard);
    const path = address && pathIn(kit, address);
    if (!methods || path === undefined || !handler) return [];
    const functions = functionsOf(kit, calls, handler);
    return [{ methods, path, given: [handler], functions, at: method, spelling: { kind: 'text', node: method } }];
  });
}

const METHOD = ['method'];
const PATH = ['path', 'url'];
const OPTIONS = ['options', 'config'];

function handlerIn(object: TSESTree.ObjectExpression): TSESTree.Node | undefined {
  const handler = valueOf(object, ['handler']);
  if (handler) return literalText(handler) === undefined ? handler : undefined;
  const options = valueOf(object, OPTIONS);
  const inner = options && unwrap(options);
  return inner?.type === AST_NODE_TYPES.ObjectExpression ? valueOf(inner, ['handler']) : undefined;
}

function valueOf({ properties }: TSESTree.ObjectExpression, keys: readonly string[]): TSESTree.Node | undefined {
  for (const property of properties) {
    if (property.type === AST_NODE_TYPES.Property && keys.includes(propertyName(property) ?? '')) return property.value;
  }
  return undefined;
}

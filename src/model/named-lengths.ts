import type { TSESTree } from '@typescript-eslint/utils';

import { isElsewhere } from '../ast/edit-site.js';
import type { Provenance } from '../ast/provenance.js';
import { rootName } from '../ast/root-name.js';
import { variableAt, variableNamed } from '../ast/scope.js';
import { alternativesOf } from '../evaluate/presence.js';
import type { Presence } from '../evaluate/value.js';
import type { Unit } from '../libraries/types/attributes.js';
import type { Kit, SinkNode } from './kit.js';
import { mayBeMissing } from './missing-numbers.js';
import { valueExpression } from './value-expression.js';

/** A length of time that the program does not tell, but has a name for: `config.ttl`. */
export interface NamedLength {
  readonly code: string;
  readonly unit: 'seconds' | 'milliseconds';
}

/** Seconds, where the program tells them. */
export type Lifetime = number | NamedLength;

/** A length of time that the program gives. */
export interface GivenLength {
  readonly presence: Presence;
  readonly unit: Unit;
  readonly mayBeFunction?: true;
}

/** The name of what stands there, where it means the same at the call and in the options that it is handed. */
export function namedLength(
  kit: Kit,
  { presence, unit, mayBeFunction }: GivenLength,
  call: SinkNode,
  options: Presence,
): NamedLength | undefined {
  if (presence.kind !== 'present' || presence.value.kind !== 'unknown' || isElsewhere(presence.site)) return undefined;
  if (unit !== 'seconds' && unit !== 'milliseconds') return undefined;
  const node = valueExpression(presence);
  const root = rootName(node);
  if (
    !root ||
    isOfEnvironment(kit.provenanceOf(node)) ||
    mayBeMissing(kit, node) ||
    isCalled(kit, root) ||
    (mayBeFunction && kit.provenanceOf(node).kind === 'import') ||
    ![call, ...literalsOf(options)].every((place) => isSameAt(kit, root, place))
  )
    return undefined;
  return { code: kit.sourceCode.getText(node), unit };
}

function literalsOf(options: Presence): readonly TSESTree.ObjectExpression[] {
  return alternativesOf(options).flatMap((one) => {
    const site = one.kind === 'present' && one.value.kind === 'object' ? one.value.shape.site : undefined;
    return site?.kind === 'object' ? [site.node] : [];
  });
}

/** Variables of the environment are texts, or missing: what is reckoned with them may be no number. */
function isOfEnvironment(thing: Provenance): boolean {
  if (thing.kind === 'typed') return isOfEnvironment(thing.of);
  if (thing.kind !== 'member' && thing.kind !== 'import') return false;
  return thing.name === 'env' || (thing.kind === 'member' && isOfEnvironment(thing.of));
}

/** What is called is no number. */
function isCalled({ sourceCode }: Kit, root: TSESTree.Identifier): boolean {
  const uses = variableAt(sourceCode, root)?.references ?? [];
  return uses.some(({ identifier: { parent }, identifier }) => 'callee' in parent && parent.callee === identifier);
}

/** The name stands for the same variable there, which has its value by then. */
function isSameAt({ sourceCode }: Kit, root: TSESTree.Identifier, place: TSESTree.Node): boolean {
  const variable = variableAt(sourceCode, root);
  const [definition] = variable?.defs ?? [];
  if (!definition || variableNamed(sourceCode, root.name, place) !== variable) return false;
  return definition.node.type.startsWith('Import') || definition.name.range[0] < place.range[0];
}

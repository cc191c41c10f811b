import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import type { Provenance } from '../../ast/provenance.js';
import type { Library } from '../../libraries/types/library.js';
import type { Origin } from '../../libraries/types/origin.js';
import { isNamedInHandler } from '../conventional.js';
import type { TypedProgram } from '../elsewhere/program.js';
import { createTypesOf, type DeclaredType } from './declared.js';
import { isNamedBy, packagesAround } from './named.js';

/** What the types of the program say of a thing, whatever it is called. */
export interface TypeEvidence {
  /** It has the type, or one of the program's own that inherits from it. */
  isOfType(thing: Provenance, type: Origin): boolean;
  /**
   * All of its types come from packages of which the library with this origin knows nothing. For the parameter of a handler, and what one may have under
   * a name (`this.res`), classes of the program count as well: what their methods do stands there.
   */
  isOfOther(thing: Provenance, origin: Origin): boolean;
}

export function createTypeEvidence(typed: TypedProgram, libraries: readonly Library[]): TypeEvidence {
  const typesOf = createTypesOf(typed);
  const typesOfThing = (thing: Provenance) => {
    const node = nodeOf(thing);
    return node && typesOf(node);
  };
  return {
    isOfType: (thing, type) => typesOfThing(thing)?.some((one) => !one.isInherited && isNamedBy(one, type)) ?? false,
    isOfOther(thing, origin) {
      const packages = packagesAround(libraries, origin);
      const types = typesOfThing(thing);
      const isOfHandler = isNamedInHandler(origin);
      const isOther = ({ from, isOwnClass }: DeclaredType) =>
        (isOwnClass && isOfHandler) || (typeof from === 'object' && !packages.has(from.package));
      return types?.every(isOther) ?? false;
    },
  };
}

/** The expression or name that stands for it. */
function nodeOf(thing: Provenance): TSESTree.Node | undefined {
  switch (thing.kind) {
    case 'parameter': {
      const { node } = thing;
      const inner = node.type === AST_NODE_TYPES.TSParameterProperty ? node.parameter : node;
      return inner.type === AST_NODE_TYPES.AssignmentPattern ? inner.left : inner;
    }
    case 'member':
      return thing.node.type === AST_NODE_TYPES.Property ? thing.node.value : thing.node;
    case 'result':
      return thing.call;
    case 'variable':
      return thing.variable.identifiers[0];
    case 'import':
    case 'global':
    case 'instance':
    case 'other':
    case 'this':
      return thing.node;
    default:
      return undefined;
  }
}

import type { TSESTree } from '@typescript-eslint/utils';

import { isWithin } from '../../ast/functions.js';
import type { Handler } from '../handlers.js';
import type { IdentityProperty } from '../identity.js';
import type { DeletionContext } from './context.js';
import { introducedByKey, type NewKey } from './introduced-key.js';
import { introducedByParameter, type NewParameter } from './introduced-parameter.js';
import { introducedByStatements, type NewStatements } from './introduced-statements.js';

/** The caller, who is not known in a handler yet, and what makes them known there as in another function of the file. */
export interface Introduced {
  /** `session.user.id` */
  readonly text: string;
  readonly by: NewParameter | NewStatements | NewKey;
}

/** `undefined` where no other function shows how, or what it does cannot be done here. */
export function introducedIdentity(
  context: DeletionContext,
  handler: Handler,
  property: IdentityProperty,
  at: TSESTree.Node,
): Introduced | undefined {
  if (!isWithin(at, handler.function)) return undefined;
  return (
    introducedByParameter(context, handler, property, at) ??
    introducedByKey(context, handler, property, at) ??
    introducedByStatements(context, handler, property)
  );
}

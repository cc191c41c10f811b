import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { propertyName } from '../../ast/property-name.js';
import type { Calls } from '../calls.js';
import type { Kit } from '../kit.js';
import type { CaughtError, Errors } from './errors.js';
import type { ErrorTests } from './tests.js';

/** A part of what is sent that says what an error says. */
export interface Exposure {
  readonly error: CaughtError;
  /** The part of the answer. */
  readonly at: TSESTree.Node;
  /** What can be replaced: the part itself, or the value of the variable that it is. */
  readonly site: TSESTree.Node;
  /** A text of it, its stack, the whole error as it is, or spread. */
  readonly shows: 'text' | 'stack' | 'whole' | 'spread';
  /** What the author has written for the case that it says nothing (`err.message || 'Login failed'`), or before it. */
  readonly own: Own | undefined;
}

/** Code that is there, or a text. */
export type Own = { readonly code: TSESTree.Node } | { readonly text: string };

export interface ExposureContext {
  readonly kit: Kit;
  readonly calls: Calls;
  readonly errors: Errors;
  readonly tests: ErrorTests;
  /** Everything that the handler sends. */
  readonly sent: readonly TSESTree.Node[];
}

/** What stands in a part of the expression. */
export type Within = (node: TSESTree.Node) => readonly Exposure[];

/** What errors say of the inside of a program. `code` and `name` are what programs go by. */
const TEXTS: ReadonlySet<string> = new Set(['message', 'stack', 'cause', 'sqlMessage', 'sql', 'detail']);

export function isTextOfError(name: string | undefined): boolean {
  return name !== undefined && TEXTS.has(name);
}

/** All of it is one text, of which those are parts. */
export function asText(found: readonly Exposure[], whole: TSESTree.Node, own?: Own): readonly Exposure[] {
  const [first] = found;
  return first ? [{ error: first.error, at: whole, site: whole, shows: 'text', own }] : [];
}

/** A property that is nothing without it: `stack`. */
export function propertyAround(site: TSESTree.Node): TSESTree.Property | undefined {
  const { parent } = site;
  return parent?.type === AST_NODE_TYPES.Property && parent.value === site && propertyName(parent) !== undefined
    ? parent
    : undefined;
}

import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import type { EditSite } from '../ast/edit-site.js';
import { enclosingFunction } from '../ast/functions.js';
import { lastName, propertyName } from '../ast/property-name.js';
import { unwrap, wrapped } from '../ast/unwrap.js';
import type { ObjectValue, Value } from '../evaluate/value.js';
import { argumentsOf } from './arguments.js';
import type { Kit, SinkNode } from './kit.js';
import { usesOfLiteral } from './literal-uses.js';

/** An object that is handed to the browser to keep, as it is or as its JSON text. */
export interface Payload {
  /** What it is, in each of several cases. */
  readonly objects: readonly ObjectValue[];
  /** The argument that the object is: of what serialises it, or of the call that keeps it. */
  readonly call: SinkNode;
  readonly index: number;
}

export function payloadOf(kit: Kit, node: SinkNode, value: Value): Payload | undefined {
  if (value.kind === 'text') {
    for (const part of value.parts) {
      const payload = part.known ? undefined : serialised(kit, part.node);
      if (payload) return payload;
    }
    return undefined;
  }
  const objects = objectsOf(value);
  if (!objects) return serialised(kit, value.node);
  const index = argumentsOf(node).findIndex((argument) => kit.evaluator.value(argument) === value);
  return index === -1 ? undefined : { objects, call: node, index };
}

function objectsOf(value: Value): readonly ObjectValue[] | undefined {
  const values = value.kind === 'oneOf' ? value.values : [value];
  return values.every((each) => each.kind === 'object') ? values : undefined;
}

const MAX_DEPTH = 8;

/** The object of which an expression is the JSON text, encoded or not. */
function serialised(kit: Kit, expression: TSESTree.Node): Payload | undefined {
  const call = jsonSource(kit, expression);
  const [first] = call?.arguments ?? [];
  const objects = first && objectsOf(kit.evaluator.value(first));
  return call && objects && { objects, call, index: 0 };
}

/** The call that makes the JSON text which an expression is, encoded or not. */
export function jsonSource(kit: Kit, expression: TSESTree.Node, depth = 0): TSESTree.CallExpression | undefined {
  const call = callAt(kit, expression);
  const [first] = call?.arguments ?? [];
  if (!call || depth > MAX_DEPTH) return undefined;
  const callee = unwrap(call.callee);
  if (callee.type === AST_NODE_TYPES.MemberExpression && propertyName(callee) === 'toString') {
    const buffer = callAt(kit, callee.object);
    const [encoded] = buffer?.arguments ?? [];
    return buffer && encoded && lastName(buffer.callee) === 'from' ? jsonSource(kit, encoded, depth + 1) : undefined;
  }
  if (!first) return undefined;
  if (isJson(callee)) return call;
  return ENCODERS.has(lastName(callee) ?? '') ? jsonSource(kit, first, depth + 1) : undefined;
}

const ENCODERS: ReadonlySet<string> = new Set(['String', 'btoa', 'encodeURI', 'encodeURIComponent', 'escape']);

function isJson(callee: TSESTree.Node): boolean {
  return (
    callee.type === AST_NODE_TYPES.MemberExpression &&
    propertyName(callee) === 'stringify' &&
    lastName(callee.object) === 'JSON'
  );
}

/** The call that an expression is, or that its variable holds. */
function callAt(kit: Kit, expression: TSESTree.Node): TSESTree.CallExpression | undefined {
  const provenance = kit.provenanceOf(expression);
  return provenance.kind === 'result' ? provenance.call : undefined;
}

/** What is computed at the literal is computed anew for every use. */
function isInSameFunction(use: TSESTree.Node, site: EditSite): boolean {
  return site.kind === 'object' && enclosingFunction(site.node) === enclosingFunction(use);
}

/** Where the payload is edited: its literal where nothing else gets it, else the argument. Empty where neither is right. */
export function sitesOf(kit: Kit, { objects, call, index }: Payload): readonly EditSite[] {
  const literals = objects.map(({ shape }) => shape.site);
  const isOwn = literals.every((site) => {
    const [use, ...others] = site.kind === 'object' ? usesOfLiteral(kit, site.node) : [];
    return use !== undefined && others.length === 0 && wrapped(use).parent === call && isInSameFunction(use, site);
  });
  if (isOwn) return literals;
  return call.type === AST_NODE_TYPES.CallExpression ? [{ kind: 'argument', call, index }] : [];
}

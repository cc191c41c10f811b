import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { propertyName } from '../../ast/property-name.js';
import { unwrap, wrapped } from '../../ast/unwrap.js';
import type { Kit } from '../kit.js';
import type { Answer } from './answers.js';
import { type Exposure, propertyAround } from './exposure.js';
import type { Status } from './status.js';

/** How an answer says no more than that something failed. */
export interface AnswerRepair {
  readonly parts: readonly AnswerPart[];
  /** What nothing else in the program is told is logged before the answer; *lost* where that cannot be written. */
  readonly log: { readonly before: TSESTree.Node; readonly code: string } | 'told' | 'lost';
}

export type AnswerPart =
  | { readonly kind: 'value'; readonly node: TSESTree.Node; readonly text: string }
  | { readonly kind: 'removal'; readonly node: TSESTree.Property | TSESTree.SpreadElement };

export function partsOf(kit: Kit, answer: Answer, exposures: readonly Exposure[]): readonly AnswerPart[] {
  const phrase = `'${phraseOf(answer.status)}'`;
  return exposures.map((exposure): AnswerPart => {
    const node = wrapped(exposure.site);
    const property = propertyAround(node);
    if (exposure.site.type === AST_NODE_TYPES.SpreadElement) return forSpread(exposure.site, exposures, phrase);
    if (exposure.shows === 'stack' && property && leavesOthers(property, exposures)) {
      return { kind: 'removal', node: property };
    }
    if (exposure.shows === 'whole') return { kind: 'value', node, text: wholeText(answer, node, phrase) };
    const { own } = exposure;
    const text = !own ? phrase : 'text' in own ? `'${own.text}'` : kit.sourceCode.getText(own.code);
    return { kind: 'value', node, text };
  });
}

/** `{ success: false, ...error }`: it says that something failed, unless another key does. */
function forSpread(node: TSESTree.SpreadElement, exposures: readonly Exposure[], phrase: string): AnswerPart {
  const object = node.parent as TSESTree.ObjectExpression;
  const says = object.properties.some(
    (one) =>
      one.type === AST_NODE_TYPES.Property && /^(?:error|message|msg|detail|reason)$/iu.test(propertyName(one) ?? ''),
  );
  return says && object.properties.length > exposures.length
    ? { kind: 'removal', node }
    : { kind: 'value', node, text: says ? phrase : `message: ${phrase}` };
}

/** Another property of the object stays. */
function leavesOthers(property: TSESTree.Property, exposures: readonly Exposure[]): boolean {
  const { parent } = property;
  if (parent.type !== AST_NODE_TYPES.ObjectExpression) return false;
  const gone = exposures.filter(({ shows }) => shows === 'stack').map(({ site }) => wrapped(site).parent);
  return parent.properties.some((one) => !gone.includes(one));
}

function wholeText({ values, whole = '{ error: {text} }' }: Answer, node: TSESTree.Node, phrase: string): string {
  if (values.some((value) => unwrap(value) === unwrap(node))) return whole.replace('{text}', phrase);
  const { parent } = node;
  const isSerialised = parent?.type === AST_NODE_TYPES.CallExpression;
  return isSerialised ? `{ error: ${phrase} }` : phrase;
}

/** The words that HTTP has for the status; those for a failure of the server where nothing says which one it is. */
function phraseOf(status: Status): string {
  return (typeof status === 'number' ? PHRASES[status] : undefined) ?? 'Internal Server Error';
}

/** RFC 9110, section 15. */
const PHRASES: Readonly<Record<number, string>> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  409: 'Conflict',
  422: 'Unprocessable Content',
  429: 'Too Many Requests',
  502: 'Bad Gateway',
  503: 'Service Unavailable',
  504: 'Gateway Timeout',
};

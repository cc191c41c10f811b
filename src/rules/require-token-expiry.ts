import { AST_NODE_TYPES } from '@typescript-eslint/types';

import { editAt } from '../fix/apply.js';
import { type Edit, replaceRange } from '../fix/edit.js';
import { insertArgument } from '../fix/insert-argument.js';
import { joinEdits } from '../fix/join-edits.js';
import { fillLifetime } from '../fix/template.js';
import type { SharedWith } from '../model/option-sites.js';
import { meantSeconds, type TokenFault, tokenFaultOf } from '../model/token-faults.js';
import { createRule, type RuleFile } from '../rule.js';

type Options = readonly [{ readonly maximumSeconds?: number }?];
type MessageId = 'absent' | 'text' | 'milliseconds' | 'tooLong' | 'wrapText' | 'divide';

export default createRule<Options, MessageId>({
  name: 'require-token-expiry',
  meta: {
    type: 'problem',
    docs: {
      description: 'Require tokens to be issued with an expiry',
      recommended: 'recommended',
      edit: 'both',
      cwe: [613],
      standards: { asvs: ['7.3.2', '9.2.1'], nist: ['AC-12', 'IA-5', 'SC-23'] },
    },
    fixable: 'code',
    hasSuggestions: true,
    schema: [
      {
        type: 'object',
        properties: {
          maximumSeconds: {
            type: 'integer',
            minimum: 1,
            description: 'Longest lifetime that is accepted, in seconds.',
          },
        },
        additionalProperties: false,
      },
    ],
    defaultOptions: [{}],
    messages: {
      absent:
        'This token never expires ({{library}}): a copy from a log, a backup or a stolen device signs its finder in for ever, also after the user has signed out. Set {{set}}, or what suits the application.',
      text: 'This token never expires ({{library}}): its content is plain text, which has no place for an expiry, so a stolen copy is good for ever. Put the text into an object, and set {{set}}.',
      milliseconds:
        'This token expires in tens of thousands of years ({{library}}): `exp` counts seconds and is given milliseconds, so a stolen copy is good for ever. Set {{set}}.',
      tooLong:
        'This token lives longer than {{maximum}} seconds ({{library}}): a stolen copy stays good for that long. Set {{set}}.',
      divide: 'Divide by 1000. Before that, make sure that what is added counts milliseconds.',
      wrapText: 'Make the content `{ sub: … }` and add an expiry. Then read `sub` where the token is checked.',
    },
  },
  check(file, [option]) {
    const maximum = option?.maximumSeconds ?? Number.POSITIVE_INFINITY;
    const issues = file.model.tokenIssues();
    const faults = issues.map((issue) => tokenFaultOf(issue, maximum)).filter((fault) => fault !== undefined);
    const isAtFault: SharedWith = (call) => faults.some(({ issue }) => issue.node === call);
    const reported = new Set<unknown>();
    for (const fault of faults) {
      if (reported.has(fault.node)) continue;
      reported.add(fault.node);
      const { issue } = fault;
      const change = changeFor(file, fault, maximum);
      const edit = editOf(file, fault, change, isAtFault);
      const followUp = edit && followUpOf(fault, edit);
      file.report({
        node: fault.node,
        messageId: fault.is,
        data: { library: issue.library.title, maximum: String(maximum), set: `\`${change.key}: ${change.text}\`` },
        complete: followUp ? undefined : edit,
        followUp: followUp ? [followUp] : [],
      });
    }
  },
});

interface FollowUp {
  readonly messageId: 'divide' | 'wrapText';
  readonly edit: Edit;
}

interface Entry {
  readonly key: string;
  readonly text: string;
}

/** The lifetime as it is spelt where it belongs. */
function changeFor({ settings, sourceCode }: RuleFile<MessageId>, fault: TokenFault, maximum: number): Entry {
  const { is, lifetime, issue } = fault;
  const { spelling } = issue;
  const seconds = Math.min(settings.lifetime, maximum);
  const key = lifetime?.slot.path?.at(-1);
  if (key === undefined || key === spelling.key)
    return { key: spelling.key, text: fillLifetime(spelling.text, seconds) };
  if (lifetime?.sum) {
    const sum = sourceCode.getText(lifetime.sum);
    return { key, text: `Math.floor(${lifetime.sum.type === AST_NODE_TYPES.Identifier ? sum : `(${sum})`} / 1000)` };
  }
  const meant = is === 'milliseconds' && lifetime ? meantSeconds(lifetime.presence) : undefined;
  return { key, text: fillLifetime('Math.floor(Date.now() / 1000) + {seconds}', Math.min(meant ?? seconds, maximum)) };
}

function editOf(
  { sourceCode }: RuleFile<MessageId>,
  { issue, lifetime }: TokenFault,
  change: Entry,
  isAtFault: SharedWith,
): Edit | undefined {
  const { node, spelling, sites } = issue;
  if (!lifetime) {
    if (node.type !== AST_NODE_TYPES.CallExpression) return undefined;
    return insertArgument(node, spelling.insertAt, `{ ${change.key}: ${change.text} }`, sourceCode);
  }
  const places = sites(lifetime.presence, lifetime.slot.argument, isAtFault);
  const edits = places.map((site) => editAt(site, { kind: 'set', ...change }, sourceCode));
  return edits.length > 0 && edits.every((edit) => edit !== undefined) ? joinEdits(edits) : undefined;
}

/** The edit after which something else has to follow, where it is such a one. */
function followUpOf({ is, issue: { payload }, lifetime }: TokenFault, edit: Edit): FollowUp | undefined {
  if (lifetime?.sum) return { messageId: 'divide', edit };
  if (is !== 'text' || !payload) return undefined;
  const [from, to] = payload.range;
  const wrap = [replaceRange(from, from, '{ sub: '), replaceRange(to, to, ' }')];
  return { messageId: 'wrapText', edit: joinEdits([...wrap, edit]) };
}

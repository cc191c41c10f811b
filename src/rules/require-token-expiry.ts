import { speaks } from '../checks/precedence.js';
import { wrapText } from '../checks/text-payload-repair.js';
import { type LifetimeChange, spellChange, tokenLifetimeChange, tokenLifetimeEdit } from '../checks/token-lifetime.js';
import type { Edit } from '../fix/edit.js';
import type { SharedWith } from '../model/option-sites.js';
import { type TokenFault, tokenFaultOf } from '../model/token-faults.js';
import { createRule } from '../rule.js';

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
    const faults = file.model.tokenIssues().flatMap((issue) => tokenFaultOf(issue, maximum) ?? []);
    const isAtFault: SharedWith = (call) =>
      faults.some(({ issue, lifetime }) => issue.node === call || lifetime?.call === call);
    const reported = new Set<unknown>();
    for (const fault of faults) {
      const { issue } = fault;
      const call = fault.lifetime?.call ?? issue.node;
      const isOurs = !isLength(fault) || speaks(file, undefined, { kind: 'too long', node: call });
      if (reported.has(fault.node) || !isOurs) continue;
      reported.add(fault.node);
      const change = tokenLifetimeChange(fault, { usual: file.settings.lifetime, maximum }, file.sourceCode);
      const edit = tokenLifetimeEdit(fault, change, isAtFault, file.sourceCode);
      const followUp = followUpOf(fault, change, edit);
      file.report({
        node: fault.node,
        messageId: fault.is === 'far' ? 'absent' : fault.is,
        data: { library: issue.library.title, maximum: String(maximum), set: spellChange(change) },
        complete: followUp || fault.is === 'text' ? undefined : edit,
        followUp: followUp ? [followUp] : [],
      });
    }
  },
});

/** A lifetime is there, which may be counted in another unit than the library's. */
function isLength({ is }: TokenFault): boolean {
  return is === 'far' || is === 'tooLong';
}

interface FollowUp {
  readonly messageId: 'divide' | 'wrapText';
  readonly edit: Edit;
}

/** The edit after which something else has to follow, where it is such a one. */
function followUpOf(fault: TokenFault, change: LifetimeChange, edit: Edit | undefined): FollowUp | undefined {
  if (fault.lifetime?.sum) return edit && { messageId: 'divide', edit };
  if (fault.is !== 'text') return undefined;
  const wrap = wrapText(fault, change, edit);
  return wrap && { messageId: 'wrapText', edit: wrap };
}

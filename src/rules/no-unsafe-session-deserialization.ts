import type { Edit } from '../fix/edit.js';
import { joinEdits } from '../fix/join-edits.js';
import { replaceExpression } from '../fix/replace-expression.js';
import type { Revival } from '../model/revivals.js';
import { createRule, type RuleFile } from '../rule.js';

type Options = readonly [];
type MessageId = 'runsCode' | 'otherWriter';

export default createRule<Options, MessageId>({
  name: 'no-unsafe-session-deserialization',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow reviving sessions and cookies by something that runs the code in them',
      recommended: 'recommended',
      edit: 'both',
      cwe: [502],
      standards: { asvs: ['1.5.2', '1.3.2'], nist: ['SI-10'] },
    },
    fixable: 'code',
    hasSuggestions: true,
    schema: [],
    defaultOptions: [],
    messages: {
      runsCode:
        '`{{name}}` ({{library}}) is not made for data from outside, and this comes from a session or cookie: who can write it runs code on the server. Use `{{instead}}`.',
      otherWriter: 'Use `{{instead}}`. What was written before in the other format has to be written anew.',
    },
  },
  check(file) {
    for (const revival of file.model.revivals()) {
      const instead = insteadOf(file, revival);
      const isComplete = revival.repair === 'same text';
      const edit = edited(file, revival);
      file.report({
        node: revival.at,
        messageId: 'runsCode',
        data: { name: file.sourceCode.getText(revival.at), library: revival.library.title, instead },
        complete: isComplete ? edit : undefined,
        followUp: !isComplete && edit ? [{ messageId: 'otherWriter', data: { instead }, edit }] : [],
      });
    }
  },
});

function insteadOf({ sourceCode }: RuleFile<never>, { repair, data }: Revival): string {
  if (typeof repair === 'object') return repair.method;
  return repair === 'argument' && data ? sourceCode.getText(data) : 'JSON.parse';
}

/** Where code stands around the data that gives back something else, there is no edit. */
function edited({ sourceCode }: RuleFile<never>, { repair, data, whole, at, writers }: Revival): Edit | undefined {
  if (!data) return undefined;
  if (typeof repair === 'object') return replaceExpression(at, repair.method, sourceCode);
  const code = sourceCode.getText(data);
  if (repair === 'same text') return replaceExpression(whole, `JSON.parse(${code})`, sourceCode);
  const written = writers.flatMap((writer) => {
    const [first] = writer.arguments;
    if (!first) return [];
    const text = sourceCode.getText(first);
    return [replaceExpression(writer, repair === 'argument' ? text : `JSON.stringify(${text})`, sourceCode)];
  });
  const read = replaceExpression(whole, repair === 'argument' ? code : `JSON.parse(${code})`, sourceCode);
  return joinEdits([read, ...written]);
}

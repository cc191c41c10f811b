import { identifierRepair } from '../checks/identifier-repair.js';
import { createRule } from '../rule.js';

type Options = readonly [];
type MessageId = 'operators' | 'comparisons' | 'lists' | 'whole' | 'makeText';

export default createRule<Options, MessageId>({
  name: 'require-validated-session-identifier',
  meta: {
    type: 'problem',
    docs: {
      description: 'Require that what finds a session in a database is text, and no object or list of the request',
      recommended: 'strict',
      edit: 'both',
      cwe: [943, 20],
      standards: { asvs: ['1.2.4', '2.2.1'], nist: ['SI-10'] },
    },
    fixable: 'code',
    hasSuggestions: true,
    schema: [],
    defaultOptions: [],
    messages: {
      operators:
        '{{input}} goes into `{{call}}` as the request has it, and that need not be text: {{reader}} reads an object as operators, and `{{example}}` finds the session of somebody else without its id or token. Make text of it with `String(…)`, or validate it.',
      comparisons:
        '{{input}} goes into `{{call}}` as the request has it, and that need not be text: the driver writes an object into the query as a comparison of its own, and `{{example}}` finds every session. Make text of it with `String(…)`, or validate it.',
      lists:
        '{{input}} goes into `{{call}}` as the request has it, and that need not be text: {{reader}} looks for any value of a list, and `{{example}}` tries several at once. Make text of it with `String(…)`, or validate it.',
      whole:
        '{{input}} is the filter of `{{call}}`: the request says which columns are compared, and with what, and an empty one finds the sessions of everybody. Write down the columns, and make text of their values.',
      makeText: 'Make text of it. If the column holds numbers, the value has to be converted back.',
    },
  },
  check(file) {
    for (const open of file.model.openIdentifiers()) {
      const { node, fault, call, reader, example, label, isComplete } = open;
      const edit = identifierRepair(file, open);
      file.report({
        node,
        messageId: fault,
        data: { call, reader, example, input: `\`${label}\`` },
        complete: isComplete ? edit : undefined,
        followUp: edit && !isComplete ? [{ messageId: 'makeText', edit }] : [],
      });
    }
  },
});

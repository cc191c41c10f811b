import { unitRepair } from '../checks/unit-repair.js';
import type { UnitFault } from '../model/unit-faults.js';
import { createRule } from '../rule.js';

type Options = readonly [];
type MessageId = 'tooShort' | 'tooLong' | 'moment';

export default createRule<Options, MessageId>({
  name: 'no-max-age-unit-mismatch',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow lifetimes of cookies and tokens that are counted in another unit than the library takes',
      recommended: 'recommended',
      edit: 'complete',
      cwe: [613],
      standards: { asvs: ['7.3.1', '7.3.2'], nist: ['AC-12', 'SC-23'] },
    },
    fixable: 'code',
    hasSuggestions: true,
    schema: [],
    defaultOptions: [],
    messages: {
      tooShort:
        '{{library}} takes `{{key}}` in {{taken}}, this counts {{meant}}: {{what}} expires almost at once, and its users are signed out or asked again. Convert it.',
      tooLong:
        '{{library}} takes `{{key}}` in {{taken}}, this counts {{meant}}: {{what}} lives far longer than was meant, and a stolen or forgotten copy stays good for that long. Convert it.',
      moment:
        '{{library}} takes `{{key}}` as a point in time, counted in {{taken}} since 1970, this is a length: {{what}} has expired before it is issued. Add it to the clock.',
    },
  },
  check(file) {
    const reported = new Set<unknown>();
    for (const fault of file.model.unitFaults()) {
      if (reported.has(fault.node)) continue;
      reported.add(fault.node);
      const { library, key, taken, meant, subject, cookie, places } = fault;
      const { clock } = places[0];
      file.report({
        node: fault.node,
        messageId: messageFor(fault),
        data: {
          library: library.title,
          key,
          taken,
          meant: clock ? `${clock} since 1970` : meant,
          what: cookie && subject === 'cookie' ? `cookie ${cookie.cookie.label}` : `the ${subject}`,
        },
        complete: unitRepair(file, fault),
      });
    }
  },
});

function messageFor({ taken, meant, places: [place] }: UnitFault): MessageId {
  if (place.is === 'moment') return 'moment';
  if (place.clock) return 'tooLong';
  const units = ['milliseconds', 'seconds', 'days'];
  return units.indexOf(meant) > units.indexOf(taken) ? 'tooShort' : 'tooLong';
}

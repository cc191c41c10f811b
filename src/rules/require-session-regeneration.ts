import { settleBefore } from '../checks/session-settling.js';
import type { Edit } from '../fix/edit.js';
import type { FixedSignIn } from '../model/session-life/sign-ins.js';
import { createRule, type RuleFile } from '../rule.js';

type Options = readonly [];
type MessageId = 'fixed' | 'assumed';

export default createRule<Options, MessageId>({
  name: 'require-session-regeneration',
  meta: {
    type: 'problem',
    docs: {
      description: 'Require a new session id when somebody signs in',
      recommended: 'recommended',
      edit: 'complete',
      cwe: [384],
      standards: { asvs: ['7.2.4'], nist: ['SC-23'] },
    },
    fixable: 'code',
    hasSuggestions: true,
    schema: [],
    defaultOptions: [],
    messages: {
      fixed:
        '`{{write}}` signs somebody in into the session that was there before, and {{library}} keeps its id: whoever planted that id in the browser is signed in as well (session fixation). Give the session a new id first{{how}}.',
      assumed:
        '`{{write}}` signs somebody in into the session that was there before, and {{library}}, which is assumed here, keeps its id: whoever planted that id in the browser is signed in as well (session fixation). Give the session a new id first{{how}}.',
    },
  },
  check(file) {
    for (const signIn of file.model.fixedSignIns()) {
      const { write, label } = signIn;
      const [method] = write.keeper.life.renew;
      file.report({
        node: signIn.at,
        messageId: write.keeper.isAssumed ? 'assumed' : 'fixed',
        data: {
          write: label,
          library: write.keeper.library.title,
          how: method ? ` (\`${method.given ? method.given.text : method.name}\`)` : '',
        },
        complete: renewing(file, signIn),
      });
    }
  },
});

function renewing({ sourceCode }: RuleFile<never>, signIn: FixedSignIn): Edit | undefined {
  const repair = signIn.repair();
  if (!repair) return undefined;
  const { carried, session, settling } = repair;
  const before = carried.length > 0 ? [`const { ${carried.join(', ')} } = ${session};`] : [];
  const behind = carried.map((name) => `${session}.${name} = ${name};`);
  return settleBefore(settling, { before, behind }, sourceCode);
}

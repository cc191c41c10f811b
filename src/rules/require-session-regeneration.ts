import { carrying } from '../checks/carrying.js';
import { settleBefore } from '../checks/session-settling.js';
import { insertArgument } from '../fix/insert-argument.js';
import type { Edit } from '../fix/edit.js';
import type { SignInRepair } from '../model/session-life/sign-in-repair.js';
import { createRule, type RuleFile } from '../rule.js';

type Options = readonly [];
type MessageId = 'fixed' | 'assumed' | 'old' | 'renewFirst';

export default createRule<Options, MessageId>({
  name: 'require-session-regeneration',
  meta: {
    type: 'problem',
    docs: {
      description: 'Require a new session id when somebody signs in',
      recommended: 'recommended',
      edit: 'both',
      cwe: [384],
      standards: { asvs: ['7.2.4'], nist: ['SC-23'] },
    },
    fixable: 'code',
    hasSuggestions: true,
    schema: [],
    defaultOptions: [],
    messages: {
      fixed:
        '`{{write}}` signs somebody in to the session that was there before, and {{library}} keeps its id: whoever planted that id in the browser is signed in as well (session fixation). Give the session a new id first{{how}}.',
      assumed:
        '`{{write}}` signs somebody in to the session that was there before, and {{library}}, which is assumed here, keeps its id: whoever planted that id in the browser is signed in as well (session fixation). Give the session a new id first{{how}}.',
      old: '{{library}} {{versions}}, which this application installs, signs somebody in to the session that was there before: whoever planted its id in the browser is signed in as well (session fixation). Update it, or give the session a new id first.',
      renewFirst: 'Give the session a new id before. What it holds is lost, also where the login fails.',
    },
  },
  check(file) {
    for (const old of file.model.oldSignIns()) {
      const { title, renewing: versions } = old.accounts;
      const middleware = old.middleware();
      const edit = middleware && insertArgument(middleware.call, middleware.index, middleware.code, file.sourceCode);
      file.report({
        node: old.at,
        messageId: 'old',
        data: { library: title, versions: `before ${versions.from ?? ''}`.trim() },
        complete: renewing(file, old.repair()),
        followUp: edit && [{ messageId: 'renewFirst', edit }],
      });
    }
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
        complete: renewing(file, signIn.repair()),
      });
    }
  },
});

function renewing({ sourceCode }: RuleFile<never>, repair: SignInRepair | undefined): Edit | undefined {
  const around = repair && carrying(repair, sourceCode);
  return around && settleBefore(repair.settling, around, sourceCode);
}

import { editAt } from '../fix/apply.js';
import type { Edit } from '../fix/edit.js';
import { insertBehind } from '../fix/insert-statement.js';
import type { Kept } from '../model/accounts/kept.js';
import type { ChangeRepair } from '../model/accounts/repair.js';
import { createRule, type RuleFile } from '../rule.js';

type Options = readonly [];
type MessageId = 'alive' | 'sameVersion' | 'noteMoment';

export default createRule<Options, MessageId>({
  name: 'require-session-revocation-on-password-change',
  meta: {
    type: 'problem',
    docs: {
      description: 'Require that a new password ends the other sessions of the user',
      recommended: 'strict',
      edit: 'both',
      cwe: [613],
      standards: { asvs: ['7.4.3'], nist: ['AC-12', 'IA-5'] },
    },
    fixable: 'code',
    hasSuggestions: true,
    schema: [],
    defaultOptions: [],
    messages: {
      alive:
        'A new password is written, and every session that {{keeper}} keeps for the user stays alive: whoever stole one, or signed in with the old password, stays signed in. End the other sessions of the user.',
      sameVersion:
        'A new password is written, and `{{name}}` stays as it is: every session from before still agrees with it, the stolen ones included. Count it up.',
      noteMoment:
        'Write down when the password changed (`{{key}}`). The column has to exist, and sessions from before that moment have to be refused where they are checked.',
    },
  },
  check(file) {
    for (const { at, kept, repair } of file.model.passwordChanges()) {
      const found = repair();
      const edit = found && editOf(found, file);
      const key = found?.kind === 'column' ? found.key : '';
      file.report({
        node: at,
        ...messageOf(kept),
        complete: found?.isComplete ? edit : undefined,
        followUp: edit && !found.isComplete ? [{ messageId: 'noteMoment', data: { key }, edit }] : [],
      });
    }
  },
});

function messageOf(kept: Kept): { readonly messageId: MessageId; readonly data: Readonly<Record<string, string>> } {
  switch (kept.kind) {
    case 'version':
      return { messageId: 'sameVersion', data: { name: kept.name } };
    case 'rows':
      return { messageId: 'alive', data: { keeper: `\`${kept.name}\`` } };
    case 'column':
      return { messageId: 'alive', data: { keeper: `the column \`${kept.name}\`` } };
    case 'library': {
      const { library, isAssumed } = kept.keeper;
      return { messageId: 'alive', data: { keeper: isAssumed ? `${library.title} (assumed)` : library.title } };
    }
  }
}

function editOf(repair: ChangeRepair, { sourceCode }: RuleFile<never>): Edit | undefined {
  if (repair.kind === 'statement') return insertBehind(repair.behind, repair.code, sourceCode);
  return editAt(repair.site, { kind: 'set', key: repair.key, text: repair.text }, sourceCode);
}

import type { Edit } from '../fix/edit.js';
import { addBefore } from '../fix/add-before.js';
import { addImport } from '../fix/add-import.js';
import { joinEdits } from '../fix/join-edits.js';
import { removeStatement } from '../fix/remove-statement.js';
import { replaceImported } from '../fix/import-instead.js';
import { inQuotesNear } from '../fix/quotes.js';
import { renameCalled, renameExport } from '../fix/rename.js';
import { replaceExpression } from '../fix/replace-expression.js';
import type { MethodSpelling } from '../model/served/served.js';
import { createRule, type RuleFile } from '../rule.js';

type Options = readonly [];
type MessageId = 'seen' | 'named' | 'branch' | 'login' | 'usePost';

const HARM =
  'a link or a redirect on any site is enough to do that to a visitor, SameSite=Lax or not, and browsers and mail scanners that fetch links ahead do it as well';

export default createRule<Options, MessageId>({
  name: 'no-session-change-on-get',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow logins, logouts and deletions of sessions that GET is enough for',
      recommended: 'strict',
      edit: 'follow-up',
      cwe: [352],
      standards: { asvs: ['3.5.1', '3.5.3'], nist: ['SC-23'] },
    },
    fixable: 'code',
    hasSuggestions: true,
    schema: [],
    defaultOptions: [],
    messages: {
      seen: `\`{{route}}\` signs out whoever asks for it (\`{{does}}\`): ${HARM}. Serve it on POST alone.`,
      named: `\`{{route}}\` runs \`{{does}}\`, which by its name signs out whoever asks for it: ${HARM}. Serve it on POST alone.`,
      branch: `\`{{does}}\` ends the session when GET asks for it (\`{{route}}\`): ${HARM}. Do it on POST alone.`,
      login:
        '`{{route}}` signs somebody in with what stands in the address (`{{does}}`): any site can sign visitors in to an account of its own by a link, and addresses with passwords stay in histories and logs. Take them from the body of a POST.',
      usePost: 'Serve it on POST. Links to it have to become forms or requests with POST.',
    },
  },
  check(file) {
    for (const { at, kind, route, does, repair } of file.model.getChanges()) {
      const edit = postEdit(repair, file);
      file.report({
        node: at,
        messageId: kind,
        data: { route, does },
        followUp: edit && [{ messageId: 'usePost', edit }],
      });
    }
  },
});

function postEdit(spelling: MethodSpelling, { sourceCode }: RuleFile<never>): Edit | undefined {
  switch (spelling.kind) {
    case 'member':
      return renameCalled(spelling.name, 'post');
    case 'text': {
      const text = /^['"`[]*[a-z]/u.test(sourceCode.getText(spelling.node)) ? "'post'" : "'POST'";
      return replaceExpression(spelling.node, inQuotesNear(spelling.node, text, sourceCode), sourceCode);
    }
    case 'decorator': {
      const { from, named } = spelling.forPost;
      return replaceImported(spelling.name, { from, what: { named }, at: spelling.name }, sourceCode);
    }
    case 'export':
      return renameExport(spelling.name, spelling.forPost, sourceCode);
    case 'refusal': {
      const { needs } = spelling;
      const request = needs && { from: needs.from, what: { named: needs.named }, at: spelling.before };
      const imported = request && addImport(request, sourceCode).edit;
      return joinEdits([addBefore(spelling.before, spelling.lines, sourceCode), imported ?? (() => [])]);
    }
    case 'statement':
      return removeStatement(spelling.node, sourceCode);
    case 'none':
      return undefined;
  }
}

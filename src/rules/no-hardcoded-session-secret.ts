import { secretEdit, settingEdit, variableFor } from '../checks/secret-repair.js';
import { createRule } from '../rule.js';

type Options = readonly [];
type MessageId =
  'literal' | 'fallback' | 'setting' | 'fallbackOfSetting' | 'readEnvironment' | 'failInstead' | 'leaveEmpty';

const FORGED = {
  session: 'a session for anybody',
  cookie: 'every cookie that is signed with it',
  token: 'a token for anybody',
  application: 'the sessions, cookies or tokens that are signed with it',
} as const;

export default createRule<Options, MessageId>({
  name: 'no-hardcoded-session-secret',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow secrets of sessions, cookies and tokens that stand in the source',
      recommended: 'recommended',
      edit: 'follow-up',
      cwe: [798, 321],
      standards: { asvs: ['13.3.1'], nist: ['IA-5(7)', 'SC-12'] },
    },
    fixable: 'code',
    hasSuggestions: true,
    schema: [],
    defaultOptions: [],
    messages: {
      literal:
        'The secret of {{library}} (`{{name}}`) stands in the source: whoever sees the repository, or an image or bundle made of it, can forge {{forged}}. Read it from the environment.',
      fallback:
        'The secret of {{library}} (`{{name}}`) falls back to a text in the source: where the setting is missing, whoever sees the repository can forge {{forged}}, and nothing tells. Let the start fail instead.',
      setting:
        'The secret `{{name}}` stands in the source: whoever sees the repository, or an image or bundle made of it, can forge {{forged}}. Read it from the environment.',
      fallbackOfSetting:
        'The setting `{{name}}` falls back to a text in the source: where it is missing, whoever sees the repository can forge {{forged}}, and nothing tells. Let the start fail instead.',
      readEnvironment: 'Read `process.env.{{variable}}`, which has to be set to a new secret wherever this runs.',
      leaveEmpty: 'Leave it empty: `{{variable}}` fills it where this runs, and has to be set to a new secret there.',
      failInstead: 'Throw where the setting is missing.',
    },
  },
  check(file) {
    if (file.servesTests) return;
    for (const fault of file.model.secretFaults()) {
      const [text] = fault.texts;
      const isFallback = fault.texts.every(({ is }) => is === 'fallback');
      const edit = secretEdit(file, fault);
      file.report({
        node: fault.at,
        messageId: isFallback ? 'fallback' : 'literal',
        data: { name: fault.name, library: fault.library.title, forged: FORGED[fault.protects] },
        followUp: edit && [
          {
            messageId: isFallback ? 'failInstead' : 'readEnvironment',
            data: isFallback ? {} : { variable: variableFor(file, fault, text) },
            edit,
          },
        ],
      });
    }
    for (const setting of file.model.secretSettings()) {
      const isFallback = setting.is !== 'literal';
      const edit = settingEdit(file, setting);
      file.report({
        node: setting.place,
        messageId: isFallback ? 'fallbackOfSetting' : 'setting',
        data: { name: setting.name, forged: FORGED[setting.protects] },
        followUp: edit && [
          {
            messageId: setting.filled ? 'leaveEmpty' : isFallback ? 'failInstead' : 'readEnvironment',
            data: setting.filled || !isFallback ? { variable: setting.filled?.variable ?? setting.variable } : {},
            edit,
          },
        ],
      });
    }
  },
});

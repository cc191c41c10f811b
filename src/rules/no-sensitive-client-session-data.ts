import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import type { Edit } from '../fix/edit.js';
import { removeProperty } from '../fix/remove-property.js';
import { removeStatement } from '../fix/remove-statement.js';
import { hasSideEffects } from '../fix/side-effects.js';
import type { ClientDatum } from '../model/client-data.js';
import { createRule, type RuleFile } from '../rule.js';

type Options = readonly [{ readonly personalData?: boolean }];
type MessageId = 'session' | 'token' | 'cookie' | 'remove';

export default createRule<Options, MessageId>({
  name: 'no-sensitive-client-session-data',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow secrets in sessions, tokens and cookies that the browser can read',
      recommended: 'recommended',
      edit: 'follow-up',
      cwe: [312, 315],
      standards: { asvs: ['14.2.6', '14.3.3'], nist: ['SC-28'] },
      strictOptions: [{ personalData: true }],
    },
    fixable: 'code',
    hasSuggestions: true,
    schema: [
      {
        type: 'object',
        additionalProperties: false,
        properties: {
          personalData: {
            type: 'boolean',
            description: 'Report e-mail addresses, phone numbers, names and addresses of people as well.',
          },
        },
      },
    ],
    defaultOptions: [{ personalData: false }],
    messages: {
      session:
        'The {{what}} `{{shown}}` goes into a session that {{library}} keeps in the browser, signed but not encrypted: whoever has the cookie reads it. Keep it on the server, and only the id of the user in the session.',
      token:
        'The {{what}} `{{shown}}` goes into the payload of a token, signed but not encrypted: whoever has the token reads it. Keep it on the server, and only the id of the user in the token.',
      cookie:
        'The {{what}} `{{shown}}` goes into the cookie {{cookie}} in clear: whoever gets at the browser or the request reads it. Keep it on the server, and only the id of a session in the cookie.',
      remove: 'Remove it. What reads it has to look it up on the server.',
    },
  },
  check(file, [{ personalData }]) {
    for (const datum of file.model.clientData()) {
      if (datum.isPersonal && !personalData) continue;
      const edit = removal(file, datum);
      file.report({
        node: datum.at,
        messageId: datum.by,
        data: { what: datum.is, shown: datum.shown, library: datum.library.title, cookie: datum.label },
        followUp: edit && [{ messageId: 'remove', edit }],
      });
    }
  },
});

/** What the method is called on; a function itself does nothing before it is called. */
function receiverOf({ callee }: TSESTree.CallExpression): TSESTree.Node {
  return callee.type === AST_NODE_TYPES.MemberExpression ? callee.object : callee;
}

/** Not where what is written comes from a call that has to be made all the same. */
function removal({ sourceCode }: RuleFile<never>, { removes }: ClientDatum): Edit | undefined {
  if (removes?.type === AST_NODE_TYPES.Property) return removeProperty(removes, sourceCode);
  if (!removes) return undefined;
  const { expression } = removes;
  const write = expression.type === AST_NODE_TYPES.AwaitExpression ? expression.argument : expression;
  const parts =
    write.type === AST_NODE_TYPES.CallExpression
      ? [receiverOf(write), ...write.arguments]
      : write.type === AST_NODE_TYPES.AssignmentExpression
        ? [write.left, write.right]
        : [write];
  return parts.some((part) => hasSideEffects(part, sourceCode)) ? undefined : removeStatement(removes, sourceCode);
}

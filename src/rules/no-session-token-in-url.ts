import { AST_NODE_TYPES } from '@typescript-eslint/types';

import { addressRepair } from '../checks/address-repair.js';
import { queryRepair } from '../checks/query-repair.js';
import { createRule } from '../rule.js';

type Options = readonly [];
type MessageId = 'answer' | 'script' | 'request' | 'read' | 'setCookie' | 'sendHeader' | 'leaveOut' | 'leaveToHeader';

const MESSAGES = { 'by answer': 'answer', 'by script': 'script', 'in request': 'request' } as const;

const REPAIRS = { cookie: 'setCookie', header: 'sendHeader', nothing: 'leaveOut' } as const;

export default createRule<Options, MessageId>({
  name: 'no-session-token-in-url',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow sessions and tokens in the query of an address',
      recommended: 'recommended',
      edit: 'follow-up',
      cwe: [598],
      standards: { asvs: ['14.2.1'], nist: ['SC-8', 'SC-23'] },
    },
    fixable: 'code',
    hasSuggestions: true,
    schema: [],
    defaultOptions: [],
    messages: {
      answer:
        'The browser is sent to an address with the {{what}} `{{shown}}` in it: it stays in the history, in the logs of every server on the way, and pages there may hand it on as the referrer. Whoever finds it is signed in. Set it as a cookie with HttpOnly.',
      script:
        'The page goes to an address with the {{what}} `{{shown}}` in it: it stays in the history, in the logs of every server on the way, and pages there may hand it on as the referrer. Whoever finds it is signed in. Leave it to a cookie with HttpOnly.',
      request:
        'The {{what}} `{{shown}}` stands in the address of a request: it stays in the logs of every server on the way, and whoever finds it there is signed in. Send it in the Authorization header, or in a cookie.',
      read: 'Who somebody is, is taken from the query of the address (`{{shown}}`): what stands there stays in the history and in the logs of every server on the way, and whoever finds it is signed in. Take it from a cookie or from the Authorization header.',
      setCookie:
        'Set a cookie with HttpOnly instead. It is sent to this host only: a page on another host no longer gets the token, and what reads the parameter here has to read the cookie.',
      sendHeader: 'Send it in the Authorization header instead. The server has to read it there.',
      leaveOut: 'Leave the parameter out. The server has to set a cookie with HttpOnly, and read it.',
      leaveToHeader: 'Do not read it from the query any more. Whoever sends it there has to send the header.',
    },
  },
  check(file) {
    for (const token of file.model.addressTokens()) {
      const repair = addressRepair(file, token);
      file.report({
        node: token.parameter.value,
        messageId: MESSAGES[token.address.goes],
        data: { what: token.is, shown: shortened(file.sourceCode.getText(token.parameter.value)) },
        followUp: repair && [{ messageId: REPAIRS[repair.kind], edit: repair.edit }],
      });
    }
    for (const { node, repair } of file.model.queryCredentials()) {
      const edit = repair && queryRepair(repair, file.sourceCode);
      file.report({
        node,
        messageId: 'read',
        data: {
          shown: shortened(file.sourceCode.getText(node.type === AST_NODE_TYPES.CallExpression ? node.callee : node)),
        },
        followUp: edit && [{ messageId: 'leaveToHeader', edit }],
      });
    }
  },
});

const LONGEST = 40;

function shortened(text: string): string {
  const line = text.replaceAll(/\s+/gu, ' ');
  return line.length > LONGEST ? `${line.slice(0, LONGEST - 1)}…` : line;
}

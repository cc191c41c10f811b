import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { lastName } from '../../ast/property-name.js';
import { walk } from '../../ast/walk.js';
import { wordsOf } from '../cookie-words.js';
import { EMPTY_ENVIRONMENT } from '../sources/environment.js';
import type { GuardContext } from './tests.js';
import { isSecretName, namesIn } from './words.js';

/**
 * By its name it lets through what is no user: another service, a webhook, a schedule. On whose behalf that asks is not known:
 * `requireApiKey`, `internalOnly`, `verifyWebhookSignature`.
 */
export function admitsServices(name: string): boolean {
  const words = ` ${wordsOf(name).join(' ')} `;
  return / (?:api ?keys?|internal|m2m|machine|cron|webhooks?|hmac|signature|service (?:auth|key|only|secret|token)) /u.test(
    words,
  );
}

/** It compares what it was sent with a secret that the application was started with. */
export function asksForSecret({ kit, mentionsOf }: GuardContext, body: TSESTree.Node): boolean {
  const isSent = (node: TSESTree.Node) => mentionsOf(node, EMPTY_ENVIRONMENT).inputs.size > 0;
  const isConfigured = (node: TSESTree.Node) => !isSent(node) && isOfEnvironment(namesIn(kit, node));
  let found = false;
  walk(body, kit.sourceCode.visitorKeys, (node) => {
    const [left, right] = comparedBy(node);
    if (left && right) found ||= (isSent(left) && isConfigured(right)) || (isSent(right) && isConfigured(left));
  });
  return found;
}

function comparedBy(node: TSESTree.Node): readonly TSESTree.Node[] {
  if (node.type === AST_NODE_TYPES.CallExpression && lastName(node.callee) === 'timingSafeEqual') return node.arguments;
  const isEquality = node.type === AST_NODE_TYPES.BinaryExpression && /^[!=]==?$/u.test(node.operator);
  return isEquality ? [node.left, node.right] : [];
}

/** `process.env.API_KEY`, `config.internalToken`, `SERVICE_SECRET`. */
function isOfEnvironment(names: readonly string[]): boolean {
  if (names.includes('env')) return true;
  const isConfiguration = names.some((name) => /^(?:config|settings|env)$/iu.test(name));
  return names.some((name) => isSecretName(name) && (isConfiguration || name === name.toUpperCase()));
}

import { AST_NODE_TYPES } from '@typescript-eslint/types';

import { editAt } from '../fix/apply.js';
import { type Edit, replaceRange } from '../fix/edit.js';
import { insertArgument } from '../fix/insert-argument.js';
import { joinEdits } from '../fix/join-edits.js';
import { fillLifetime } from '../fix/template.js';
import type { TokenDecoding } from '../model/decodings.js';
import { type VerificationFault, verificationFaultsOf } from '../model/verification-faults.js';
import { createRule, type RuleFile } from '../rule.js';

type Options = readonly [];
type MessageId = 'ignored' | 'tolerant' | 'unbounded' | 'decoded' | 'verify';

export default createRule<Options, MessageId>({
  name: 'no-ignored-token-expiry',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow accepting tokens without a look at their expiry',
      recommended: 'recommended',
      edit: 'both',
      cwe: [613, 347],
      standards: { asvs: ['9.1.1', '9.2.1'], nist: ['AC-12', 'IA-5', 'SC-23'] },
    },
    fixable: 'code',
    hasSuggestions: true,
    schema: [],
    defaultOptions: [],
    messages: {
      ignored:
        "This check accepts expired tokens ({{library}}): with `{{key}}`, whoever holds an old copy of a user's token stays signed in for ever. Take the option away, or bound the age with `maxAge`.",
      tolerant:
        'This check accepts tokens that expired more than a day ago ({{library}}): `{{key}}` is there for clocks that differ by seconds. Take it away, or set a minute at most.',
      unbounded:
        'This bound on the age of tokens is no bound ({{library}}): a stolen copy is good for more than 400 days. Set {{set}}, or what suits the application.',
      decoded:
        'The user is whoever this token says ({{library}}), and nothing checks it: `{{method}}` looks neither at the signature nor at the expiry, so anybody can write a token for any account. Use `{{check}}`.',
      verify:
        'Check the token with `{{check}}` and the key that this file uses already, `{{key}}`. It throws where the token is not valid.',
    },
  },
  check(file) {
    checkVerifications(file);
    for (const check of file.model.tokenChecks()) {
      if (check.kind === 'decoding' && check.isBelieved()) reportDecoding(file, check);
    }
  },
});

function checkVerifications(file: RuleFile<MessageId>): void {
  const faults = file.model
    .tokenChecks()
    .flatMap((check) => (check.kind === 'verification' ? verificationFaultsOf(check) : []));
  const reported = new Set<unknown>();
  for (const fault of faults) {
    if (reported.has(fault.node)) continue;
    reported.add(fault.node);
    const { check, is, node, key } = fault;
    file.report({
      node,
      messageId: is,
      data: { library: check.library.title, key, set: `\`${key}: ${valueFor(file, fault)}\`` },
      complete: editOf(file, fault, faults),
    });
  }
}

/** What the option is set to where it cannot or should not be taken away. */
function valueFor({ settings }: RuleFile<MessageId>, { is, check }: VerificationFault): string {
  if (is === 'ignored') return check.ignored?.off ?? 'false';
  if (is === 'tolerant') return '0';
  return fillLifetime(check.maxAge?.isText ? "'{duration}'" : '{seconds}', settings.lifetime);
}

function editOf(
  file: RuleFile<MessageId>,
  fault: VerificationFault,
  faults: readonly VerificationFault[],
): Edit | undefined {
  const { check, is, key, presence } = fault;
  const isAtFault = (call: unknown): boolean => faults.some((other) => other.is === is && other.check.node === call);
  const text = valueFor(file, fault);
  const edits = check.sites(presence, isAtFault).map((site) => {
    const isTaken = is !== 'unbounded' && site.kind === 'property';
    if (isTaken) return editAt(check.removal(site), { kind: 'remove' }, file.sourceCode);
    return editAt(site, { kind: 'set', key, text }, file.sourceCode);
  });
  return edits.length > 0 && edits.every((edit) => edit !== undefined) ? joinEdits(edits) : undefined;
}

function reportDecoding(file: RuleFile<MessageId>, decoding: TokenDecoding): void {
  const { at, library, check } = decoding;
  const key = decoding.isForeign ? undefined : keyFor(file, decoding);
  const name = checkName(file, decoding);
  const edit = key === undefined || name === undefined ? undefined : verifyInstead(file, decoding, name, key);
  file.report({
    node: at,
    messageId: 'decoded',
    data: { library: library.title, method: file.sourceCode.getText(at), check },
    followUp: edit ? [{ messageId: 'verify', data: { check, key: key ?? '' }, edit }] : [],
  });
}

/** The one key with which the file checks, or else issues, tokens of the library. */
function keyFor(file: RuleFile<MessageId>, { library }: TokenDecoding): string | undefined {
  const checking = file.model.tokenChecks().flatMap((check) => (check.kind === 'verification' ? [check] : []));
  for (const users of [checking, file.model.tokenIssues()]) {
    const keys = users.filter((user) => user.library === library).flatMap(({ key }) => key ?? []);
    const [only, ...others] = keys;
    if (only) return only.isPortable && others.every(({ text }) => text === only.text) ? only.text : undefined;
  }
  return undefined;
}

/** What the checking call is named where `decode` stands: another method, or a function that the file has imported. */
function checkName(
  { model, sourceCode }: RuleFile<MessageId>,
  { at, check, library }: TokenDecoding,
): string | undefined {
  if (at.parent?.type === AST_NODE_TYPES.MemberExpression) return check;
  const imported = model.tokenChecks().find((one) => one.kind === 'verification' && one.at.parent === one.node);
  return imported?.library === library ? sourceCode.getText(imported.at) : undefined;
}

function verifyInstead(
  { sourceCode }: RuleFile<MessageId>,
  { node, at }: TokenDecoding,
  name: string,
  key: string,
): Edit | undefined {
  if (node.type !== AST_NODE_TYPES.CallExpression) return undefined;
  const addKey = insertArgument(node, 1, key, sourceCode);
  return addKey && joinEdits([replaceRange(...at.range, name), addKey]);
}

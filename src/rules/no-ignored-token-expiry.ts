import { decodingRepair, decodingRepairBy } from '../checks/decoding-repair.js';
import { speaks } from '../checks/precedence.js';
import { verificationEdit, verificationValue } from '../checks/verification-repair.js';
import type { TokenDecoding } from '../model/decodings.js';
import type { TokenVerification } from '../model/verifications.js';
import { verificationFaultsOf } from '../model/verification-faults.js';
import { createRule, type Report, type RuleFile } from '../rule.js';

type Options = readonly [];
type MessageId =
  'ignored' | 'tolerant' | 'unbounded' | 'timeless' | 'decoded' | 'verify' | 'verifyBySecret' | 'verifyConfigured';

/** Where the secret of tokens is looked for that stands nowhere in the file. */
const VARIABLE = 'JWT_SECRET';

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
        "This check accepts {{accepted}} ({{library}}): with `{{key}}`, whoever holds an old copy of a user's token stays signed in for ever. Take the option away{{bound}}.",
      tolerant:
        'This check accepts tokens that expired more than a day ago ({{library}}): `{{key}}` is there for clocks that differ by seconds. Take it away, or set a minute at most.',
      unbounded:
        'This bound on the age of tokens is no bound ({{library}}): a stolen copy is good for more than 400 days. Set {{set}}, or what suits the application.',
      timeless:
        'The user is whoever this text says ({{library}}): it is signed, but nothing says when, so a copy of it signs its finder in for ever. Put an expiry into the text and compare it here, or keep the session on the server.',
      decoded:
        'The user is whoever this token says ({{library}}), and nothing checks it: `{{method}}` looks neither at the signature nor at the expiry, so anybody can write a token for any account. Use `{{check}}`.',
      verify:
        'Check the token with `{{check}}` and the key that this file uses already, `{{key}}`. It throws where the token is not valid.',
      verifyBySecret:
        'Check the token with `{{check}}` and `process.env.{{variable}}`, which has to be set to the key by which it is issued. It throws where the token is not valid.',
      verifyConfigured: 'Check the token with `{{check}}`. It throws where the token is not valid.',
    },
  },
  check(file) {
    checkVerifications(file);
    for (const check of file.model.tokenChecks()) {
      if (check.kind === 'decoding' && check.isBelieved()) reportDecoding(file, check);
      if (check.kind === 'verification' && check.isEndless()) reportTimeless(file, check);
    }
  },
});

function checkVerifications(file: RuleFile<MessageId>): void {
  const faults = file.model
    .tokenChecks()
    .flatMap((check) => (check.kind === 'verification' ? verificationFaultsOf(check) : []));
  const reported = new Set<unknown>();
  for (const fault of faults) {
    const isOurs = fault.is === 'ignored' || speaks(file, undefined, { kind: 'too long', node: fault.node });
    if (reported.has(fault.node) || !isOurs) continue;
    reported.add(fault.node);
    const { check, is, node, key } = fault;
    file.report({
      node,
      messageId: is,
      data: {
        library: check.library.title,
        key: is === 'ignored' && check.ignored?.off === 'true' ? `${key}: false` : key,
        set: `\`${key}: ${verificationValue(fault, file.settings.lifetime)}\``,
        accepted: check.ignored?.acceptsEndless ? 'tokens without an expiry' : 'expired tokens',
        bound: check.maxAge && check.ignored?.isBoundable ? `, or bound the age with \`${check.maxAge.name}\`` : '',
      },
      complete: verificationEdit(fault, faults, file.settings.lifetime, file.sourceCode),
    });
  }
}

function reportTimeless({ report }: RuleFile<MessageId>, { at, library }: TokenVerification): void {
  report({ node: at, messageId: 'timeless', data: { library: library.title } });
}

function reportDecoding(file: RuleFile<MessageId>, decoding: TokenDecoding): void {
  const { at, library, check } = decoding;
  file.report({
    node: at,
    messageId: 'decoded',
    data: { library: library.title, method: file.sourceCode.getText(at), check },
    followUp: followUpsOf(file, decoding),
  });
}

function followUpsOf(file: RuleFile<MessageId>, decoding: TokenDecoding): Report<MessageId>['followUp'] {
  const { check } = decoding;
  const repair = decodingRepair(file.model, decoding, file.sourceCode);
  if (repair) {
    const messageId = repair.key === undefined ? 'verifyConfigured' : 'verify';
    return [{ messageId, data: { check, key: repair.key ?? '' }, edit: repair.edit }];
  }
  const edit = decodingRepairBy(VARIABLE, file, decoding);
  return edit ? [{ messageId: 'verifyBySecret', data: { check, variable: VARIABLE }, edit }] : [];
}

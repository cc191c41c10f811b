import type { AttributeChange } from '../checks/attribute-change.js';
import { checkCookieAttribute } from '../checks/cookie-attribute.js';
import { missingSecretEdits } from '../checks/secret-repair.js';
import { signedReads } from '../checks/signed-reads.js';
import type { Tri } from '../evaluate/value.js';
import { joinEdits } from '../fix/join-edits.js';
import { isMissing } from '../model/attributes.js';
import type { Cookie, CookieReading } from '../model/cookie.js';
import { nameOf } from '../model/identity-cookies.js';
import type { Repair } from '../model/faults.js';
import { createRule } from '../rule.js';

type Options = readonly [];
type MessageId = 'identity' | 'authority' | 'taken' | 'allowed' | 'sign' | 'readSigned';

export default createRule<Options, MessageId>({
  name: 'no-unsigned-identity-cookie',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow plain cookies that say who somebody is or what they may do',
      recommended: 'recommended',
      edit: 'both',
      cwe: [565, 784],
      standards: { asvs: ['7.2.1', '8.3.1'], nist: ['SC-23', 'AC-3'] },
    },
    fixable: 'code',
    hasSuggestions: true,
    schema: [],
    defaultOptions: [],
    messages: {
      identity:
        'Cookie {{cookie}} says who somebody is, and nothing shows that the server wrote it ({{library}}): whoever edits it in the browser becomes any other user. Sign it, or keep it in a session on the server.',
      authority:
        'Cookie {{cookie}} says what somebody may do, and nothing shows that the server wrote it ({{library}}): whoever edits it in the browser gives themselves any role. Sign it, or keep it in a session on the server.',
      taken:
        'Whoever sends this takes the place of the user that cookie {{cookie}} names, and anybody can write an unsigned cookie. Read a signed one, or the session.',
      allowed:
        'This is allowed to whoever sends cookie {{cookie}} so, and anybody can write an unsigned cookie. Read a signed one, or the session.',
      sign: 'Sign the cookie, and read it as a signed one. The application needs a secret for it, all that reads the cookie has to follow, and cookies from before no longer count.',
      readSigned: 'Read it as a signed cookie. Whoever writes it has to sign it.',
    },
  },
  check(file) {
    const { writes, decisions, readsOf } = file.model.identityCookies();
    const byCookie = new Map(writes.map((write) => [write.cookie, write]));
    const complete = (cookie: Cookie) =>
      byCookie.get(cookie)?.isWhole && file.model.missingSecrets().length === 0
        ? signedReads(file, readsOf(nameOf(cookie.name)), 'complete')
        : undefined;
    const followUp = (name: string) => {
      const edits = signedReads(file, readsOf(name), 'follow-up');
      return edits && [...edits, ...missingSecretEdits(file)];
    };
    checkCookieAttribute(file, {
      attribute: 'signed',
      scope: 'all',
      cookies: writes.map(({ cookie }) => cookie),
      isLifetime: false,
      isEachItsOwn: true,
      isAtFault: (_, reading) => isUnsigned(reading),
      describe: ({ cookie, repairs: [{ reading }] }) => ({
        messageId: byCookie.get(cookie)?.claim ?? 'identity',
        data: { cookie: cookie.label, library: reading.library.title },
      }),
      complete: signed,
      alongside: complete,
      followUp: {
        messageId: 'sign',
        change: signed,
        alongside: (cookie) => (complete(cookie) ? undefined : followUp(nameOf(cookie.name))),
      },
    });
    // What the file itself writes and does not sign is read as it is, until the write is signed.
    const carried = new Set(
      file.model
        .cookies()
        .filter(({ isDeletion, readings }) => isDeletion !== 'yes' && readings.some((one) => isUnsigned(one) !== 'no'))
        .map(({ name }) => nameOf(name)),
    );
    for (const { read, claim, at } of decisions) {
      const edits = carried.has(read.name) ? undefined : followUp(read.name);
      file.report({
        node: at,
        messageId: claim === 'identity' ? 'taken' : 'allowed',
        data: { cookie: `"${read.name}"` },
        followUp: edits && [{ messageId: 'readSigned', edit: joinEdits(edits) }],
      });
    }
  },
});

function isUnsigned(reading: CookieReading): Tri {
  if (reading.isProtected !== 'no') return reading.isProtected === 'yes' ? 'no' : 'unknown';
  return reading.attributes.signed ? isMissing(reading, 'signed') : 'yes';
}

function signed({ reading }: Repair): AttributeChange | undefined {
  const { default: unset, key } = reading.attributes.signed ?? {};
  return key !== undefined && unset === false ? { kind: 'set', key, text: 'true' } : undefined;
}

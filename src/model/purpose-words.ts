import { englishWordsOf } from './foreign-words.js';

/** What a handler is for, as far as it matters to sessions. */
export type Purpose =
  | 'login'
  | 'sign-up'
  | 'activation'
  | 'second factor'
  | 'logout'
  | 'revocation'
  | 'account deletion'
  | 'password change'
  | 'callback';

/** Over the words of a name, with a space around each. */
const PATTERNS: Readonly<Record<Purpose, RegExp>> = {
  login:
    / (?:log ?in|sign ?in|log ?on|sign ?on|authenticate|do ?login|login ?user|user ?login|iniciar session|(?<=^ (?:(?:api|auth|usuarios?|conta|cuenta) ){0,2})entrar(?= $)|anmelden|einloggen|inloggen) /u,
  'sign-up': / (?:sign ?up|register|registration|create (?:an? )?(?:account|user)|new (?:account|user)) /u,
  activation:
    / (?:activate|activation|accept|invite|invitation|onboard|onboarding|set ?up|initial(?:ize)?|bootstrap|seed|install|first) /u,
  'second factor': / (?:otp|totp|2 ?fa|two factor|mfa|second factor|verify (?:code|login|pin)) /u,
  logout:
    / (?:log ?out|sign ?out|log ?off|sign ?off|end (?:my )?session|logout ?user|user ?logout|cerrar session|encerrar session|(?<=^ (?:(?:api|auth|usuarios?|conta|cuenta) ){0,2})(?:salir|sair)(?= $)|abmelden|ausloggen|deconnexion|uitloggen) /u,
  revocation:
    / (?:revoke|invalidate|terminate|kill|expire|delete|remove|destroy|clear)(?: \w+)? (?:sessions?|tokens?|devices?|logins?) | (?:sessions?|devices?|logins?) (?:revoke|invalidate|terminate|kill|expire|delete|destroy) /u,
  'account deletion':
    / (?:delete|remove|close|deactivate|destroy|erase|cancel)(?: (?:my|own|the|current|self))? (?:account|user|me|profile|self) | account (?:deletion|delete|removal|closure) /u,
  'password change':
    / (?:change|update|reset|set|edit|forgot|forgotten|recover|new|modify|cambiar|alterar|mudar|trocar|atualizar|actualizar|redefinir|recuperar|changer|modifier)(?: (?:my|user|users|account|the|own|new))? (?:password|passwd|pass|pwd) | (?:password|passwd|pwd) (?:change|reset|update|recovery) /u,
  callback: / (?:callback|cb|oauth ?\d?|oidc|saml|sso|acs|redirect|return) /u,
};

const NOT: Readonly<Partial<Record<Purpose, RegExp>>> = {
  // Middlewares that ask whether somebody has signed in, and pages.
  login:
    / (?:is|has|require|requires|required|ensure|check|must|needs?|only|before|after|attempts?|history|page|form|view|show|render|get|limit(?:er)?|rate|validat\w*|schema|dto|url) /u,
  'sign-up': / (?:page|form|view|show|render|validat\w*|schema|dto|url|push|device|webhook|service|worker) /u,
  logout:
    / (?:is|has|auto|idle|timeout|page|form|view|render|url|uri|link|button|config|options|success|successful|successfully|confirm|confirmation|complete|completed|done|message|status|info|times?|date|history|counts?|counter|stats|events?) | log ?out tokens? /u,
};

/** `postLogin`, `/auth/sign-in`, `logoutUser`: the purposes that a name or path tells. */
export function purposesOfName(name: string): readonly Purpose[] {
  const words = ` ${englishWordsOf(name).join(' ')} `;
  return PURPOSES.filter((purpose) => PATTERNS[purpose].test(words) && !NOT[purpose]?.test(words));
}

const PURPOSES = Object.keys(PATTERNS) as readonly Purpose[];

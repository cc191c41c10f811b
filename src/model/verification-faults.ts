import type { TSESTree } from '@typescript-eslint/utils';

import { isElsewhere } from '../ast/edit-site.js';
import { alternativesOf } from '../evaluate/presence.js';
import type { Limit, Switch, TokenVerification } from './verifications.js';

const DAY = 24 * 60 * 60;

/** The longest that browsers keep a cookie: RFC 6265bis, section 5.5. */
const LONGEST = 400 * DAY;

/** A check that accepts expired tokens. */
export interface VerificationFault {
  readonly check: TokenVerification;
  /** Expiry is not looked at; it is looked at with a day or more of grace; the bound on the age is no bound. */
  readonly is: 'ignored' | 'tolerant' | 'unbounded';
  /** Where the report stands. */
  readonly node: TSESTree.Node;
  readonly key: string;
  readonly option: Switch | Limit;
}

export function verificationFaultsOf(check: TokenVerification): readonly VerificationFault[] {
  const { ignored, maxAge, clockTolerance } = check;
  const faults: VerificationFault[] = [];
  const isBounded = ignored?.isBoundable === true && maxAge !== undefined && maxAge.isInEffect !== 'no';
  if (ignored && !isBounded && !check.isDeliberate()) faults.push(faultAt(check, 'ignored', ignored));
  if (clockTolerance && isLonger(clockTolerance, DAY)) faults.push(faultAt(check, 'tolerant', clockTolerance));
  if (maxAge && isLonger(maxAge, LONGEST)) faults.push(faultAt(check, 'unbounded', maxAge));
  return faults;
}

function isLonger({ seconds }: Limit, most: number): boolean {
  return seconds !== undefined && seconds > most;
}

function faultAt(check: TokenVerification, is: VerificationFault['is'], option: Switch | Limit): VerificationFault {
  const [first] = alternativesOf(option.presence);
  const isHeld = first?.kind === 'present' && (first.site.kind === 'property' || isElsewhere(first.site));
  const node = isHeld ? first.node : check.at;
  return { check, is, node, key: option.key, option };
}

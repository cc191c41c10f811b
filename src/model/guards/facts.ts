import type { TSESTree } from '@typescript-eslint/utils';

/** What is known to hold at a moment of a way through a program. */
export type Fact =
  /** The caller may do this to anybody, or has shown to be who they say. */
  | { readonly kind: 'allowed'; readonly because?: 'nobody is signed in' }
  /** The request value with this key is the caller's own. */
  | { readonly kind: 'own'; readonly key: string }
  /** A call that brings identity and identifier together came out like this; which way is good is not known. */
  | {
      readonly kind: 'undecided';
      readonly node: TSESTree.Node;
      readonly outcome: boolean;
      readonly keys: ReadonlySet<string> | 'all';
    };

/** All of these hold; `'never'` where that is a contradiction: control does not get there. */
export type Facts = readonly Fact[] | 'never';

export const ALLOWED: Facts = [{ kind: 'allowed' }];

/** Nobody is signed in: whoever is let through then is no matter of whose rows they name. */
export const NOBODY: Facts = [{ kind: 'allowed', because: 'nobody is signed in' }];

export function own(keys: Iterable<string>): Facts {
  return [...keys].map((key) => ({ kind: 'own', key }));
}

export function both(left: Facts, right: Facts): Facts {
  return left === 'never' || right === 'never' ? 'never' : [...left, ...right];
}

/** What holds whichever of the two is the case. */
export function either(left: Facts, right: Facts): Facts {
  if (left === 'never') return right;
  if (right === 'never') return left;
  return [...left.filter((fact) => covers(right, fact)), ...right.filter((fact) => covers(left, fact))];
}

function covers(facts: readonly Fact[], fact: Fact): boolean {
  return facts.some((one) => {
    if (one.kind === 'allowed') return true;
    if (one.kind === 'own') return fact.kind === 'own' && isWithinKey(fact.key, one.key);
    return fact.kind === 'undecided' && one.node === fact.node && one.outcome === fact.outcome;
  });
}

/** Whoever may act on the whole body may act on `body.userId`. */
export function isWithinKey(key: string, whole: string): boolean {
  return key === whole || key.startsWith(`${whole}.`);
}

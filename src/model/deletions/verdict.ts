import type { RequestInput } from '../request-input.js';
import type { FoundRow, Source, Where } from '../sources/source.js';
import type { Criterion } from './condition.js';
import { type Meaning, meaningOfName, meaningOfNames } from './meaning.js';

/** Whose rows a condition means. */
export type Verdict =
  /** The caller's own, or ones that the caller has shown to hold the secret of. */
  | { readonly kind: 'own' }
  /** It does not say: the condition restricts nothing that matters. */
  | { readonly kind: 'open' }
  | { readonly kind: 'unknown' }
  /** Whoever the request names. */
  | { readonly kind: 'chosen'; readonly choices: readonly Choice[] };

/** A criterion whose value the caller of the application chooses. */
export interface Choice {
  readonly criterion: Criterion;
  readonly means: Exclude<Meaning, 'token' | 'nobody' | 'row'>;
  /** The request value that decides. */
  readonly input: RequestInput;
  /** It does not stand in the criterion itself: it found the row from which the criterion's value comes. */
  readonly isRow: boolean;
}

/** The request value is known to be the caller's own. */
export type IsGuarded = (input: RequestInput) => boolean;

type Kind = Exclude<Verdict['kind'], 'open'>;

/** Rows must fit all: one condition that names the caller is enough. */
const ALL: readonly Kind[] = ['own', 'unknown', 'chosen'];
/** Rows may fit any: one condition that somebody else chooses is enough. */
const ANY: readonly Kind[] = ['chosen', 'unknown', 'own'];

export function verdictOf(where: Where, isGuarded: IsGuarded): Verdict {
  switch (where.kind) {
    case 'unknown':
      return where;
    case 'criterion':
      return ofCriterion(where.criterion, where.source, isGuarded);
    case 'and':
      return together(where.of, ALL, (one) => verdictOf(one, isGuarded));
    case 'or':
      return together(where.of, ANY, (one) => verdictOf(one, isGuarded));
    case 'replaced': {
      // Whoever chooses what is spread can replace what stands before it.
      const [before, spread] = where.of.map((one) => verdictOf(one, isGuarded));
      return (spread?.kind === 'open' ? before : spread) ?? { kind: 'unknown' };
    }
    case 'either': {
      const kinds = new Set(where.of.map((one) => verdictOf(one, isGuarded).kind));
      return kinds.size > 1 ? { kind: 'unknown' } : together(where.of, ANY, (one) => verdictOf(one, isGuarded));
    }
  }
}

/** The first kind that one of them has; what is left is open. */
function together<T>(parts: readonly T[], precedence: readonly Kind[], judge: (part: T) => Verdict): Verdict {
  const verdicts = parts.map(judge);
  const kind = precedence.find((one) => verdicts.some((verdict) => verdict.kind === one));
  if (kind !== 'chosen') return { kind: kind ?? 'open' };
  return { kind, choices: verdicts.flatMap((verdict) => (verdict.kind === 'chosen' ? verdict.choices : [])) };
}

function ofCriterion(criterion: Criterion, source: Source, isGuarded: IsGuarded): Verdict {
  switch (source.kind) {
    case 'constant':
      return { kind: 'open' };
    case 'identity':
      return { kind: 'own' };
    case 'several':
      return together(source.of, ANY, (one) => ofCriterion(criterion, one, isGuarded));
    case 'composed':
      return together(source.of, ALL, (one) => ofCriterion(criterion, one, isGuarded));
    case 'found':
      return ofRow(criterion, source, verdictOf(source.where, isGuarded));
    case 'input':
      return isGuarded(source) ? { kind: 'own' } : ofInput(criterion, source);
    default:
      return { kind: 'unknown' };
  }
}

/** Something in a row that was found belongs to whom the row was found by. */
function ofRow(criterion: Criterion, { path }: FoundRow, verdict: Verdict): Verdict {
  if (verdict.kind === 'open') return { kind: 'unknown' };
  if (verdict.kind !== 'chosen') return verdict;
  const means = known(meaningOfNames(criterion.column ?? criterion.means ?? path.at(-1), undefined));
  const chosen = ([choice]: readonly Choice[]): readonly Choice[] => {
    if (!choice || areKeys(criterion, choice)) return choice ? [choice] : [];
    // In a query inside a query the inner value is what can be changed.
    return [criterion.value.kind === 'query' ? { ...choice, means } : { ...choice, criterion, means, isRow: true }];
  };
  return { kind: 'chosen', choices: chosen(verdict.choices) };
}

/** Keys of sessions that a list of somebody's holds: whose list is looked up is what can be changed. */
function areKeys({ column, means }: Criterion, { criterion }: Choice): boolean {
  return column === undefined && means === 'session' && criterion.means === means;
}

function ofInput(criterion: Criterion, input: RequestInput): Verdict {
  // What of a whole body is the id is not known.
  if (criterion.means !== undefined && input.path.length === 0) return { kind: 'unknown' };
  const means = meaningOfInput(criterion, input);
  if (means === 'token') return { kind: 'own' };
  if (means === 'nobody') return { kind: 'open' };
  // Whoever sends the id of a session in a cookie or header of its own shows the secret itself.
  const isPresented = input.source === 'cookies' || input.source === 'headers';
  const isUnnamed = criterion.column === undefined && criterion.means === undefined;
  const shown = isUnnamed ? meaningOfName(nameIn(input.path) ?? '') : known(means);
  if (isPresented && shown === 'session') return { kind: 'own' };
  // `getUser(req.cookies.remember)`: what it finds is not known.
  if (isPresented && isUnnamed && shown !== 'user') return { kind: 'unknown' };
  return { kind: 'chosen', choices: [{ criterion, means: known(means), input, isRow: false }] };
}

function meaningOfInput({ column, means }: Criterion, { path }: RequestInput): Meaning {
  if (column === undefined && means === undefined) return 'other';
  return meaningOfNames(column ?? means, nameIn(path));
}

/** The last key that is a name: `ids` of `req.body.ids[0]`, `sid` of `jar.get('sid').value`. */
export function nameIn(path: readonly string[]): string | undefined {
  const names = path.filter((key) => key !== '*' && !/^\d+$/u.test(key));
  return names.length > 1 && names.at(-1) === 'value' ? names.at(-2) : names.at(-1);
}

function known(means: Meaning): Choice['means'] {
  return means === 'row' || means === 'token' || means === 'nobody' ? 'session' : means;
}

import type { Tri } from './value.js';

/** Kleene's "or". */
export function or(...operands: readonly Tri[]): Tri {
  if (operands.includes('yes')) return 'yes';
  return operands.includes('unknown') ? 'unknown' : 'no';
}

/** Kleene's "not". */
export function not(operand: Tri): Tri {
  if (operand === 'unknown') return 'unknown';
  return operand === 'yes' ? 'no' : 'yes';
}

export function triOf(answer: boolean): Tri {
  return answer ? 'yes' : 'no';
}

/** What several possible worlds say together: their common answer, or `unknown`. */
export function agreed(answers: readonly Tri[]): Tri {
  const [first = 'unknown'] = answers;
  return answers.every((answer) => answer === first) ? first : 'unknown';
}

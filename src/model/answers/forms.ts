import type { AnswerForm } from '../../libraries/types/answers.js';
import { createFormIndex, indexedForms } from '../form-index.js';
import type { Kit, SinkNode } from '../kit.js';

export const answerForms = indexedForms<AnswerForm>(({ answers = [] }) => answers);

/** The call answers a request: what it is handed goes out as it is. */
export function isAnswer(kit: Kit, call: SinkNode): boolean {
  return createFormIndex(kit, answerForms)(call).length > 0;
}

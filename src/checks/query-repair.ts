import { AST_NODE_TYPES } from '@typescript-eslint/types';

import { objectText } from '../model/object-text.js';
import type { Edit } from '../fix/edit.js';
import { elementList } from '../fix/list.js';
import { removeFromList } from '../fix/remove-from-list.js';
import { replaceExpression } from '../fix/replace-expression.js';
import type { QueryRepair } from '../model/query-credentials.js';
import type { RuleFile } from '../rule.js';

/** The credential is not read from the query any more. */
export function queryRepair(repair: QueryRepair, source: RuleFile<never>['sourceCode']): Edit | undefined {
  switch (repair.kind) {
    case 'alternative':
      return replaceExpression(repair.whole, source.getText(repair.other), source);
    case 'element': {
      const list = elementList(repair.list, source);
      return list && removeFromList(list, repair.list.elements.indexOf(repair.node), source);
    }
    case 'method': {
      const { callee } = repair.call;
      if (callee.type !== AST_NODE_TYPES.MemberExpression) return undefined;
      return replaceExpression(repair.call, `${objectText(callee.object, source)}.${repair.instead}()`, source);
    }
  }
}

import type { TSESTree } from '@typescript-eslint/utils';

import { variableNamed } from '../ast/scope.js';
import type { Source } from './edit.js';
import { freeNameAt } from './free-name.js';

/** What a variable is called that holds the value of a key: as the key, where nothing is called so there. */
export function nameForKey(key: string, place: TSESTree.Statement, source: Source): string {
  const isFree = !variableNamed(source, key, place) && !RESERVED.test(key);
  return isFree ? key : freeNameAt(`old${key.charAt(0).toUpperCase()}${key.slice(1)}`, place, source);
}

/** No variable can be called so. */
const RESERVED =
  /^(?:arguments|await|break|case|catch|class|const|continue|debugger|default|delete|do|else|enum|eval|export|extends|false|finally|for|function|if|implements|import|in|instanceof|interface|let|new|null|package|private|protected|public|return|static|super|switch|this|throw|true|try|typeof|var|void|while|with|yield)$/u;

import type { TSESTree } from '@typescript-eslint/utils';

import { variableNamed } from '../ast/scope.js';
import type { Source } from './edit.js';
import { freeNameAt } from './free-name.js';
import { isIdentifierName } from './property-key.js';

/** What a variable is called that holds the value of a key: as the key, where nothing is called so there. */
export function nameForKey(key: string, place: TSESTree.Node, source: Source): string {
  const name = identifierOf(key);
  const isFree = isIdentifierName(name) && !variableNamed(source, name, place) && !RESERVED.test(name);
  return isFree ? name : freeNameAt(`old${capitalised(name)}`, place, source);
}

/** `cart-id` as `cartId`. */
function identifierOf(key: string): string {
  const [first = '', ...others] = key.split(/[^\p{ID_Continue}$]+/u).filter((word) => word !== '');
  return first + others.map(capitalised).join('');
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** No variable can be called so. */
const RESERVED =
  /^(?:arguments|await|break|case|catch|class|const|continue|debugger|default|delete|do|else|enum|eval|export|extends|false|finally|for|function|if|implements|import|in|instanceof|interface|let|new|null|package|private|protected|public|return|static|super|switch|this|throw|true|try|typeof|var|void|while|with|yield)$/u;

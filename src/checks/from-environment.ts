import type { Source } from '../fix/edit.js';
import { statementEnd } from '../fix/semicolons.js';
import type { Model } from '../model/model.js';

interface File {
  readonly model: Model;
  readonly sourceCode: Source;
}

/** The compiler of TypeScript takes no secret that may be missing. */
export function fromEnvironment({ model, sourceCode }: File, name: string): string {
  return model.isTyped() ? `process.env.${name} ?? ${failing(name, sourceCode)}` : `process.env.${name}`;
}

/** An expression that ends the start, where the variable is missing. */
export function failing(name: string, source: Source): string {
  return `(() => { throw new Error('${name} is not set')${statementEnd(source)} })()`;
}

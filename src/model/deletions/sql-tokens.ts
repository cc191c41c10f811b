/** A piece of SQL text; `end` is its place in the text. */
export interface SqlToken {
  readonly kind: 'word' | 'name' | 'number' | 'text' | 'binding' | 'symbol';
  /** Words in lower case, names without quotes, bindings as written. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Stands in the text for an interpolation. */
export const HOLE = '\u0000';

const TOKEN =
  /\s+|--[^\n]*|\/\*[\s\S]*?(?:\*\/|$)|("[^"]*"|`[^`]*`|\[[A-Za-z_][^\]]{0,127}\])|('(?:[^']|'')*')|(\0|\$\d+|\?\d*|[:@][A-Za-z_]\w*|\$[A-Za-z_]\w*)|(\d[\d.]*)|([A-Za-z_][\w$]*)|(->>|->|#>>|#>|::|<=>|<>|!=|<=|>=|\|\||.)/guy;

/** What the groups of the expression find, in their order: names for groups cost more than all the rest. */
const KINDS = ['name', 'text', 'binding', 'number', 'word', 'symbol'] as const satisfies readonly SqlToken['kind'][];

export function tokensOf(sql: string): readonly SqlToken[] {
  const tokens: SqlToken[] = [];
  for (const match of sql.matchAll(TOKEN)) {
    const [whole, ...found] = match;
    const index = found.findIndex((text: string | undefined) => text !== undefined);
    const kind = KINDS[index];
    if (kind === undefined) continue;
    tokens.push({ ...token(kind, whole), start: match.index, end: match.index + whole.length });
  }
  return tokens;
}

function token(kind: SqlToken['kind'], text: string): Pick<SqlToken, 'kind' | 'text'> {
  if (kind === 'name') return { kind, text: text.slice(1, -1) };
  if (kind === 'word') return { kind, text: text.toLowerCase() };
  // An interpolation inside quotes is still what the column is compared with.
  return kind === 'text' && text.includes(HOLE) ? { kind: 'binding', text: HOLE } : { kind, text };
}

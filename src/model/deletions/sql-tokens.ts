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
  /\s+|--[^\n]*|\/\*[\s\S]*?\*\/|(?<quoted>"[^"]*"|`[^`]*`|\[[A-Za-z_][^\]]*\])|(?<text>'(?:[^']|'')*')|(?<binding>\0|\$\d+|\?|[:@][A-Za-z_]\w*|\$[A-Za-z_]\w*)|(?<number>\d[\d.]*)|(?<word>[A-Za-z_][\w$]*)|(?<symbol>->>|->|#>>|#>|::|<=>|<>|!=|<=|>=|\|\||.)/guy;

export function tokensOf(sql: string): readonly SqlToken[] {
  const tokens: SqlToken[] = [];
  for (const match of sql.matchAll(TOKEN)) {
    const [kind, text = ''] = groups(match).find(([, value]) => value !== undefined) ?? [];
    if (kind === undefined) continue;
    const place = { start: match.index, end: match.index + match[0].length };
    if (kind === 'quoted') tokens.push({ kind: 'name', text: text.slice(1, -1), ...place });
    else if (kind === 'word') tokens.push({ kind: 'word', text: text.toLowerCase(), ...place });
    // An interpolation inside quotes is still what the column is compared with.
    else if (kind === 'text' && text.includes(HOLE)) tokens.push({ kind: 'binding', text: HOLE, ...place });
    else tokens.push({ kind: kind as SqlToken['kind'], text, ...place });
  }
  return tokens;
}

function groups(match: RegExpExecArray): readonly (readonly [string, string | undefined])[] {
  return Object.entries(match.groups ?? {});
}

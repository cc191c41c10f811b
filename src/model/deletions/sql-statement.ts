import type { Kit } from '../kit.js';
import { HOLE, type SqlToken, tokensOf } from './sql-tokens.js';

/** What a statement does to which rows of which table. */
export interface SqlStatement {
  readonly verb: 'delete' | 'update' | 'select' | 'insert';
  readonly table: string;
  /** Column → what it is set to, as written; of an insertion the columns. */
  readonly set: ReadonlyMap<string, string>;
  /** Where the last of an update's assignments ends in the text. */
  readonly setEnd?: number | undefined;
  readonly where: SqlCondition;
  /** Where the condition ends in the text, and whether something else can be joined to it by AND. */
  readonly whereEnd: number | undefined;
}

export type SqlCondition =
  | { readonly kind: 'and' | 'or'; readonly of: readonly SqlCondition[] }
  | { readonly kind: 'equal'; readonly column: string; readonly to: readonly SqlOperand[] }
  /** Restricts the rows in a way that does not matter here, or in one that is not understood. */
  | { readonly kind: 'open' | 'unknown' };

export type SqlOperand =
  /** The how-manieth binding, counted from zero; a named one. */
  | { readonly kind: 'binding'; readonly index: number }
  | { readonly kind: 'named'; readonly name: string }
  /** The how-manieth interpolation. */
  | { readonly kind: 'hole'; readonly index: number }
  | { readonly kind: 'constant' }
  | { readonly kind: 'select'; readonly where: SqlCondition }
  | { readonly kind: 'unknown' };

const MAX_LENGTH = 65_536;

/** Reads a DELETE, UPDATE, SELECT or INSERT; anything else, or anything unusual in its head, is `undefined`. */
export function readSql(sql: string): SqlStatement | undefined {
  return sql.length > MAX_LENGTH ? undefined : new Parser(tokensOf(sql)).statement();
}

/** The same for what stands in a file: several readers ask for one text, and it is read once. */
export function statementIn({ sourceCode }: Pick<Kit, 'sourceCode'>, sql: string): SqlStatement | undefined {
  let statements = ofFile.get(sourceCode);
  if (!statements) ofFile.set(sourceCode, (statements = new Map<string, SqlStatement | undefined>()));
  if (!statements.has(sql)) statements.set(sql, readSql(sql));
  return statements.get(sql);
}

const ofFile = new WeakMap<object, Map<string, SqlStatement | undefined>>();

const ENDS: ReadonlySet<string> = new Set(['returning', 'order', 'limit', 'group', 'having', 'for', 'union', 'offset']);
const FUNCTIONS_OF_ONE: ReadonlySet<string> = new Set([
  'lower',
  'upper',
  'trim',
  'cast',
  'any',
  'uuid_to_bin',
  'unhex',
]);

class Parser {
  private at = 0;
  private holes = 0;
  private questionMarks = 0;

  constructor(private readonly tokens: readonly SqlToken[]) {}

  statement(): SqlStatement | undefined {
    if (this.take('delete')) return this.take('from') ? this.rest('delete') : undefined;
    if (this.take('update')) return this.rest('update');
    if (this.take('insert')) return this.take('into') ? this.insertion() : undefined;
    return this.take('select') && this.skipTo('from') && this.take('from') ? this.rest('select') : undefined;
  }

  private rest(verb: SqlStatement['verb']): SqlStatement | undefined {
    this.take('only');
    const table = this.name();
    if (table === undefined) return undefined;
    const set = new Map<string, string>();
    if (verb === 'update') this.assignments(set);
    const setEnd = set.size > 0 ? this.tokens[this.at - 1]?.end : undefined;
    const joins = this.skipTo('where') === 'joined';
    if (!this.take('where')) return { verb, table, set, setEnd, where: { kind: 'open' }, whereEnd: undefined };
    const where = this.disjunction();
    if (joins || !this.isAtEnd()) return { verb, table, set, setEnd, where: { kind: 'unknown' }, whereEnd: undefined };
    const whereEnd = where.kind === 'or' ? undefined : this.tokens[this.at - 1]?.end;
    return { verb, table, set, setEnd, where, whereEnd };
  }

  private insertion(): SqlStatement | undefined {
    const table = this.name();
    const set = new Map<string, string>();
    if (table === undefined || !this.symbol('(')) return undefined;
    for (let column = this.name(); column !== undefined; column = this.name()) {
      set.set(column, '');
      if (!this.symbol(',')) break;
    }
    return { verb: 'insert', table, set, where: { kind: 'open' }, whereEnd: undefined };
  }

  private assignments(set: Map<string, string>): void {
    if (!this.skipTo('set')) return;
    do {
      this.take('set');
      const column = this.name();
      if (column === undefined || !this.symbol('=')) return;
      const from = this.at;
      this.skipTo('where', ',');
      const value = this.tokens.slice(from, this.at);
      set.set(column, value.map(({ text }) => text).join(' '));
    } while (this.symbol(','));
  }

  private disjunction(): SqlCondition {
    const of = [this.conjunction()];
    while (this.take('or')) of.push(this.conjunction());
    return of.length === 1 && of[0] ? of[0] : { kind: 'or', of };
  }

  private conjunction(): SqlCondition {
    const of = [this.comparison()];
    while (this.take('and')) of.push(this.comparison());
    return of.length === 1 && of[0] ? of[0] : { kind: 'and', of };
  }

  private comparison(): SqlCondition {
    if (this.take('not')) {
      this.comparison();
      return { kind: 'open' };
    }
    const group = this.group();
    if (group) return group;
    const left = this.operand();
    if (left === undefined || (typeof left !== 'string' && left.kind === 'unknown')) return this.giveUp();
    if (this.symbol('=') || this.take('is') || this.take('like') || this.take('ilike')) {
      if (this.take('not')) return this.open();
      const right = this.operand();
      return right === undefined ? this.giveUp() : equal(left, right);
    }
    if (this.take('in')) {
      const list = this.list();
      return list && typeof left === 'string' ? { kind: 'equal', column: left, to: list } : this.giveUp();
    }
    return this.open();
  }

  /** A negation, an order, a range: it names nobody. */
  private open(): SqlCondition {
    const isRange = this.take('between');
    this.skipComparison();
    if (isRange && this.take('and')) this.skipComparison();
    return { kind: 'open' };
  }

  private giveUp(): SqlCondition {
    this.skipComparison();
    return { kind: 'unknown' };
  }

  /** A column's name, or a value. */
  private operand(): string | SqlOperand | undefined {
    const token = this.tokens[this.at];
    if (!token) return undefined;
    if (token.kind === 'binding') return this.binding();
    if (token.kind === 'number' || token.kind === 'text') return this.constant();
    if (token.kind === 'symbol') return token.text === '(' ? (this.select() ?? this.parenthesised()) : undefined;
    if (this.tokens[this.at + 1]?.text === '(' && token.kind === 'word') return this.call(token.text);
    if (token.kind === 'word' && CONSTANTS.has(token.text)) return this.constant();
    return this.column();
  }

  /** `sess->'user'->>'id'` is the column `sess.user.id`. */
  private column(): string | undefined {
    let name = this.name();
    this.cast();
    while (this.symbol('->') || this.symbol('->>')) {
      const key = this.tokens[this.at++];
      name = `${name ?? ''}.${key?.text.replaceAll("'", '') ?? ''}`;
      this.cast();
    }
    return name;
  }

  private constant(): SqlOperand {
    this.at++;
    this.cast();
    return { kind: 'constant' };
  }

  private binding(): SqlOperand {
    const { text = '' } = this.tokens[this.at++] ?? {};
    this.cast();
    if (text === HOLE) return { kind: 'hole', index: this.holes++ };
    if (text === '?') return { kind: 'binding', index: this.questionMarks++ };
    const numbered = /^[$?](\d+)$/u.exec(text);
    return numbered ? { kind: 'binding', index: Number(numbered[1]) - 1 } : { kind: 'named', name: text.slice(1) };
  }

  /** `LOWER(email)` is the column, `ANY($1)` the binding; what other functions make of their arguments is not known. */
  private call(name: string): string | SqlOperand | undefined {
    this.at += 2;
    if (!FUNCTIONS_OF_ONE.has(name)) {
      this.skipTo(')');
      this.symbol(')');
      return { kind: NOW.has(name) ? 'constant' : 'unknown' };
    }
    const inner = this.operand();
    this.skipTo(')');
    return this.symbol(')') ? inner : undefined;
  }

  private list(): readonly SqlOperand[] | undefined {
    if (this.tokens[this.at]?.kind === 'binding') return [this.binding()];
    const select = this.select();
    if (select) return [select];
    if (!this.symbol('(')) return undefined;
    const items: SqlOperand[] = [];
    do {
      const item = this.operand();
      if (item === undefined || typeof item === 'string') return undefined;
      items.push(item);
    } while (this.symbol(','));
    return this.symbol(')') ? items : undefined;
  }

  private select(): SqlOperand | undefined {
    const start = this.at;
    if (this.symbol('(') && this.take('select') && this.skipTo('from') && this.take('from')) {
      const { where } = this.rest('select') ?? {};
      this.skipTo(')');
      if (where && this.symbol(')')) return { kind: 'select', where };
    }
    this.at = start;
    return undefined;
  }

  /** `(sess->>'userId')::int`. */
  private parenthesised(): string | SqlOperand | undefined {
    this.symbol('(');
    const inner = this.operand();
    if (!this.symbol(')')) return undefined;
    this.cast();
    return inner;
  }

  private cast(): void {
    while (this.symbol('::')) {
      this.name();
      if (this.symbol('[')) this.symbol(']');
    }
  }

  /** The last part of `auth.sessions`. */
  private name(): string | undefined {
    let name: string | undefined;
    do {
      const token = this.tokens[this.at];
      if (token?.kind !== 'word' && token?.kind !== 'name') return name;
      name = token.text;
      this.at++;
    } while (this.symbol('.'));
    return name;
  }

  /** A condition in parentheses. What turns out to be a value is left to be read as one. */
  private group(): SqlCondition | undefined {
    const { at, holes, questionMarks } = this;
    if (this.symbol('(') && !this.take('select')) {
      const inner = this.disjunction();
      if (this.symbol(')') && this.isBehindCondition()) return inner;
    }
    Object.assign(this, { at, holes, questionMarks });
    return undefined;
  }

  private isBehindCondition(): boolean {
    const token = this.tokens[this.at];
    return this.isAtEnd() || (token?.kind === 'word' && (token.text === 'and' || token.text === 'or'));
  }

  private skipComparison(): void {
    this.skipTo('and', 'or', ')');
  }

  /** Goes on to one of the words at this depth, or to the end of the condition; bindings on the way are counted. */
  private skipTo(...stops: readonly string[]): 'found' | 'joined' | undefined {
    let joined = false;
    for (let depth = 0; this.at < this.tokens.length; this.at++) {
      const token = this.tokens[this.at];
      if (!token) break;
      if (depth === 0 && token.kind !== 'text' && stops.includes(token.text)) return joined ? 'joined' : 'found';
      if (depth === 0 && token.kind === 'word' && ENDS.has(token.text)) return undefined;
      if (token.text === ';') return undefined;
      if (token.text === '(') depth++;
      if (token.text === ')' && --depth < 0) return undefined;
      joined ||= token.kind === 'word' && (token.text === 'join' || token.text === 'using');
      if (token.text === HOLE) this.holes++;
      if (token.text === '?') this.questionMarks++;
    }
    return undefined;
  }

  private isAtEnd(): boolean {
    const token = this.tokens[this.at];
    return !token || token.text === ';' || token.text === ')' || (token.kind === 'word' && ENDS.has(token.text));
  }

  private take(word: string): boolean {
    const token = this.tokens[this.at];
    if (token?.kind !== 'word' || token.text !== word) return false;
    this.at++;
    return true;
  }

  private symbol(text: string): boolean {
    const token = this.tokens[this.at];
    if (token?.kind !== 'symbol' || token.text !== text) return false;
    this.at++;
    return true;
  }
}

const CONSTANTS: ReadonlySet<string> = new Set(['null', 'true', 'false', 'current_timestamp', 'default', 'unknown']);
const NOW: ReadonlySet<string> = new Set(['now', 'current_timestamp', 'date', 'datetime', 'unix_timestamp', 'getdate']);

function equal(left: string | SqlOperand, right: string | SqlOperand): SqlCondition {
  if (typeof left !== 'string') {
    if (typeof right === 'string') return equal(right, left);
    return { kind: left.kind === 'constant' && right.kind === 'constant' ? 'open' : 'unknown' };
  }
  return typeof right === 'string' ? { kind: 'unknown' } : { kind: 'equal', column: left, to: [right] };
}

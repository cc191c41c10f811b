import type { Parser } from './linting.js';
import type { SinkCase } from './sinks.js';

/** An expression, and the statements that have to stand before it. */
export interface Piece {
  readonly before: readonly string[];
  readonly expression: string;
  /** What has to stand around the call: a class whose field the expression is. */
  readonly around?: Nesting;
}

/** Another way to write an expression, worth the same or hiding what it is worth. */
export interface Form {
  readonly title: string;
  /** The only parser that reads it. */
  readonly parser?: Parser;
  /** Its statements can only stand at the top of a file. */
  readonly isTopLevel?: boolean;
  readonly write: (piece: Piece, fresh: Fresh) => Piece;
}

/** A name that nothing else in the program has. */
export type Fresh = () => string;

/** Where the statements of a piece go: to the top of the file, or right before the call. */
export type Place = 'file' | 'handler';

/** Wraps the part of the program that calls the library. */
export type Nesting = (body: string) => string;

/** Nobody knows what this module exports. */
const ELSEWHERE = "import { flags, touch, pick } from './elsewhere.js';";

export function names(): Fresh {
  let count = 0;
  return () => `value${++count}`;
}

/** Applies forms one after the other, the first one innermost. */
export function written(piece: Piece, forms: readonly Form[], fresh: Fresh): Piece {
  return forms.reduce((inner, form) => form.write(inner, fresh), piece);
}

/** The sample with the piece at its placeholder. */
export function program(
  { head, body, placeholder }: SinkCase,
  { before, expression, around = (inner) => inner }: Piece,
  place: Place = 'file',
  nest: Nesting = (inner) => inner,
): string {
  const filled = body.replace(placeholder, () => expression);
  const handler = filled.indexOf('=> { ');
  const statements = before.join('\n');
  const isInside = place === 'handler' && handler !== -1;
  const inner = isInside ? `${filled.slice(0, handler + 4)}\n${statements}\n${filled.slice(handler + 5)}` : filled;
  const lines = [head, isInside ? '' : statements, nest(around(inner))].filter((part) => part !== '');
  const text = `${lines.join('\n')}\n`;
  return /\b(?:flags|touch|pick)\b/u.test(text) ? `${ELSEWHERE}\n${text}` : text;
}

/** Something to take turns with, so that not every case has to be run in every way. */
export interface Variant {
  readonly place: Place;
  readonly parser: Parser;
}

/** How the case with this number is run: places and parsers take turns. */
export function variant({ parsers }: SinkCase, forms: readonly Form[], turn: number): Variant {
  const able = parsers.filter((parser) => forms.every((form) => form.parser === undefined || form.parser === parser));
  const parser = able[(turn >> 1) % able.length];
  if (!parser) throw new Error('No parser reads the program.');
  const isTopLevel = turn % 2 === 0 || forms.some((form) => form.isTopLevel);
  return { place: isTopLevel ? 'file' : 'handler', parser };
}

import type { AttributeName, Attributes } from '../../src/libraries/types/attributes.js';
import type { Piece } from './programs.js';
import type { State, States } from './states.js';

const PRODUCTION = "process.env.NODE_ENV === 'production'";
const NOT_PRODUCTION = "process.env.NODE_ENV !== 'production'";

/** Every state of an attribute of a cookie's text; `text` is a piece of a template. */
export function textStatesOf(attributes: Attributes, name: AttributeName): readonly State[] {
  const key = attributes[name]?.key ?? '';
  const absent: State = { title: 'absent', text: undefined, effect: 'no' };
  const spelt = spelling(name, key);
  return [
    absent,
    { title: 'on', text: `; ${spelt}`, effect: 'yes' },
    { title: 'on in lower case', text: `;${spelt.toLowerCase()}`, effect: 'yes' },
    { title: 'on in production', text: `\${${PRODUCTION} ? '; ${spelt}' : ''}`, effect: 'yes' },
    {
      title: 'inverted for production',
      text: `\${${NOT_PRODUCTION} ? '; ${spelt}' : ''}`,
      effect: 'no',
      isOmitted: true,
    },
    { title: 'decided at run time', text: `\${flags.${name} ? '; ${spelt}' : ''}`, effect: 'unknown' },
    ...pastStates(name),
  ];
}

/** An unknown part where an attribute could stand. */
export const UNKNOWN_TAIL = '; ${flags.tail}';

function spelling(name: AttributeName, key: string): string {
  if (name === 'maxAge') return `${key}=86400`;
  return name === 'expires' ? `${key}=Fri, 31 Dec 2049 23:59:59 GMT` : key;
}

function pastStates(name: AttributeName): readonly State[] {
  if (name === 'maxAge') {
    return [
      { title: 'zero', text: '; Max-Age=0', effect: 'yes', deletes: true },
      { title: 'unknown', text: '; Max-Age=${flags.seconds}', effect: 'unknown' },
    ];
  }
  if (name !== 'expires') return [];
  return [
    { title: 'in the past', text: '; Expires=Thu, 01 Jan 1970 00:00:00 GMT', effect: 'yes', deletes: true },
    { title: 'unknown', text: '; Expires=${flags.date}', effect: 'unknown' },
  ];
}

/** The cookie's text as one literal: quoted where nothing is interpolated. */
export function textPiece(states: States, tail = ''): Piece {
  return { before: [], expression: literal(`sid=1${piecesOf(states).join('')}${tail}`) };
}

/** The cookie's text put together from its pieces. */
export function concatenated(states: States): Piece {
  return { before: [], expression: ['sid=1', ...piecesOf(states)].map(literal).join(' + ') };
}

function piecesOf(states: States): readonly string[] {
  return Object.values(states).flatMap(({ text }) => (text === undefined ? [] : [text]));
}

function literal(text: string): string {
  return text.includes('${') ? `\`${text}\`` : `'${text}'`;
}

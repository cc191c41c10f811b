// A generated code base: files of 20 to 400 lines, most of them short, of which one in twelve has to do with cookies. The same for the same number.
import { login, service, shared } from './pieces.mjs';

const SHARE_WITH_COOKIES = 0.08;

/**
 * @param {number} count of files
 * @returns {import('./measure.mjs').File[]}
 */
export function codeBase(count) {
  const random = createRandom(count);
  return Array.from({ length: count }, (_, at) => ({ name: `src/file-${at}.js`, code: file(random) }));
}

/** @param {() => number} random */
function file(random) {
  const length = 20 + Math.floor(380 * random() ** 5);
  const pieces = ["import { database, users, create } from './database.js';\nimport log from './log.js';"];
  if (random() < SHARE_WITH_COOKIES) pieces.push(random() < 0.5 ? login(0) : shared(0));
  for (let n = 1; linesOf(pieces) < length; n++) {
    pieces.push(kinds[Math.floor(random() * kinds.length)]?.(n) ?? '');
  }
  return `${pieces.join('\n')}\n`;
}

/** @type {readonly ((n: number) => string)[]} */
const kinds = [service, component, store, constants];

/** @param {number} n */
function component(n) {
  return `
export function Panel${n}({ title, entries, onSelect }) {
  const [open, setOpen] = useState(false);
  const visible = useMemo(() => entries.filter((entry) => entry.title.includes(title)), [entries, title]);
  return (
    <section className={open ? 'open' : 'closed'} onClick={() => setOpen(!open)}>
      {visible.map(({ id, title: text }) => <Row key={id} text={text} onClick={() => onSelect(id)} />)}
    </section>
  );
}`;
}

/** @param {number} n */
function store(n) {
  return `
export class Store${n} extends Base {
  #entries = new Map();

  /** Gives what is known of a key, and asks the source when nothing is. */
  async read(key, { fresh = false } = {}) {
    if (!fresh && this.#entries.has(key)) return this.#entries.get(key);
    try {
      const value = await this.source.fetch(\`/store/${n}/\${encodeURIComponent(key)}\`);
      this.#entries.set(key, value);
      return value;
    } catch (error) {
      log.error('Not read', { key, error });
      throw error;
    }
  }
}`;
}

/** @param {number} n */
function constants(n) {
  return `
export const labels${n} = {
  save: 'Save',
  cancel: 'Cancel',
  rows: ['first', 'second', 'third'],
  limits: { low: ${n}, high: ${n} * 10 },
};
export const isLabel${n} = (text) => Object.values(labels${n}).some((label) => label === text);`;
}

/** @param {readonly string[]} pieces */
function linesOf(pieces) {
  return pieces.reduce((sum, piece) => sum + piece.split('\n').length, 0);
}

/**
 * Numbers from 0 to 1 by the generator of Park and Miller.
 *
 * @param {number} seed
 */
function createRandom(seed) {
  let state = seed;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}

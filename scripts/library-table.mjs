// The README table of the supported libraries, from their data.

/** What each kind of sink is for a reader; a look-alike is nothing. */
const kindNames = {
  cookie: 'cookies',
  'cookie-defaults': 'cookies',
  'cookie-text': 'cookies',
  'cookie-deletion': 'cookie deletion',
  session: 'sessions',
  'session-store': 'session stores',
  connection: 'connections of session stores',
  'token-issue': 'tokens issued',
  'token-check': 'tokens checked',
  seal: 'seals',
  secret: 'secrets',
  storage: 'storage in the browser',
  'kept-state': 'state that the browser keeps',
  revival: 'unsafe deserialization',
  'token-decode': 'tokens decoded',
  'session-deletion': 'session deletion',
  none: '',
};

/** @param {readonly import('../src/libraries/types/library.js').Library[]} libraries */
export function renderLibraryTable(libraries) {
  const titles = [...new Set(libraries.map(({ title }) => title))].toSorted((a, b) => a.localeCompare(b, 'en'));
  const rows = titles
    .map((title) => [title, recognised(...libraries.filter((library) => library.title === title))])
    .filter(([, names]) => names !== '')
    .map((cells) => `| ${cells.join(' | ')} |`);
  return ['| Library | Recognised |', '| --- | --- |', ...rows].join('\n');
}

/** @param {import('../src/libraries/types/library.js').Library[]} libraries */
export function recognised(...libraries) {
  return [...new Set(libraries.flatMap(namesOf))].filter(Boolean).join(', ');
}

/** @param {import('../src/libraries/types/library.js').Library} library */
function namesOf({ sinks, handlers = [], durations = [], addresses = [] }) {
  const names = sinks.map(({ kind }) => {
    if (!(kind in kindNames)) throw new Error(`scripts/library-table.mjs has no words for sinks of kind ${kind}`);
    return kindNames[kind];
  });
  if (handlers.length > 0) names.push('request handlers');
  if (durations.length > 0) names.push('durations');
  if (addresses.length > 0) names.push('addresses');
  return names;
}

/**
 * @param {string} text
 * @param {string} name
 * @param {string} content
 */
export function replaceBetweenMarkers(text, name, content) {
  const begin = `<!-- begin generated ${name} -->`;
  const end = `<!-- end generated ${name} -->`;
  const from = text.indexOf(begin);
  const to = text.indexOf(end);
  if (from < 0 || to < from) throw new Error(`The document needs the markers ${begin} and ${end}`);
  return `${text.slice(0, from + begin.length)}\n\n${content}\n\n${text.slice(to)}`;
}

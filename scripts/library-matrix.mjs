// docs/libraries.md: what is known of every library, from the data files and from the proofs that stand beside them.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { recognised } from './library-table.mjs';
import { root } from './run.mjs';

/**
 * @typedef {import('../src/libraries/types/library.js').Library} Library
 * @typedef {import('../src/libraries/types/attributes.js').Attribute} Attribute
 * @typedef {import('../src/libraries/types/attributes.js').Attributes} Attributes
 */

const INTRODUCTION = `# Libraries

What the rules know of each library. The page is written by \`npm run generate\` from \`src/libraries/\`.

- *Proven*: a test in \`tests/runtime/\` runs the library and reads what a browser or a client would get. What it asserts
  stands in the test: for most libraries every default and unit below. The others were read in the library's source.
- *on*, *off*: the attribute is sent, or not, where the program says nothing. *over TLS*: on exactly when the connection is
  encrypted. *depends*: on the version, or on a configuration that stands elsewhere; the rules then say nothing.
- A lifetime is given by the key named here, in its unit.
- Where behaviour differs by version, the installed version decides, then the range in the nearest \`package.json\`. Where
  that leaves several open, a report is made only if it is right in all of them, unless the page of the rule says otherwise.`;

/** @param {readonly Library[]} libraries */
export function renderLibraryMatrix(libraries) {
  const known = libraries.toSorted((a, b) => a.title.localeCompare(b.title, 'en'));
  return [
    INTRODUCTION,
    section('All', ['Library', 'Packages', 'Version read', 'Recognised', 'Proven'], known.map(overview)),
    section(
      'Cookies',
      ['Library', 'Call', 'Secure', 'HttpOnly', 'SameSite', 'Path', 'Lifetime', 'Secure over plain HTTP'],
      rowsOf(known, 'cookie', (sink) => [
        call(sink),
        ...attributes(sink),
        sink.byScript ? 'by a script' : sink.onPlainHttp,
      ]),
    ),
    section(
      'Sessions',
      ['Library', 'Call', 'Secure', 'HttpOnly', 'SameSite', 'Path', 'Lifetime', 'State'],
      rowsOf(known, 'session', (sink) => [call(sink), ...attributes(sink), state(sink)]),
    ),
    section(
      'Tokens',
      ['Library', 'Call', 'Lifetime'],
      rowsOf(known, 'token-issue', (sink) => [call(sink), lifetimes(sink)]),
    ),
  ].join('\n\n');
}

function section(title, head, rows) {
  const unique = [...new Set(rows.map((cells) => `| ${cells.join(' | ')} |`))];
  return [`## ${title}`, '', `| ${head.join(' | ')} |`, `| ${head.map(() => '---').join(' | ')} |`, ...unique].join(
    '\n',
  );
}

function rowsOf(libraries, kind, cellsOf) {
  return libraries.flatMap((library) =>
    library.sinks.filter((sink) => sink.kind === kind).map((sink) => [library.title, ...cellsOf(sink)]),
  );
}

/** @param {Library} library */
function overview(library) {
  const packages = library.packages.map(code).join(', ');
  return [
    library.title,
    packages,
    library.version,
    recognised(library) || without(library),
    isProven(library) ? 'yes' : '',
  ];
}

/** What a library is known for that has nothing to recognise. */
function without({ forTests, takesOperatorsOutOf, checkWords }) {
  if (forTests) return 'what makes a file a test';
  return takesOperatorsOutOf || checkWords ? 'checks of requests' : 'look-alikes';
}

/** What is called, by its sample: the innermost call around the options, or the whole line. */
function call({ sample, versions }) {
  const line = sample.split('\n').findLast((each) => each.trim() !== '') ?? '';
  const at = line.indexOf('$options');
  const before = at < 0 ? line : line.slice(0, at);
  const names = [...before.matchAll(/(?:\bnew )?[\w$.]+(?=\()/gu)].map(([name]) => name);
  return code(names.at(-1) ?? line) + (versions ? ` ${range(versions)}` : '');
}

function range({ from, below }) {
  return [from && `from ${from}`, below && `below ${below}`].filter(Boolean).join(' ');
}

/** @param {{ attributes: Attributes }} sink */
function attributes({ attributes: { secure, httpOnly, sameSite, path: cookiePath, maxAge, expires } }) {
  const lifetime = [maxAge, expires]
    .filter((each) => each && !each.unavailable)
    .map((each) => `${code(each.key)} (${each.unit})`);
  return [inForce(secure), inForce(httpOnly), inForce(sameSite), inForce(cookiePath), lifetime.join(', ')];
}

/** @param {Attribute | undefined} attribute */
function inForce(attribute) {
  if (!attribute || attribute.unavailable) return 'cannot be set';
  switch (attribute.default) {
    case true:
      return 'on';
    case false:
    case null:
      return 'off';
    case 'automatic':
      return 'over TLS';
    case 'unknown':
      return 'depends';
    default:
      return typeof attribute.default === 'object' ? 'depends' : code(String(attribute.default));
  }
}

function state({ state: kept, content }) {
  if (kept === 'server') return 'on the server';
  return kept === 'client' ? ['in the cookie', content].filter(Boolean).join(', ') : 'depends';
}

function lifetimes({ layouts }) {
  const given = layouts
    .flatMap(({ lifetime }) => lifetime)
    .map(({ slot, unit }) => [(slot?.path ?? []).join('.'), unit])
    .filter(([key]) => key !== '');
  return [...new Set(given.map(([key, unit]) => `${code(key)} (${unit})`))].join(', ');
}

function code(text) {
  return `\`${text}\``;
}

const runtimeTests = ['tests/runtime', 'tests/runtime/ecosystem']
  .map((folder) => path.join(root, folder))
  .filter((folder) => existsSync(folder))
  .flatMap((folder) => readdirSync(folder).map((name) => path.join(folder, name)))
  .filter((file) => file.endsWith('.ts'))
  .map((file) => readFileSync(file, 'utf8'));

/** A proof names the data file that it holds against the library. */
function isProven({ id }) {
  return runtimeTests.some((text) => text.includes(`library: '${id}'`));
}

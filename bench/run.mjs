// How long all our rules take, against the parse of the same files and against other plugins: `npm run bench -- [options] [folder]…`.
//
//   --rounds <number>   at most so many rounds (10)
//   --corpora <name>    only this one of our own sets of files, or `none`
//   --alone             no other plugins, which are installed otherwise
import path from 'node:path';
import { parseArgs } from 'node:util';

import { ESLint } from 'eslint';

import { corpora } from './corpora.mjs';
import { filesOf } from './folder.mjs';
import { importTime } from './import-time.mjs';
import { createLinter, lint, median, timeOf } from './measure.mjs';
import { loadOthers } from './others.mjs';
import { table } from './table.mjs';
import plugin from '../dist/index.js';

const OURS = 'session-security';
/** No further round of the same files begins behind this time, in milliseconds. */
const ENOUGH = 60_000;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { rounds: { type: 'string', default: '10' }, corpora: { type: 'string' }, alone: { type: 'boolean' } },
});
const rounds = Number(values.rounds);
if (!Number.isInteger(rounds) || rounds < 1) throw new Error(`Not a number of rounds: ${values.rounds}`);

const root = path.join(import.meta.dirname, '..');
const others = values.alone ? [] : loadOthers();
const head = ['files', 'number', 'KB', 'rounds', 'parse', 'recommended', 'strict', 'ratio', 'sonarjs', 'security'];
const rows = [];
/** @type {Map<string, number>} */
const msPerFile = new Map();
/** @type {string[]} */
const perRule = [];

console.log(`ESLint ${ESLint.version}, Node ${process.version}, ${Object.keys(plugin.rules).length} rules`);
console.log(`Medians of at most ${rounds} rounds, milliseconds a round. The ratio is that of strict to parse.`);

for (const [title, folder, files] of subjects()) {
  console.error(`Measuring ${title} …`);
  const together = createLinter([plugin.configs.strict, ...others], folder);
  const recommended = createLinter([plugin.configs.recommended], folder);
  const found = await measure(together, recommended, files);
  const middle = (read) => median(found.map(read));
  const parse = middle(({ all }) => all.parse);
  const strict = middle(({ all }) => timeOf(all, OURS));
  const ofOthers = ['sonarjs', 'security'].map((name) =>
    others.length === 0 ? '-' : middle(({ all }) => timeOf(all, name)).toFixed(1),
  );
  const [{ all: first }] = found;
  const own = middle(({ own: round }) => timeOf(round, OURS)).toFixed(1);
  const size = (files.reduce((sum, { code }) => sum + code.length, 0) / 1000).toFixed(0);
  const times = [parse.toFixed(1), own, strict.toFixed(1), (strict / parse).toFixed(2), ...ofOthers];
  rows.push([title, files.length, size, found.length, ...times, first.reports]);
  msPerFile.set(title, strict / files.length);
  if (first.unparsed > 0) console.log(`${title}: ${first.unparsed} files do not parse and are left out`);
  if (positionals.includes(title) || title === 'cookies everywhere') perRule.push(rulesTable(title, found));
}

console.log(`\n${table([...head, 'reports'], rows)}`);
const [small, large] = ['1,000 files', '10,000 files'].map((title) => msPerFile.get(title));
if (small !== undefined && large !== undefined) {
  console.log(`\nA file of 10,000 takes our rules ${(large / small).toFixed(2)} times as long as one of 1,000.`);
}
for (const text of perRule) console.log(`\n${text}`);
const whole = importTime('index.js', rounds).toFixed(0);
const loaded = ['eslint', '@typescript-eslint/utils'];
const added = importTime('index.js', rounds, loaded).toFixed(0);
const engine = importTime('engine.cjs', rounds, loaded).toFixed(0);
console.log(
  `\nImport of the plugin: ${whole} ms, with ESLint and @typescript-eslint/utils already loaded ${added} ms. What the first file loads: ${engine} ms.`,
);

/** What is measured: a title, the folder ESLint works in, the files. @returns {Generator<[string, string, import('./measure.mjs').File[]]>} */
function* subjects() {
  const own = { 'examples/express-app': () => filesOf(path.join(root, 'examples/express-app')), ...corpora };
  const { corpora: only = 'all' } = values;
  if (!['all', 'none', ...Object.keys(own)].includes(only)) throw new Error(`No such set of files: ${only}`);
  for (const [title, make] of Object.entries(own)) {
    if (only === 'all' || only === title) yield [title, root, make()];
  }
  for (const name of positionals) {
    const folder = path.resolve(name);
    const files = filesOf(folder);
    if (files.length === 0) throw new Error(`No JavaScript or TypeScript files in ${folder}`);
    yield [name, folder, files];
  }
}

/** Both linters in turn, so that what else runs on the machine slows all alike; small sets of files warm up before. */
async function measure(together, recommended, files) {
  const warmUp = rounds > 1 && files.length < 500 ? 2 : 0;
  const found = [];
  const start = performance.now();
  for (let round = -warmUp; round < rounds; round++) {
    if (found.length > 0 && performance.now() - start > ENOUGH) break;
    const both = { all: await lint(together, files), own: await lint(recommended, files) };
    if (round >= 0) found.push(both);
  }
  return found;
}

/** The time of each rule of ours. The first that runs carries the walk that all share. */
function rulesTable(title, found) {
  const times = [...found[0].all.rules.keys()]
    .filter((rule) => rule.startsWith(`${OURS}/`))
    .map((rule) => [rule, median(found.map(({ all }) => all.rules.get(rule) ?? 0))]);
  const [carrier] = times[0] ?? [];
  return table(
    [`rule, on ${title}`, 'ms'],
    times
      .toSorted(([, left], [, right]) => right - left)
      .map(([rule, time]) => [rule === carrier ? `${rule} (with the shared walk)` : rule, time.toFixed(1)]),
  );
}

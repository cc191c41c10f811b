// Compares what the built plugin reports with labels of places in real programs.
// usage: node scripts/accuracy.mjs --root <folder of repositories> --labels <file of JSON lines> [--misses <rule>]
// docs/accuracy.md tells what a label looks like, and how the folder is laid out.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';

import { measure } from './accuracy/measure.mjs';
import { root as project } from './run.mjs';

const { values } = parseArgs({
  options: { root: { type: 'string' }, labels: { type: 'string' }, misses: { type: 'string' } },
});
if (!values.root || !values.labels) throw new Error('Both --root and --labels are needed.');

const entry = path.join(project, 'dist/index.js');
if (!existsSync(entry)) throw new Error('There is no built plugin. Run `npm run build` first.');
const { default: plugin } = await import(pathToFileURL(entry).href);

const labels = readFileSync(values.labels, 'utf8')
  .split('\n')
  .filter((line) => line.trim() !== '')
  .map((line) => JSON.parse(line));
const { rows, wrong } = await measure({ root: values.root, labels, plugin });

for (const label of values.misses === undefined ? [] : wrong) {
  if (![label.rule].flat().includes(values.misses)) continue;
  console.log(`${label.isReported ? 'false' : 'missed'} ${label.repository}/${label.path}:${label.line}`);
}
console.log('| Rule | Faults found | Recall | Reported without a fault | Precision |');
console.log('| ---- | ------------ | ------ | ------------------------ | --------- |');
for (const row of [...rows, total(rows)]) {
  const cells = [
    `${row.found} of ${row.faults}`,
    share(row.found, row.faults),
    `${row.reported} of ${row.right}`,
    share(row.found, row.found + row.reported),
  ];
  console.log(`| ${[row.rule, ...cells].join(' | ')} |`);
}
const absent = rows.reduce((sum, row) => sum + row.absent, 0);
if (absent > 0) console.log(`\n${absent} labels name files that are not there or do not parse.`);

function total(all) {
  const sum = { rule: 'all', faults: 0, found: 0, right: 0, reported: 0, absent: 0 };
  for (const row of all) {
    for (const key of ['faults', 'found', 'right', 'reported']) sum[key] += row[key];
  }
  return sum;
}

function share(part, whole) {
  return whole === 0 ? 'none' : `${Math.round((100 * part) / whole)}%`;
}

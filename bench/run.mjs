// How long all our rules take against the parse of the same files: `npm run bench`. The built plugin, one process.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { ESLint } from 'eslint';

import { corpora } from './corpora.mjs';
import plugin from '../dist/index.js';

const ROUNDS = 9;
const WARM_UP = 2;
const root = path.join(import.meta.dirname, '..');

const examples = path.join(root, 'examples/express-app/src');
const exampleFiles = readdirSync(examples, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.js'))
  .map((file) => readFileSync(path.join(examples, file), 'utf8'));

console.log(`ESLint ${ESLint.version}, Node ${process.version}, ${Object.keys(plugin.rules).length} rules`);
console.log(`median of ${ROUNDS} rounds, milliseconds a round\n`);
console.log(row('files', 'number', 'KB', 'parse', 'our rules', 'ratio', 'reports'));
for (const [title, files] of [['examples/express-app', exampleFiles], ...Object.entries(corpora)]) {
  const { parse, rules, reports } = await measure(files);
  const size = files.reduce((sum, code) => sum + code.length, 0) / 1000;
  console.log(
    row(title, files.length, size.toFixed(0), parse.toFixed(1), rules.toFixed(1), (rules / parse).toFixed(2), reports),
  );
}

/** @param {readonly string[]} files */
async function measure(files) {
  const eslint = new ESLint({
    cwd: root,
    stats: true,
    overrideConfigFile: true,
    overrideConfig: [plugin.configs.strict],
  });
  const parse = [];
  const rules = [];
  let reports = 0;
  for (let round = -WARM_UP; round < ROUNDS; round++) {
    const results = [];
    for (const code of files) results.push(...(await eslint.lintText(code, { filePath: 'src/file.js' })));
    reports = sum(results.map(({ messages }) => messages.length));
    if (round < 0) continue;
    const passes = results.flatMap(({ stats }) => stats.times.passes);
    parse.push(sum(passes.map((pass) => pass.parse.total)));
    rules.push(sum(passes.flatMap((pass) => Object.values(pass.rules ?? {}).map(({ total }) => total))));
  }
  return { parse: median(parse), rules: median(rules), reports };
}

/** @param {readonly number[]} numbers */
function sum(numbers) {
  return numbers.reduce((total, number) => total + number, 0);
}

/** @param {readonly number[]} numbers */
function median(numbers) {
  return numbers.toSorted((left, right) => left - right)[Math.floor(numbers.length / 2)];
}

function row(title, ...cells) {
  return [title.padEnd(28), ...cells.map((cell) => String(cell).padStart(10))].join('');
}

// Shows on a small real application what the plugin finds, what its repair changes, and what browsers get before and
// after. Ends with an error when the repaired application does not keep what the plugin promises.
import { randomBytes } from 'node:crypto';
// eslint-disable-next-line n/no-unsupported-features/node-builtins -- cpSync works on every Node 20, experimental only in name
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';

import { startApplication } from './demo/application.mjs';
import { lint } from './demo/lint.mjs';
import { paint, printDiff, printHeaders, printReports, printTable, printTitle, relative } from './demo/print.mjs';
import { attacks, issuedTokens, openPages } from './demo/tour.mjs';
import { parseSetCookie } from './demo/visitor.mjs';
import { root } from './run.mjs';

/** Cookies that a page's own script reads. */
const scriptReadable = ['XSRF-TOKEN', 'theme'];

const original = path.join(root, 'examples/express-app');
const secrets = { SESSION_SECRET: secret(), JWT_SECRET: secret(), COOKIE_KEY: secret() };
const problems = [];
const cleanUp = [];

try {
  const repaired = copyApplication();
  await showReports();
  const left = await showRepair(repaired);
  const before = await start(original);
  const after = await start(repaired);
  await showCookies(before, after);
  await showTokens(before, after);
  await showAttacks(before, after, left);
} catch (error) {
  problems.push(error instanceof Error ? error.message : String(error));
} finally {
  for (const each of cleanUp.toReversed()) await each();
}

printTitle('Result');
for (const problem of problems) console.error(paint('red', `✗ ${problem}`));
if (problems.length === 0) console.log(paint('green', '✓ The repaired application keeps every promise.'));
process.exitCode = problems.length === 0 ? 0 : 1;

function secret() {
  return randomBytes(32).toString('hex');
}

/** Below node_modules the copy finds the same packages, and no tool looks at it. */
function copyApplication() {
  const cache = path.join(root, 'node_modules/.cache/session-security');
  mkdirSync(cache, { recursive: true });
  const copy = mkdtempSync(path.join(cache, `demo-${process.pid}-`));
  cleanUp.push(() => rmSync(copy, { recursive: true, force: true }));
  cpSync(original, copy, { recursive: true });
  return copy;
}

async function start(folder) {
  const application = await startApplication(folder, secrets);
  cleanUp.push(application.stop);
  return application.url;
}

async function showReports() {
  printTitle('What is wrong in examples/express-app');
  const results = await lint(original);
  printReports(results, original);
  const count = results.flatMap(({ messages }) => messages).length;
  const files = results.filter(({ messages }) => messages.length > 0).length;
  console.log(`${count} problems in ${files} of ${results.length} files`);
  if (count === 0) problems.push('The plugin finds nothing in an application that is broken on purpose.');
}

async function showRepair(repaired) {
  printTitle('What --fix changes');
  for (const { filePath, output } of await lint(repaired, { fix: true })) {
    if (output === undefined) continue;
    const file = relative(repaired, filePath);
    printDiff(file, readFileSync(path.join(original, file), 'utf8'), output);
  }

  printTitle('What is left for a person to decide');
  const results = await lint(repaired);
  printReports(results, repaired);
  const left = results.flatMap(({ filePath, messages }) =>
    messages.map((message) => ({ ...message, file: relative(repaired, filePath) })),
  );
  console.log(left.length === 0 ? 'Nothing' : `${left.length} left; the editor offers the suggestions as quick fixes.`);
  for (const { fatal, fix, message } of left) {
    if (fatal) problems.push(`The repaired application is no longer a program: ${message}`);
    if (fix !== undefined) problems.push(`--fix could have repaired, but did not: ${message}`);
  }
  return left;
}

async function showCookies(before, after) {
  for (const [title, behindTls] of [
    ['Cookies over plain HTTP', false],
    ['Cookies behind a TLS proxy', true],
  ]) {
    printTitle(`${title} (NODE_ENV=production)`);
    const calls = { before: await openPages(before, { behindTls }), after: await openPages(after, { behindTls }) };
    for (const [index, call] of calls.before.entries()) {
      printHeaders(call.title, call.setCookie, calls.after[index].setCookie);
    }
    if (behindTls) summarise(calls);
  }
}

function summarise(calls) {
  const before = calls.before.flatMap(({ setCookie }) => setCookie).map(parseSetCookie);
  const after = calls.after.flatMap(({ setCookie }) => setCookie).map(parseSetCookie);
  const rows = before.map((cookie) => {
    const name = cookie.pair[0];
    const same = after.find(({ pair }) => pair[0] === name);
    if (same === undefined) problems.push(`The repaired application no longer sends ${name}.`);
    return [name, describe(cookie), same === undefined ? '(not sent)' : describe(same)];
  });
  printTable([['cookie', 'before', 'after'], ...rows]);
  for (const cookie of after) problems.push(...lacking(cookie));
}

function describe(cookie) {
  const flag = (name) => (cookie.has(name) ? name : '-').padEnd(8);
  return `${flag('Secure')} ${flag('HttpOnly')} ${inWords(secondsToLive(cookie))}`;
}

function secondsToLive(cookie) {
  if (cookie.has('Max-Age')) return Number(cookie.get('Max-Age'));
  return cookie.has('Expires') ? Math.round((Date.parse(cookie.get('Expires')) - Date.now()) / 1000) : undefined;
}

function inWords(seconds) {
  if (seconds === undefined) return 'until the browser ends';
  const hours = Math.round(seconds / 3600);
  return hours > 24 && hours % 24 === 0 ? `${hours / 24} days` : `${hours} hours`;
}

function lacking(cookie) {
  const [name] = cookie.pair;
  const missing = [];
  if (!cookie.has('Secure')) missing.push('Secure');
  if (!cookie.has('HttpOnly') && !scriptReadable.includes(name)) missing.push('HttpOnly');
  if (secondsToLive(cookie) === undefined) missing.push('a lifetime');
  return missing.map((attribute) => `The cookie ${name} still lacks ${attribute}.`);
}

async function showTokens(before, after) {
  printTitle('Tokens');
  const tokens = { before: await issuedTokens(before), after: await issuedTokens(after) };
  const rows = tokens.before.map(({ name, payload }, index) => {
    const repaired = tokens.after[index].payload;
    if (repaired.exp === undefined) problems.push(`The token in ${name} still never expires.`);
    return [name, lifetime(payload), lifetime(repaired)];
  });
  printTable([['token', 'before', 'after'], ...rows]);
}

function lifetime({ iat, exp }) {
  return exp === undefined ? 'valid for ever' : `valid for ${inWords(exp - iat)}`;
}

async function showAttacks(before, after, left) {
  printTitle('Attacks');
  for (const { title, file, rule, run } of attacks) {
    const broken = await run(before, secrets);
    const repaired = await run(after, secrets);
    // --fix applies what is complete by itself; what it leaves to a person must still be reported.
    const isLeft = left.some((report) => report.file === file && report.ruleId === `session-security/${rule}`);
    console.log(`${title}\n  before  ${broken.what}\n  after   ${paint('green', repaired.what)}`);
    if (repaired.succeeds && isLeft) console.log('          (left for a person to decide, see above)');
    console.log();
    if (!broken.succeeds) problems.push(`The example withstands an attack that it should fall for: ${title}`);
    if (repaired.succeeds && !isLeft) problems.push(`The repaired application falls for: ${title}`);
  }
}

import path from 'node:path';

import { structuredPatch, formatPatch } from 'diff';

import { parseSetCookie } from './visitor.mjs';

const colours = { red: 31, green: 32, cyan: 36, grey: 90, bold: 1 };
const useColour = process.stdout.isTTY && !process.env.NO_COLOR;

export function paint(colour, text) {
  return useColour ? `\u001B[${colours[colour]}m${text}\u001B[0m` : text;
}

export function printTitle(text) {
  console.log(`\n${paint('bold', text)}\n${'─'.repeat(text.length)}\n`);
}

/**
 * @param {readonly import('eslint').ESLint.LintResult[]} results
 * @param {string} folder paths are printed from there
 */
export function printReports(results, folder) {
  for (const { filePath, messages } of results) {
    if (messages.length === 0) continue;
    console.log(relative(folder, filePath));
    for (const message of messages) printReport(message);
    console.log();
  }
}

function printReport({ line, column, message, ruleId, suggestions = [] }) {
  console.log(`  ${paint('red', `${line}:${column}`.padEnd(7))} ${message}  ${paint('grey', ruleId)}`);
  for (const { desc } of suggestions) console.log(`          ${paint('cyan', `suggestion: ${desc}`)}`);
}

/** Prints what changed in one file as a unified diff. */
export function printDiff(file, before, after) {
  const patch = structuredPatch(`a/${file}`, `b/${file}`, before, after, '', '', { context: 2 });
  for (const line of formatPatch(patch).split('\n')) {
    if (/^(?:Index:|=+$)/.test(line)) continue;
    const colour = { '+': 'green', '-': 'red', '@': 'cyan' }[line[0]];
    console.log(colour === undefined ? line : paint(colour, line));
  }
}

/** Prints what one page sends, before above after, one cookie after the other. */
export function printHeaders(title, before, after) {
  console.log(title);
  const names = new Set([...before, ...after].map((header) => parseSetCookie(header).pair[0]));
  for (const name of names) {
    console.log(`  before  ${shortHeader(before, name)}`);
    console.log(`  after   ${paint('green', shortHeader(after, name))}\n`);
  }
}

function shortHeader(headers, name) {
  const header = headers.find((each) => parseSetCookie(each).pair[0] === name);
  if (header === undefined) return '(not sent)';
  const { pair, attributes } = parseSetCookie(header);
  const value = pair[1].length > 16 ? `${pair[1].slice(0, 15)}…` : pair[1];
  return [`${name}=${value}`, ...attributes].join('; ');
}

/** @param {readonly (readonly string[])[]} rows the first one is the heading */
export function printTable(rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  for (const [index, row] of rows.entries()) {
    const text = row.map((cell, column) => cell.padEnd(widths[column])).join('   ');
    console.log(index === 0 ? paint('bold', text.trimEnd()) : text.trimEnd());
  }
}

/** With slashes on every system. */
export function relative(folder, file) {
  return path.relative(folder, file).split(path.sep).join('/');
}

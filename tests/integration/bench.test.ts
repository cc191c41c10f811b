import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { rules } from '../../src/rules/index.js';

const root = path.resolve(import.meta.dirname, '../..');
const folder = mkdtempSync(path.join(tmpdir(), 'session-security-bench-'));
let output: string;

beforeAll(async () => {
  mkdirSync(path.join(folder, 'node_modules'));
  write('login.js', "export const login = (req, res) => res.cookie('sid', req.id, { httpOnly: true });");
  write('view.tsx', 'export const View = (props: { title: string }) => <p>{props.title}</p>;');
  write('broken.js', 'let let = (');
  write('node_modules/installed.js', 'export {};');
  const run = promisify(execFile);
  await run(process.execPath, ['scripts/build.mjs'], { cwd: root });
  const bench = ['bench/run.mjs', '--alone', '--rounds', '1', '--corpora', 'none', folder];
  output = (await run(process.execPath, bench, { cwd: root })).stdout;
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('the bench', () => {
  it('measures the JavaScript and TypeScript files of a folder', () => {
    const [title, number, , rounds, ...measured] = cellsOf(folder);
    expect([title, number, rounds]).toEqual([folder, '3', '1']);
    const [parse, recommended, strict, ratio, sonarjs, security, reports] = measured;
    for (const time of [parse, recommended, strict, ratio, reports]) expect(Number(time)).toBeGreaterThan(0);
    expect([sonarjs, security]).toEqual(['-', '-']);
    expect(output).toContain('1 files do not parse');
  });

  it('measures each rule, and says which carries the shared walk', () => {
    for (const name of Object.keys(rules)) {
      expect(Number(cellsOf(`session-security/${name}`).at(-1))).toBeGreaterThanOrEqual(0);
    }
    expect(output.match(/\(with the shared walk\)/g)).toHaveLength(1);
  });

  it('measures the import', () => {
    const times = /Import of the plugin: (\d+) ms, .* loaded (\d+) ms\. What the first file loads: (\d+) ms\./.exec(
      output,
    );
    const [whole, added, engine] = times?.slice(1).map(Number) ?? [];
    expect([whole, added].every((time) => time !== undefined && time >= 0)).toBe(true);
    expect(engine).toBeGreaterThan(0);
  });
});

function write(name: string, code: string): void {
  writeFileSync(path.join(folder, name), code);
}

/** The cells of the row that begins with a title. */
function cellsOf(title: string): string[] {
  const row = output.split('\n').find((line) => line.startsWith(`| ${title} `)) ?? '';
  return row
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());
}

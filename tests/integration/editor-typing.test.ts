import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { sampleOf, SEED, someOf } from '../conformance/sampling.js';
import { type EditorBuffer, type Diagnostic, type LanguageServer, startLanguageServer } from './language-server.js';
import { createTemporaryProject, installedPlugin, type TemporaryProject } from './temporary-project.js';

const examples = path.resolve(import.meta.dirname, '../../examples');
const CUT_POINTS = 200;
const CUT_POINTS_EVERY_DAY = 4;

const files = readdirSync(examples, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.js') && !path.basename(file).startsWith('eslint.config'))
  .toSorted();

let project: TemporaryProject;
let server: LanguageServer;

beforeAll(async () => {
  project = await createTemporaryProject(await installedPlugin());
  await project.write(
    'eslint.config.js',
    "import sessionSecurity from 'eslint-plugin-session-security';\nexport default [sessionSecurity.configs.strict];\n",
  );
  server = await startLanguageServer(project.folder);
});

afterAll(async () => {
  await server.stop();
  await project.remove();
});

describe(`buffers that are being typed, seed ${SEED}`, () => {
  it.each(files)('%s', { timeout: 600_000 }, async (file) => {
    const text = readFileSync(path.join(examples, file), 'utf8');
    const buffer = await server.open(file, text);
    const reports = await buffer.diagnostics();
    const already = server.complaints.length;
    for (const typed of halfTyped(text)) {
      await buffer.change(typed);
      await expectReportsInside(buffer);
      await buffer.save('source.fixAll.eslint');
      await expectReportsInside(buffer);
      expect(server.complaints.slice(already), typed).toEqual([]);
    }
    await buffer.change(text);
    expect(await buffer.diagnostics()).toEqual(reports);
    await buffer.close();
  });
});

it('are looked at by a server that would complain', async () => {
  await project.write(
    'broken/eslint.config.js',
    `const create = () => ({ Program() { throw new Error('on purpose'); } });
export default [{ plugins: { broken: { rules: { rule: { create } } } }, rules: { 'broken/rule': 'error' } }];
`,
  );
  const other = await startLanguageServer(project.folder);
  const buffer = await other.open('broken/file.js', 'export {};\n');
  expect(await buffer.diagnostics()).toEqual([]);
  expect(other.complaints).toContainEqual(expect.stringContaining('on purpose'));
  await other.stop();
});

/** The text up to each cut point: with nothing behind it, as a file that is being written, or with the lines below, as one that is being changed. */
function halfTyped(text: string): readonly string[] {
  const offsets = sampleOf(
    Array.from({ length: text.length }, (_, offset) => offset),
    CUT_POINTS,
  );
  return someOf(offsets, CUT_POINTS_EVERY_DAY).map((offset, index) => {
    const before = text.slice(0, offset);
    return index % 2 === 0 ? before : `${before}${text.slice(text.indexOf('\n', offset))}`;
  });
}

/** A text that does not parse has one report, ESLint's own; the others are ours and mark a part of one line. */
async function expectReportsInside(buffer: EditorBuffer): Promise<void> {
  const reports = await buffer.diagnostics();
  const lines = buffer.text().split('\n');
  const isParsed = reports.every(({ code }) => code !== undefined);
  if (!isParsed) expect(reports.map(({ message }) => message)).toEqual([expect.stringMatching(/^Parsing error: /)]);
  else expect(reports.filter((report) => !isInside(report, lines))).toEqual([]);
}

function isInside({ code, range: { start, end } }: Diagnostic, lines: readonly string[]): boolean {
  return (
    code?.startsWith('session-security/') === true &&
    start.line === end.line &&
    start.character < end.character &&
    end.character <= (lines[end.line]?.length ?? 0)
  );
}

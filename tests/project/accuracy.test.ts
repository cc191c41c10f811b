import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { measure } from '../../scripts/accuracy/measure.mjs';
import plugin from '../../src/index.js';

const FILES = {
  'login.js': [
    "module.exports = (req, res) => res.cookie('sid', req.sessionID);",
    '/* eslint-disable */',
    "module.exports.theme = (req, res) => res.cookie('theme', req.body.theme);",
    'module.exports.safe = (req, res) =>',
    "  res.cookie('sid', req.sessionID, { httpOnly: true, secure: true, sameSite: 'lax', maxAge: 3600000 });",
  ],
  'broken.js': ['const ='],
};

const about = { repository: 'somebody/shop', commit: 'f00', path: 'login.js' } as const;
const secure = 'require-secure-cookie';
const sameSite = 'require-same-site-cookie';

let root: string;

beforeAll(() => {
  root = mkdtempSync(path.join(tmpdir(), 'accuracy-'));
  mkdirSync(path.join(root, 'somebody+shop'));
  for (const [name, lines] of Object.entries(FILES))
    writeFileSync(path.join(root, 'somebody+shop', name), lines.join('\n'));
});

afterAll(() => {
  rmSync(root, { recursive: true, force: true });
});

describe('reports compared with labels', () => {
  it('counts what is found and what is reported without a fault, rule by rule', async () => {
    const labels = [
      { ...about, line: 1, rule: secure, verdict: 'fault' },
      { ...about, line: 3, rule: secure, verdict: 'no fault' },
      { ...about, line: 4, endLine: 5, rule: secure, verdict: 'no fault' },
      { ...about, line: 1, rule: sameSite, verdict: 'fault' },
      { ...about, line: 4, endLine: 5, rule: sameSite, verdict: 'fault' },
    ] as const;
    const { rows, wrong } = await measure({ root, labels, plugin });
    expect(rows).toEqual([
      { rule: sameSite, faults: 2, found: 1, right: 0, reported: 0, absent: 0 },
      { rule: secure, faults: 1, found: 1, right: 2, reported: 0, absent: 0 },
    ]);
    expect(wrong).toEqual([{ ...labels[4], isReported: false }]);
  });

  it('takes the report of any of several rules, and counts one without a fault', async () => {
    const rule = ['require-token-expiry', 'require-http-only-cookie'];
    const label = { ...about, line: 1, rule, verdict: 'no fault' } as const;
    const { rows, wrong } = await measure({ root, labels: [label], plugin });
    expect(rows).toEqual([{ rule: rule.join(', '), faults: 0, found: 0, right: 1, reported: 1, absent: 0 }]);
    expect(wrong).toEqual([{ ...label, isReported: true }]);
  });

  it('says nothing of what is unclear, of files that are not there, and of those that do not parse', async () => {
    const labels = [
      { ...about, line: 1, rule: secure, verdict: 'unclear' },
      { ...about, path: 'gone.js', line: 1, rule: secure, verdict: 'fault' },
      { ...about, path: 'broken.js', line: 1, rule: secure, verdict: 'fault' },
    ] as const;
    const { rows, wrong } = await measure({ root, labels, plugin });
    expect(rows).toEqual([{ rule: secure, faults: 0, found: 0, right: 0, reported: 0, absent: 2 }]);
    expect(wrong).toEqual([]);
  });
});

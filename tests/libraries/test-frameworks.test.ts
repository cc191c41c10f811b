import { describe, expect, it } from 'vitest';

import { lint } from '../conformance/linting.js';

const reported = (line: string): number =>
  lint(`${line}\nconst handler = (req, res) => res.cookie('sid', id);`, {
    only: ['require-secure-cookie'],
    parser: 'typescript',
  }).length;

describe('test frameworks: what is recognised', () => {
  it.each([
    "import { expect, it } from 'vitest';",
    "import { describe } from 'bun:test';",
    "const request = require('supertest');",
    "const test = require('tape');",
    "const should = require('chai').should();",
    "import { test as base } from '@playwright/test';",
  ])('%s', (line) => {
    expect(reported(line)).toBe(0);
  });
});

describe('test frameworks: what is not', () => {
  it.each([
    "import { tap } from 'rxjs';",
    "import { test } from './vitest.js';",
    "import type { Mock } from 'vitest';",
    "import assert from 'node:assert';",
  ])('%s', (line) => {
    expect(reported(line)).toBe(1);
  });
});

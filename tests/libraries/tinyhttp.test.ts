import { describe, expect, it } from 'vitest';

import { understood } from '../conformance/understood.js';

describe('res.cookie', () => {
  it.each([
    [
      'callback',
      "import { App } from '@tinyhttp/app';\nnew App().get('/', (a, b) => { b.cookie('sid', id); });",
      ['tinyhttp "sid"'],
    ],
    [
      'chain',
      "import { App } from '@tinyhttp/app';\nconst app = new App();\napp.post('/', async (req, res) => void res.status(200).cookie('a', 1).cookie('b', 2));",
      ['tinyhttp "a"', 'tinyhttp "b"'],
    ],
    [
      'typed',
      "import type { Response } from '@tinyhttp/app';\nexport const save = (to: Response) => { to.cookie('sid', id); };",
      ['tinyhttp "sid"'],
    ],
    [
      'deletion',
      "import { App } from '@tinyhttp/app';\nnew App().get('/', (req, res) => { res.clearCookie('sid'); });",
      ['deletion'],
    ],
    [
      'text',
      "import { App } from '@tinyhttp/app';\nnew App().get('/', (req, res) => { res.append('Set-Cookie', 'sid=a1'); });",
      ['tinyhttp "sid"'],
    ],
    [
      'another package',
      "import type { Response } from 'supertest';\nexport const save = (to: Response) => { to.cookie('sid', id); };",
      [],
    ],
  ])('%s', (_, program, expected) => {
    expect(understood(program)).toEqual(expected);
  });

  it('polka has no helper', () => {
    const program =
      "import polka from 'polka';\npolka().get('/', (req, res) => { res.setHeader('Set-Cookie', 'sid=a1'); });";
    expect(understood(program)).toEqual(['node-http "sid"']);
  });
});

import { expect, it } from 'vitest';

import { attributeWords } from '../../src/model/attribute-words.js';
import { libraries } from '../../src/libraries/index.js';
import type { Library } from '../../src/libraries/types/library.js';

const other: Library = {
  id: 'other',
  title: 'other',
  packages: ['other'],
  source: '',
  version: '',
  sinks: [
    {
      kind: 'cookie',
      callee: { import: 'other' },
      layouts: [{ name: { argument: 0 }, value: { argument: 1 }, options: { argument: 2 } }],
      attributes: {
        secure: { key: 'isSecure', default: true },
        maxAge: { key: 'ttl', default: null, unit: 'milliseconds' },
        path: { key: 'domain', default: null },
      },
      onPlainHttp: 'sends',
      deletion: {},
      sample: '',
    },
  ],
};

it('knows the names of all libraries, in whatever spelling', () => {
  const { names } = attributeWords([...libraries, other]);
  expect(names.get('issecure')).toEqual({ attribute: 'secure', units: [] });
  expect(names.get('ttl')).toEqual({ attribute: 'maxAge', units: expect.arrayContaining(['milliseconds']) });
  expect(names.get('httponly')).toEqual({ attribute: 'httpOnly', units: [] });
  expect(names.get('maxage')?.units).toEqual(expect.arrayContaining(['milliseconds', 'seconds']));
});

it('knows how tokens spell a lifetime, but no point in time', () => {
  const { names } = attributeWords(libraries);
  expect(names.get('expiresin')).toMatchObject({ attribute: 'maxAge' });
  expect(names.get('exp')).toBeUndefined();
});

it('leaves names out that mean different things', () => {
  expect(attributeWords([...libraries, other]).names.get('domain')).toBeUndefined();
  expect(attributeWords(libraries).names.get('domain')).toEqual({ attribute: 'domain', units: [] });
});

it('knows under which key sessions hold the attributes of their cookie', () => {
  expect(attributeWords(libraries).containers).toContain('cookie');
});

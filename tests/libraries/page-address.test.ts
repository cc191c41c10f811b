import { describe, expect, it } from 'vitest';

import { modelOf } from '../model/seen.js';

/** Addresses with a token of the page's user in them. */
const seen = (code: string) =>
  modelOf(code)
    .addressTokens()
    .map(({ address: { goes, library } }) => `${library.id} ${goes}`);

describe('page-address', () => {
  it.each([
    "location = '/a?token=' + localStorage.getItem('token');",
    "window.location = '/a?token=' + localStorage.getItem('token');",
    "document.location.href = '/a?token=' + localStorage.getItem('token');",
    "window.location.replace('/a?token=' + localStorage.getItem('token'));",
    "window.open('/a?token=' + localStorage.getItem('token'));",
    "open('/a?token=' + localStorage.getItem('token'));",
  ])('%s', (code) => {
    expect(seen(code)).toEqual(['page-address by script']);
  });

  it.each([
    "const location = {}; location.href = '/a?token=' + localStorage.getItem('token');",
    "file.open('/a?token=' + localStorage.getItem('token'));",
    "text.replace('/a?token=' + localStorage.getItem('token'));",
  ])('not %s', (code) => {
    expect(seen(code)).toEqual([]);
  });
});

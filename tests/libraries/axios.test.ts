import { describe, expect, it } from 'vitest';

import { modelOf } from '../model/seen.js';

/** Addresses with a token of the page's user in them. */
const seen = (code: string) =>
  modelOf(code)
    .addressTokens()
    .map(({ address: { goes, library } }) => `${library.id} ${goes}`);

describe('axios', () => {
  it.each([
    "import axios from 'axios'; axios.get('/a?token=' + localStorage.getItem('token'));",
    "import axios from 'axios'; axios.get('/a', { params: { token: localStorage.getItem('token') } });",
    "import axios from 'axios'; axios.put('/a', item, { params: { token: localStorage.getItem('token') } });",
    "import axios from 'axios'; axios({ url: '/a', params: { token: localStorage.getItem('token') } });",
    "import axios from 'axios'; axios.request({ url: '/a?token=' + localStorage.getItem('token') });",
    "import axios from 'axios'; const client = axios.create({ baseURL }); client.delete('/a?token=' + localStorage.getItem('token'));",
  ])('%s', (code) => {
    expect(seen(code)).toEqual(['axios in request']);
  });

  it.each([
    "import axios from 'axios'; axios.post('/a', { token: localStorage.getItem('token') });",
    "import axios from 'axios'; axios.get('/a', { headers: { token: localStorage.getItem('token') } });",
    "import axios from './axios.js'; axios.get('/a?token=' + localStorage.getItem('token'));",
  ])('not %s', (code) => {
    expect(seen(code)).toEqual([]);
  });
});

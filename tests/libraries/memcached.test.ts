import { describe, expect, it } from 'vitest';

import { choicesIn } from '../model/deletions-seen.js';

const memcached = (call: string) =>
  choicesIn(`import Memcached from 'memcached';
const cached = new Memcached('localhost:11211');
app.delete('/:id', (req, res) => { ${call} });`);

const memjs = (call: string) =>
  choicesIn(`import { Client } from 'memjs';
const cached = Client.create();
app.delete('/:id', (req, res) => { ${call} });`);

describe('Memcached: what is recognised', () => {
  it('the command of memcached', () => {
    expect(memcached('cached.del(`session:${req.params.id}`, done);')).toEqual(['cached.del: session req.params.id']);
  });

  it('the command of memjs', () => {
    expect(memjs('cached.delete(`sess:${req.params.id}`);')).toEqual(['cached.delete: session req.params.id']);
  });
});

describe('Memcached: what is not', () => {
  it('the keys of something else, a fixed key, the own session', () => {
    expect(memcached('cached.del(`cart:${req.params.id}`, done);')).toEqual([]);
    expect(memcached("cached.del('sessions', done);")).toEqual([]);
    expect(memcached('cached.del(`session:${req.sessionID}`, done);')).toEqual([]);
  });

  it('the members of a map', () => {
    expect(memjs('open.delete(`session:${req.params.id}`);')).toEqual([]);
  });
});

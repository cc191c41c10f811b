import type { TSESTree } from '@typescript-eslint/utils';
import { describe, expect, it } from 'vitest';

import type { TextPart } from '../../src/evaluate/value.js';
import { readAddress } from '../../src/model/connection-addresses.js';

const node = {} as TSESTree.Node;

/** A text of these pieces, with one that is not known between each two. */
function parts(...texts: readonly string[]): readonly TextPart[] {
  return texts.flatMap((text, index): readonly TextPart[] => [
    ...(index > 0 ? [{ known: false, node } as const] : []),
    { known: true, text, node, range: [100 * index, 100 * index + text.length] },
  ]);
}

describe('addresses', () => {
  it.each([
    ['redis://cache.example.com:6379/0', 'redis', ['cache.example.com']],
    ['REDIS://cache', 'redis', ['cache']],
    ['mongodb://user:p@ss@a.example.com:27017,b.example.com/app', 'mongodb', ['a.example.com', 'b.example.com']],
    ['redis://[::1]:6379', 'redis', ['::1']],
    ['postgres:///app', 'postgres', ['']],
    ['mongodb://%2Ftmp%2Fdb.sock/app', 'mongodb', ['%2Ftmp%2Fdb.sock']],
  ])('%s', (text, scheme, hosts) => {
    expect(readAddress(parts(text))).toMatchObject({ scheme, hosts });
  });

  it.each(['/run/redis/redis.sock', 'localhost:6379', '', 'postgres'])('%j is none', (text) => {
    expect(readAddress(parts(text))).toBeUndefined();
  });

  it('knows what is known around what is not', () => {
    expect(readAddress(parts('redis://:', '@cache.example.com:', '/0'))).toMatchObject({
      hosts: ['cache.example.com'],
    });
    expect(readAddress(parts('redis://', ':6379'))).toMatchObject({ scheme: 'redis', hosts: [undefined] });
    expect(readAddress(parts('', '://cache.example.com'))).toMatchObject({
      scheme: undefined,
      hosts: ['cache.example.com'],
      schemeSite: undefined,
    });
    expect(readAddress(parts('', '?tls=false'))).toMatchObject({ hosts: [undefined], parameters: [{ name: 'tls' }] });
  });

  it('finds the places of parameters, with what separates them', () => {
    const read = readAddress(parts('mongodb://a/b?x=1&tls=false#c'));
    expect(read?.schemeSite?.range).toEqual([0, 7]);
    expect(
      read?.parameters.map(({ name, value, site, valueSite }) => [name, value, site?.range, valueSite?.range]),
    ).toEqual([
      ['x', '1', [14, 18], [16, 17]],
      ['tls', 'false', [17, 27], [22, 27]],
    ]);
  });

  it('gives no place to what several literals spell', () => {
    const spelt = [
      { known: true, text: 'red', node, range: [0, 3] },
      { known: true, text: 'is://cache.example.com', node, range: [10, 32] },
    ] as const;
    expect(readAddress(spelt)).toMatchObject({ scheme: 'redis', schemeSite: undefined });
  });
});

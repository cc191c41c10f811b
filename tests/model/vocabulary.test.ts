import { describe, expect, it } from 'vitest';

import type { Origin } from '../../src/libraries/types/origin.js';
import { createRelevance } from '../../src/model/relevance.js';
import { createVocabulary } from '../../src/model/vocabulary.js';
import { libraryOf } from './library-of.js';

describe('of one sink', () => {
  it.each<[string, Origin, readonly string[], readonly string[]]>([
    ['a member', { member: 'put', of: { global: 'jar' } }, ['put'], []],
    ['one of several members', { member: ['put', 'add'], of: { global: 'jar' } }, ['put', 'add'], []],
    ['a global', { global: 'keep' }, ['keep'], []],
    ['an import', { import: 'jar', name: 'keep' }, ['keep'], ['jar']],
    ['one of several packages', { import: ['jar', 'pot'], name: ['keep', 'save'] }, ['keep', 'save'], ['jar', 'pot']],
    ['a whole module', { import: 'jar' }, [], ['jar']],
    ['the result of a call', { resultOf: { import: 'jar' } }, [], ['jar']],
    ['any of them', { anyOf: [{ global: 'keep' }, { import: 'jar' }] }, ['keep'], ['jar']],
    ['a chain', { fluent: { global: 'keep' }, methods: ['and'] }, ['keep'], []],
    ['a conventional name', { called: ['keep'], importing: 'jar' }, ['keep'], []],
    ['any expression of a name', { anything: true, named: ['keep'] }, ['keep'], []],
  ])('finds %s by its last name or package', (_, callee, names, packages) => {
    const library = libraryOf(callee);
    const vocabulary = createVocabulary([library]);
    const entry = { library, sink: library.sinks[0] };
    for (const name of names) expect(vocabulary.byName(name)).toEqual([entry]);
    for (const name of packages) expect(vocabulary.byPackage(name)).toEqual([entry]);
    expect(vocabulary.byName('other')).toEqual([]);
    expect(vocabulary.byPackage('other')).toEqual([]);
  });

  it('finds an object by the first of its keys, or that of another', () => {
    const library = libraryOf({ anyOf: [{ keys: ['lid', 'glass'] }, { keys: ['cork'] }] });
    const { byKey } = createVocabulary([library]);
    const { words } = createRelevance([library]);
    const entry = { library, sink: library.sinks[0] };
    expect(['lid', 'glass', 'cork'].map(byKey)).toEqual([[entry], [], [entry]]);
    expect(['{ lid, glass }', '{ cork }', '{ glass }'].map((code) => words.finds(code))).toEqual([true, true, false]);
  });

  it('has nothing for a name of the prototype chain', () => {
    const vocabulary = createVocabulary([libraryOf({ global: 'keep' })]);
    expect(vocabulary.byName('constructor')).toEqual([]);
    expect(vocabulary.byPackage('__proto__')).toEqual([]);
  });
});

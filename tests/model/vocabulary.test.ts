import { describe, expect, it } from 'vitest';

import { libraries } from '../../src/libraries/index.js';
import type { CookieSink, Library, Origin } from '../../src/libraries/types.js';
import { createVocabulary } from '../../src/model/vocabulary.js';

describe('of the libraries', () => {
  const vocabulary = createVocabulary(libraries);
  const samples = libraries.flatMap(({ id, sinks }) =>
    sinks.flatMap(({ kind, sample }): [string, string][] => (kind === 'none' ? [] : [[`${id}: ${sample}`, sample]])),
  );

  it.each(samples)('a word stands in %s', (_, sample) => {
    expect(vocabulary.mayHaveSinks(sample.replace('$text', "'Set-Cookie'"))).toBe(true);
  });

  it.each(['', 'const total = prices.reduce((sum, price) => sum + price, 0);', 'export default class Chart {}'])(
    'no word stands in %s',
    (program) => {
      expect(vocabulary.mayHaveSinks(program)).toBe(false);
    },
  );
});

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
    const { byKey, words } = createVocabulary([library]);
    const entry = { library, sink: library.sinks[0] };
    expect(['lid', 'glass', 'cork'].map(byKey)).toEqual([[entry], [], [entry]]);
    expect(['{ lid, glass }', '{ cork }', '{ glass }'].map((code) => words.test(code))).toEqual([true, true, false]);
  });

  it('looks for the rarer name of a member and its object', () => {
    const vocabulary = createVocabulary([
      libraryOf({ member: 'set', of: { member: 'cookies', of: { global: 'jar' } } }),
    ]);
    expect(vocabulary.mayHaveSinks('const { cookies: kept } = jar;\nkept.set();')).toBe(true);
    expect(vocabulary.mayHaveSinks('jars.set();')).toBe(false);
  });

  it('looks for both where neither is rare', () => {
    const vocabulary = createVocabulary([
      libraryOf({ member: 'state', of: { parameter: 1, named: [['request'], ['h']] } }),
    ]);
    expect(vocabulary.mayHaveSinks('export const handler = (request, h) =>\n  h.state();')).toBe(true);
    expect(vocabulary.mayHaveSinks('export const handler = (request, h) => h.close();')).toBe(false);
    expect(vocabulary.mayHaveSinks('const [state, change] = useState();')).toBe(false);
  });

  it('holds a package to be rarer than any name', () => {
    const vocabulary = createVocabulary([
      libraryOf({ member: 'remember', of: { anyOf: [{ import: 'jar' }, { global: 'PicklesInAJar' }] } }),
    ]);
    expect(vocabulary.mayHaveSinks('store.remember();')).toBe(false);
  });

  it.each<[string, Origin]>([
    ['a type', { typedAs: { import: 'jar', name: 'Jar' } }],
    ['a parameter', { parameterNamed: ['keeper'] }],
    ['anything', { anything: true }],
  ])('misses no program where the object may also be %s', (_, other) => {
    const origin: Origin = { anyOf: [{ member: 'collection', of: { global: 'shelf' } }, other] };
    const vocabulary = createVocabulary([libraryOf({ member: 'set', of: origin })]);
    expect(
      vocabulary.mayHaveSinks("import type { Jar } from 'jar';\nexport const save = (keeper: Jar) => keeper.set();"),
    ).toBe(true);
  });

  it('has nothing for a name of the prototype chain', () => {
    const vocabulary = createVocabulary([libraryOf({ global: 'keep' })]);
    expect(vocabulary.byName('constructor')).toEqual([]);
    expect(vocabulary.byPackage('__proto__')).toEqual([]);
  });

  it.each(['@scope/jar-session', 'a.b', '$keep', 'c++'])('takes %s for the text that it is', (name) => {
    const vocabulary = createVocabulary([libraryOf({ import: name })]);
    expect(vocabulary.mayHaveSinks(`import jar from '${name}';`)).toBe(true);
    expect(vocabulary.mayHaveSinks('import jar from "a-b";')).toBe(false);
  });

  it('matches nothing without sinks', () => {
    const vocabulary = createVocabulary([
      { ...libraryOf({ global: 'keep' }), sinks: [{ kind: 'none', sample: 'keep()' }] },
    ]);
    expect(vocabulary.mayHaveSinks('keep()')).toBe(false);
  });
});

function libraryOf(callee: Origin): Library {
  const sink: CookieSink = {
    kind: 'cookie',
    callee,
    layouts: [{ name: { argument: 0 }, value: { argument: 1 }, options: { argument: 2 } }],
    attributes: {},
    onPlainHttp: 'sends',
    deletion: {},
    sample: '',
  };
  return { id: 'jar', title: 'Jar', packages: [], source: '', version: '', sinks: [sink] };
}

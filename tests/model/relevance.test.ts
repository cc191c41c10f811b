import { describe, expect, it } from 'vitest';

import { libraries } from '../../src/libraries/index.js';
import type { Origin } from '../../src/libraries/types/origin.js';
import { createFileWords } from '../../src/model/file-words.js';
import { createRelevance } from '../../src/model/relevance.js';
import { libraryOf } from './library-of.js';
import { sourceOf } from './source-of.js';

describe('of the libraries', () => {
  const relevance = createRelevance(libraries);
  const samples = libraries.flatMap(({ id, sinks }) =>
    sinks.flatMap(({ kind, sample }): [string, string][] => (kind === 'none' ? [] : [[`${id}: ${sample}`, sample]])),
  );

  it.each(samples)('a word stands in %s', (_, sample) => {
    expect(relevance.mayMatter(sample.replace('$text', "'Set-Cookie'"))).toBe(true);
  });

  it.each(['', 'const total = prices.reduce((sum, price) => sum + price, 0);', 'export default class Chart {}'])(
    'no word stands in %s',
    (program) => {
      expect(relevance.mayMatter(program)).toBe(false);
    },
  );

  const matters = (program: string): boolean => relevance.matters(program, createFileWords(sourceOf(program)));
  // A connection matters where sessions are kept at its other end.
  const alone = libraries.flatMap(({ id, sinks }) =>
    sinks.flatMap(({ kind, sample }): [string, string][] =>
      kind === 'none' || kind === 'connection' ? [] : [[`${id}: ${sample}`, sample]],
    ),
  );

  it.each(alone)('all words stand in %s', (_, sample) => {
    expect(matters(sample.replace('$options', '{}').replace('$text', "'Set-Cookie'"))).toBe(true);
  });

  it.each([
    'document.title = name;',
    'const strategy = strategies.find((one) => one.fits);\nstrategy.run();',
    "import { BrowserRouter } from 'react-router';",
    'export const token = scanner.next();',
    'const { data } = await client.get(path);',
  ])('a word stands in %s, and no more', (program) => {
    expect(relevance.mayMatter(program)).toBe(true);
    expect(matters(program)).toBe(false);
  });

  it.each([
    ['signs out by the name of its file', 'logout/route.ts\nexport const f = () => clear();'],
    ['has a secret among its settings', 'export const JWT_SECRET = key;'],
    ['reads cookies of requests in any way', 'const f = (req, res) => res.send(cookieOf(req));'],
    ['logs in, and answers an error', 'const login = (req, res) => { try { find(); } catch (e) { res.send(e); } };'],
  ])('a file that %s matters', (_, said) => {
    const program = said.split('\n').at(-1) ?? '';
    expect(relevance.matters(said, createFileWords(sourceOf(program)))).toBe(true);
  });
});

describe('of one sink', () => {
  it('looks for the rarer name of a member and its object', () => {
    const relevance = createRelevance([libraryOf({ member: 'set', of: { member: 'cookies', of: { global: 'jar' } } })]);
    expect(relevance.mayMatter('const { cookies: kept } = jar;\nkept.set();')).toBe(true);
    expect(relevance.mayMatter('jars.set();')).toBe(false);
  });

  it('looks for both where neither is rare', () => {
    const relevance = createRelevance([
      libraryOf({ member: 'state', of: { parameter: 1, named: [['request'], ['h']] } }),
    ]);
    expect(relevance.mayMatter('export const handler = (request, h) =>\n  h.state();')).toBe(true);
    expect(relevance.mayMatter('export const handler = (request, h) => h.close();')).toBe(false);
    expect(relevance.mayMatter('const [state, change] = useState();')).toBe(false);
  });

  it('holds a package to be rarer than any name', () => {
    const relevance = createRelevance([
      libraryOf({ member: 'remember', of: { anyOf: [{ import: 'jar' }, { global: 'PicklesInAJar' }] } }),
    ]);
    expect(relevance.mayMatter('store.remember();')).toBe(false);
  });

  it.each<[string, Origin]>([
    ['a type', { typedAs: { import: 'jar', name: 'Jar' } }],
    ['a parameter', { parameterNamed: ['keeper'] }],
    ['anything', { anything: true }],
  ])('misses no program where the object may also be %s', (_, other) => {
    const origin: Origin = { anyOf: [{ member: 'collection', of: { global: 'shelf' } }, other] };
    const relevance = createRelevance([libraryOf({ member: 'set', of: origin })]);
    expect(
      relevance.mayMatter("import type { Jar } from 'jar';\nexport const save = (keeper: Jar) => keeper.set();"),
    ).toBe(true);
  });

  it.each(['@scope/jar-session', 'a.b', '$keep', 'c++'])('takes %s for the text that it is', (name) => {
    const relevance = createRelevance([libraryOf({ import: name })]);
    expect(relevance.mayMatter(`import jar from '${name}';`)).toBe(true);
    expect(relevance.mayMatter('import jar from "a-b";')).toBe(false);
  });

  it('matches nothing without sinks', () => {
    const relevance = createRelevance([
      { ...libraryOf({ global: 'keep' }), sinks: [{ kind: 'none', sample: 'keep()' }] },
    ]);
    expect(relevance.mayMatter('keep()')).toBe(false);
  });
});

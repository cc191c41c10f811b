import { describe, expect, it } from 'vitest';

import { createIsModule } from '../../src/model/modules.js';

describe('a package', () => {
  const isModule = createIsModule('/application/src/login.js', '/application');

  it.each([
    ['jar', 'jar', true],
    ['@scope/jar', '@scope/jar', true],
    ['jar/sub', 'jar', false],
    ['jar', 'jar/sub', false],
    ['./jar', 'jar', false],
    ['Jar', 'jar', false],
    ['jar/sub.js', 'jar/sub', true],
    ['@scope/jar/sub.mjs', '@scope/jar/sub', true],
    ['jar.js', 'jar', false],
  ])('%s means %s: %s', (source, wanted, expected) => {
    expect(isModule(source, wanted)).toBe(expected);
  });
});

describe('a path from the working directory', () => {
  it.each([
    ['src/login.js', './cookies.js', './src/cookies', true],
    ['src/login.js', './cookies', './src/cookies', true],
    ['src/login.ts', './cookies.js', './src/cookies.ts', true],
    ['src/login.js', '../cookies.mjs', './cookies', true],
    ['src/routes/login.js', '../lib/cookies', './src/lib/cookies', true],
    ['src/routes/login.js', '../lib', './src/lib/index.js', true],
    ['src/routes/login.js', '../lib/index.ts', './src/lib', true],
    ['src/login.js', './cookies.js', './cookies', false],
    ['src/login.js', './cookies.service.js', './src/cookies.service', true],
    ['src/login.js', './cookies.service.js', './src/cookies', false],
    ['src/login.js', '@/lib/cookies', './src/lib/cookies', true],
    ['src/login.js', '~/lib/cookies.js', './src/lib/cookies', true],
    ['src/login.js', '#lib/cookies', './src/lib/cookies', true],
    ['src/login.js', '@/cookies', './src/lib/cookies', true],
    ['src/login.js', '@/other/cookies', './src/lib/cookies', false],
    ['src/login.js', '@/okies', './src/lib/cookies', false],
    ['src/login.js', 'lib/cookies', './lib/cookies', false],
    ['src/login.js', '@scope/cookies', './src/cookies', false],
  ])('in %s, %s means %s: %s', (file, source, wanted, expected) => {
    expect(createIsModule(`/application/${file}`, '/application')(source, wanted)).toBe(expected);
    expect(createIsModule(`C:\\application\\${file.replaceAll('/', '\\')}`, 'C:\\application')(source, wanted)).toBe(
      expected,
    );
  });

  it('does not take a neighbour for the working directory', () => {
    expect(createIsModule('/application-2/src/login.js', '/application')('./cookies', './src/cookies')).toBe(false);
  });
});

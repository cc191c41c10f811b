import { readFileSync } from 'node:fs';
import path from 'node:path';

import { describe, expect, it } from 'vitest';

import { root } from './source-files.js';

interface LockedPackage {
  readonly resolved?: string;
  /** Nobody who installs the plugin gets it. */
  readonly dev?: boolean;
  readonly hasInstallScript?: boolean;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

describe.each(['package-lock.json', 'bench/compare/package-lock.json', 'tests/runtime/ecosystem/package-lock.json'])(
  '%s',
  (file) => {
    const lock = JSON.parse(readFileSync(path.join(root, file), 'utf8')) as { packages: Record<string, LockedPackage> };

    it('names the optional packages of every platform, without which npm ci fails', () => {
      const locked = new Set(Object.keys(lock.packages).map((location) => location.split('node_modules/').at(-1)));
      const optional = Object.values(lock.packages).flatMap((each) => Object.keys(each.optionalDependencies ?? {}));
      expect(optional.filter((name) => !locked.has(name))).toEqual([]);
    });

    it('records no place that only one machine knows', () => {
      const places = Object.values(lock.packages).map(({ resolved = 'https://registry.npmjs.org/' }) => resolved);
      expect(places.filter((place) => !place.startsWith('https://registry.npmjs.org/'))).toEqual([]);
    });
  },
);

it('brings nothing that runs code when it is installed', () => {
  const lock = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, LockedPackage>;
  };
  const installed = Object.entries(lock.packages).filter(([, { dev }]) => dev !== true);
  expect(installed.map(([location]) => location)).toContain('node_modules/@typescript-eslint/utils');
  expect(installed.filter(([, each]) => each.hasInstallScript).map(([location]) => location)).toEqual([]);
});

import { describe, expect, it } from 'vitest';

import { layers, runtimePackages } from '../../scripts/layers.mjs';
import { readSourceFiles } from './source-files.js';

const files = readSourceFiles();

describe('the import graph of src', () => {
  it('knows every layer', () => {
    expect(new Set(files.map(({ layer }) => layer))).toEqual(new Set(Object.keys(layers)));
  });

  it('has no cycle, types included', () => {
    expect(findCycle()).toEqual([]);
  });

  it('has no upward arrow', () => {
    const upward = files.flatMap(({ name, imports }) =>
      imports
        .filter(({ relative }) => relative)
        .filter(({ target, typesOnly }) => !mayImport(name, target, typesOnly))
        .map(({ target }) => `${name} → ${target}`),
    );
    expect(upward).toEqual([]);
  });

  it('loads no package at run time that loads ESLint or TypeScript', () => {
    const loaded = files.flatMap(({ imports }) =>
      imports.filter(({ relative, typesOnly }) => !relative && !typesOnly).map(({ target }) => target),
    );
    expect([...new Set(loaded)].filter((name) => !runtimePackages.includes(name))).toEqual([]);
  });

  it('keeps cookies out of the evaluator', () => {
    const mentions = files.filter(({ layer, syntax }) => layer === 'evaluate' && /cookie/i.test(syntax.text));
    expect(mentions.map(({ name }) => name)).toEqual([]);
  });
});

function mayImport(from: string, to: string, typesOnly: boolean): boolean {
  const [fromLayer = '', toLayer = ''] = [from, to].map((name) => name.split('/')[0]);
  const { values, types = [], isolated = false } = layers[fromLayer] ?? { values: [] };
  if (fromLayer === toLayer) {
    // The generated registries see what they list.
    return (
      !isolated || from === `${fromLayer}/index` || (typesOnly && types.some((folder) => to.startsWith(`${folder}/`)))
    );
  }
  return values.includes(toLayer) || (typesOnly && types.includes(toLayer));
}

/** The files of one cycle in order, or nothing. */
function findCycle(): string[] {
  const importsOf = new Map(
    files.map(({ name, imports }) => [name, imports.filter(({ relative }) => relative).map(({ target }) => target)]),
  );
  const done = new Set<string>();
  const search = (name: string, way: readonly string[]): string[] => {
    if (way.includes(name)) return [...way.slice(way.indexOf(name)), name];
    if (done.has(name)) return [];
    for (const target of importsOf.get(name) ?? []) {
      const cycle = search(target, [...way, name]);
      if (cycle.length > 0) return cycle;
    }
    done.add(name);
    return [];
  };
  return files.map(({ name }) => search(name, [])).find((cycle) => cycle.length > 0) ?? [];
}

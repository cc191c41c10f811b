import type { AttributeName, Attributes } from '../../src/libraries/types/attributes.js';
import type { Fresh, Piece } from './programs.js';
import type { States } from './states.js';

/** A way to put an options object together from its keys and values. */
export interface ObjectForm {
  readonly title: string;
  readonly build: (entries: readonly Entry[], fresh: Fresh) => Piece;
}

interface Entry {
  readonly key: string;
  readonly text: string;
}

/** The keys that the states give, with their values. */
export function entriesOf(attributes: Attributes, states: States): readonly Entry[] {
  return Object.entries(states).flatMap(([name, { text }]) => {
    const key = attributes[name as AttributeName]?.key;
    return key === undefined || text === undefined ? [] : [{ key, text }];
  });
}

export const inline: ObjectForm = {
  title: 'inline',
  build: (entries) => ({ before: [], expression: literal(entries) }),
};

export const objectForms: readonly ObjectForm[] = [
  inline,
  {
    title: 'on many lines, keys in quotes',
    build: (entries) => ({
      before: [],
      expression: `{\n${entries.map(({ key, text }) => `  '${key}': ${text},\n`).join('')}}`,
    }),
  },
  {
    title: 'computed keys',
    build: (entries) => ({
      before: [],
      expression: `{ ${entries.map(({ key, text }) => `['${key}']: ${text}`).join(', ')} }`,
    }),
  },
  {
    title: 'values in constants',
    build: (entries, fresh) => {
      const named = entries.map((entry) => ({ ...entry, name: fresh() }));
      return {
        before: named.map(({ name, text }) => `const ${name} = ${text};`),
        expression: literal(named.map(({ key, name }) => ({ key, text: name }))),
      };
    },
  },
  {
    title: 'assigned later',
    build: (entries, fresh) => {
      const name = fresh();
      return {
        before: [`const ${name} = {};`, ...entries.map(({ key, text }) => `${name}.${key} = ${text};`)],
        expression: name,
      };
    },
  },
  {
    title: 'assigned later by quoted key',
    build: (entries, fresh) => {
      const name = fresh();
      return {
        before: [`const ${name} = {};`, ...entries.map(({ key, text }) => `${name}['${key}'] = ${text};`)],
        expression: name,
      };
    },
  },
  {
    title: 'assigned in both branches',
    build: (entries, fresh) => {
      const name = fresh();
      const writes = entries.map(({ key, text }) => `${name}.${key} = ${text};`).join(' ');
      return {
        before: [`const ${name} = {};`, `if (flags.branch) { ${writes} } else { ${writes} }`],
        expression: name,
      };
    },
  },
  {
    title: 'another value overwritten',
    build: (entries, fresh) => {
      const name = fresh();
      return {
        before: [
          `const ${name} = ${literal(entries.map(({ key }) => ({ key, text: 'flags.overwritten' })))};`,
          ...entries.map(({ key, text }) => `${name}.${key} = ${text};`),
        ],
        expression: name,
      };
    },
  },
  {
    title: 'spread over other values',
    build: (entries) => ({
      before: [],
      expression: `{ ...${literal(entries.map(({ key }) => ({ key, text: 'flags.overwritten' })))}, ...${literal(entries)} }`,
    }),
  },
  {
    title: 'an object for each key, spread',
    build: (entries, fresh) => {
      const named = entries.map((entry) => ({ entry, name: fresh() }));
      return {
        before: named.map(({ entry, name }) => `const ${name} = ${literal([entry])};`),
        expression: `{ ${named.map(({ name }) => `...${name}`).join(', ')} }`,
      };
    },
  },
  {
    title: 'an object for each key, Object.assign',
    build: (entries) => ({
      before: [],
      expression: `Object.assign({}, ${entries.map((entry) => literal([entry])).join(', ')})`.replace('{}, )', '{})'),
    }),
  },
  {
    title: 'a key deleted again',
    build: (entries, fresh) => {
      const name = fresh();
      return {
        before: [
          `const ${name} = ${literal([...entries, { key: 'domain', text: "'a.example'" }])};`,
          `delete ${name}.domain;`,
        ],
        expression: name,
      };
    },
  },
];

function literal(entries: readonly Entry[]): string {
  return entries.length === 0 ? '{}' : `{ ${entries.map(({ key, text }) => `${key}: ${text}`).join(', ')} }`;
}

import type { Form } from './programs.js';

/** Forms after which nothing is known of the expression. */
export const hidingForms: readonly Form[] = [
  {
    title: 'by a function from elsewhere',
    write: ({ before, expression }) => ({ before, expression: `pick(${expression})` }),
  },
  {
    title: 'or something from elsewhere',
    write: ({ before, expression }) => ({ before, expression: `(flags.arm ? ${expression} : flags.options)` }),
  },
  {
    title: 'replaced under a condition',
    write({ before, expression }, fresh) {
      const name = fresh();
      return {
        before: [...before, `let ${name} = ${expression};`, `if (flags.replaced) ${name} = flags.options;`],
        expression: name,
      };
    },
  },
  {
    title: 'replaced by another function',
    write({ before, expression }, fresh) {
      const name = fresh();
      return {
        before: [
          ...before,
          `let ${name} = ${expression};`,
          `function ${name}Setter(given) { ${name} = given; }`,
          `touch(${name}Setter);`,
        ],
        expression: name,
      };
    },
  },
  {
    title: 'picked from a list by a variable',
    write: ({ before, expression }) => ({ before, expression: `[${expression}, flags.options][flags.index]` }),
  },
];

/** The same for objects only. */
export const hidingObjectForms: readonly Form[] = [
  {
    title: 'below a spread from elsewhere',
    write: ({ before, expression }) => ({ before, expression: `{ ...${expression}, ...flags.options }` }),
  },
  {
    title: 'Object.assign of something from elsewhere',
    write: ({ before, expression }) => ({ before, expression: `Object.assign({}, ${expression}, flags.options)` }),
  },
  {
    title: 'handed to a function from elsewhere',
    write({ before, expression }, fresh) {
      const name = fresh();
      return { before: [...before, `const ${name} = ${expression};`, `touch(${name});`], expression: name };
    },
  },
  {
    title: 'stored where others see it',
    write({ before, expression }, fresh) {
      const name = fresh();
      return {
        before: [...before, `const ${name} = ${expression};`, `flags.shared = ${name};`, 'touch();'],
        expression: name,
      };
    },
  },
  {
    title: 'written with a key from elsewhere',
    write({ before, expression }, fresh) {
      const name = fresh();
      return {
        before: [...before, `const ${name} = ${expression};`, `${name}[flags.key] = flags.value;`],
        expression: name,
      };
    },
  },
];

/** Forms after which only the keys that the object spells are known. */
export const openForms: readonly Form[] = [
  {
    title: 'over a spread from elsewhere',
    write: ({ before, expression }) => ({ before, expression: `{ ...flags.options, ...${expression} }` }),
  },
  {
    title: 'over the result of a function from elsewhere',
    write: ({ before, expression }) => ({ before, expression: `{ ...pick('cookie'), ...${expression} }` }),
  },
  {
    title: 'Object.assign over something from elsewhere',
    write: ({ before, expression }) => ({ before, expression: `Object.assign({}, flags.options, ${expression})` }),
  },
  {
    title: 'behind a parameter of an exported function',
    isTopLevel: true,
    write({ before, expression }, fresh) {
      const name = fresh();
      return {
        before: [...before, `export function ${name}(given) { return { ...given, ...${expression} }; }`],
        expression: `${name}(flags.options)`,
      };
    },
  },
];

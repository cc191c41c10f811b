import type { Form, Piece } from './programs.js';

/** A form that only wraps the expression. */
function around(title: string, wrap: (expression: string) => string, parser?: 'typescript'): Form {
  return {
    title,
    ...(parser && { parser }),
    write: ({ before, expression }) => ({ before, expression: wrap(expression) }),
  };
}

/** A form that gives the expression a name first. */
function named(
  title: string,
  declare: (name: string, expression: string) => string,
  use: (name: string) => string = (name) => name,
  parser?: 'typescript',
): Form {
  return {
    title,
    ...(parser && { parser }),
    write({ before, expression }, fresh): Piece {
      const name = fresh();
      return { before: [...before, declare(name, expression)], expression: use(name) };
    },
  };
}

/** Other ways to write an expression. None changes what it is worth. */
export const equalForms: readonly Form[] = [
  named('in a const', (name, e) => `const ${name} = ${e};`),
  named('in a let', (name, e) => `let ${name} = ${e};`),
  named('in a var', (name, e) => `var ${name} = ${e};`),
  named('assigned once', (name, e) => `let ${name}; ${name} = ${e};`),
  named('through an alias', (name, e) => `const ${name}Source = ${e}; const ${name} = ${name}Source;`),
  around('in parentheses', (e) => `(${e})`),
  around('through equal arms', (e) => `(flags.arm ? ${e} : ${e})`),
  around('behind undefined ??', (e) => `(undefined ?? ${e})`),
  around('before ||', (e) => `(${e} || flags.fallback)`),
  around('behind true &&', (e) => `(true && ${e})`),
  named('by a function', (name, e) => `function ${name}() { return ${e}; }`, call),
  named('by an arrow function', (name, e) => `const ${name} = () => (${e});`, call),
  named('by two returns', (name, e) => `function ${name}() { if (flags.early) return ${e}; return ${e}; }`, call),
  named('by a function with a variable', (name, e) => `function ${name}() { const inner = ${e}; return inner; }`, call),
  named('as a default parameter', (name, e) => `function ${name}(inner = ${e}) { return inner; }`, call),
  {
    title: 'through a parameter',
    write({ before, expression }, fresh) {
      const name = fresh();
      return { before: [...before, `const ${name} = (inner) => inner;`], expression: `${name}(${expression})` };
    },
  },
  named(
    'in a configuration',
    (name, e) => `const ${name} = { port: 3000, cookie: ${e} };`,
    (name) => `${name}.cookie`,
  ),
  named('destructured', (name, e) => `const { cookie: ${name} } = { port: 3000, cookie: ${e} };`),
  named('destructured with a default', (name, e) => `const { ${name} = flags.other } = { ${name}: ${e} };`),
  named('destructured from a list', (name, e) => `const [, ${name}] = [3000, ${e}];`),
  named(
    'in a static field',
    (name, e) => `class ${name} { static cookie = ${e}; }`,
    (name) => `${name}.cookie`,
  ),
  named(
    'by a static getter',
    (name, e) => `class ${name} { static get cookie() { return ${e}; } }`,
    (name) => `${name}.cookie`,
  ),
  named(
    'by a static method',
    (name, e) => `class ${name} { static cookie() { return ${e}; } }`,
    (name) => `${name}.cookie()`,
  ),
  named(
    'by an instance field',
    (name, e) => `class ${name} { cookie = ${e}; }`,
    (name) => `new ${name}().cookie`,
  ),
  named(
    'by an inherited static field',
    (name, e) => `class ${name}Base { static cookie = ${e}; } class ${name} extends ${name}Base {}`,
    (name) => `${name}.cookie`,
  ),
  named(
    'by a method of an object',
    (name, e) => `const ${name} = { cookie() { return ${e}; } };`,
    (name) => `${name}.cookie()`,
  ),
  named('by if and else', (name, e) => `let ${name}; if (flags.either) { ${name} = ${e}; } else { ${name} = ${e}; }`),
  named(
    'by switch',
    (name, e) => `let ${name}; switch (flags.size) { case 1: ${name} = ${e}; break; default: ${name} = ${e}; }`,
  ),
  named(
    'decided by production',
    (name, e) => `let ${name}; if (process.env.NODE_ENV === 'production') ${name} = ${e}; else ${name} = flags.local;`,
  ),
  around('an arm decided by production', (e) => `(process.env.NODE_ENV !== 'production' ? flags.local : ${e})`),
  around('as any', (e) => `(${e} as any)`, 'typescript'),
  around('satisfies', (e) => `(${e} satisfies object)`, 'typescript'),
  around('non-null', (e) => `(${e})!`, 'typescript'),
  named('typed', (name, e) => `const ${name}: object = ${e};`, undefined, 'typescript'),
  named(
    'readonly field',
    (name, e) => `class ${name} { static readonly cookie = ${e}; }`,
    (name) => `${name}.cookie`,
    'typescript',
  ),
];

/** The same for objects only. */
export const equalObjectForms: readonly Form[] = [
  around('spread', (e) => `{ ...${e} }`),
  named(
    'spread from a const',
    (name, e) => `const ${name} = ${e};`,
    (name) => `{ ...${name} }`,
  ),
  around('Object.assign', (e) => `Object.assign({}, ${e})`),
  around('Object.freeze', (e) => `Object.freeze(${e})`),
  named('frozen before it escapes', (name, e) => `const ${name} = Object.freeze(${e}); touch(${name});`),
  around(
    'a conditional spread of nothing',
    (e) => `{ ...(process.env.NODE_ENV !== 'production' && flags.local), ...${e} }`,
  ),
  {
    title: 'as const',
    parser: 'typescript',
    write({ before, expression }, fresh) {
      const name = fresh();
      const text = expression.startsWith('{') ? `${expression} as const` : expression;
      return { before: [...before, `const ${name} = ${text};`], expression: name };
    },
  },
];

/** The same for texts only. */
export const equalTextForms: readonly Form[] = [
  around('in a template', (e) => `\`\${${e}}\``),
  around('after an empty text', (e) => `'' + ${e}`),
  named(
    'frozen list, first item',
    (name, e) => `const ${name} = Object.freeze([${e}]);`,
    (name) => `${name}[0]`,
  ),
];

function call(name: string): string {
  return `${name}()`;
}

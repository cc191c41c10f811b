import { describe, expect, it } from 'vitest';

import { optionsCases, textCases } from './sinks.js';
import { lint, parses, repair } from './linting.js';
import { someOf } from './sampling.js';

// Names that every object has in JavaScript, wherever a program or the settings may have a name.

const NAMES = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf', 'prototype'] as const;

/** Other ones for each name. */
const casesOf = (name: (typeof NAMES)[number]) =>
  someOf([...optionsCases, ...textCases], 1, NAMES.indexOf(name)).flatMap((sink) => {
    const [parser] = sink.parsers;
    return parser ? [{ ...sink, parser }] : [];
  });

/** Settings that name them, too. */
const settings = {
  fixes: 'all',
  identity: NAMES.flatMap((name) => [name, `req.${name}`, `${name}.${name}`]),
  authentication: NAMES,
  authorization: NAMES,
  privateHosts: NAMES,
  scriptReadableCookies: NAMES,
  libraries: NAMES.map((name) => ({ call: name, arguments: { name: 0, value: 1, options: 2 } })),
};

describe.each(NAMES)('%s', (name) => {
  const quoted = `'${name}'`;

  it.each([
    ['a key of the options', `{ ${name}: false, [${quoted}]: { ${name}: 1 }, ${quoted}() {} }`, ''],
    ['a key of the options that are spread', '{ ...shared, secure: false }', `const shared = { ${name}: 1 };`],
    ['a variable', name, `const ${name} = { secure: false, ${name}: 1 };`],
    ['a member that is read', `shared.${name}`, 'const shared = {};'],
    ['a member that is written', 'shared', `const shared = {}; shared.${name} = true; delete shared.${name};`],
    ['a global', `{ secure: ${name}, ...${name}, httpOnly: ${name}() }`, ''],
    ['a default', 'shared', `const { ${name}: shared = {} } = {};`],
  ])('%s', (_, options, before) => {
    for (const { head, body, parser, placeholder } of casesOf(name)) {
      const given = placeholder === '$text' ? `'a=' + (${options})` : options;
      expectSurvives(`${head}\n${before}\n${body.replace(placeholder, () => given)}`, parser);
    }
  });

  it('the name of a cookie', () => {
    for (const { head, body, parser, placeholder } of casesOf(name)) {
      const text = placeholder === '$text' ? `'${name}=1; ${name}=2'` : `{ name: ${quoted}, key: ${quoted} }`;
      const program = body.replaceAll(/'sid'|"sid"/gu, quoted).replace(placeholder, () => text);
      expectSurvives(`${head}\n${program}`, parser);
    }
  });

  it('a function of the settings', () => {
    expectSurvives(`${name}('sid', id, { ${name}: 1 }); ${name}(); ${name}('${name}', ${name}, ${name});`, 'espree');
  });
});

function expectSurvives(program: string, parser: 'espree' | 'typescript'): void {
  expect(parses(program, { parser }), program).toBe(true);
  for (const given of [{ fixes: 'all' }, settings]) {
    const { output, left } = repair(program, { parser, settings: given });
    expect(lint(output, { parser, settings: given }), program).toEqual(left);
    expect(
      left.filter(({ isFixable }) => isFixable),
      program,
    ).toEqual([]);
    expect(
      left.filter(({ rule, message }) => rule === '' || message.includes('settings[')),
      program,
    ).toEqual([]);
  }
}

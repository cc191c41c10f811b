import fc from 'fast-check';

const OBJECTS = ['first', 'second', 'third'];
const FLAGS = 4;

/**
 * Programs that do anything at all with options objects: they write, replace, spread, share, hand over and delete, in branches, loops and inner
 * functions, and set cookies in between. `flag`, `list`, `fails`, `touch` and `later` come from elsewhere.
 */
export const randomProgram: fc.Arbitrary<string> = fc.oneof(...[true, false].map(programs));

function programs(isOutside: boolean): fc.Arbitrary<string> {
  return fc
    .record({
      literals: fc.tuple(literal(0), literal(1), literal(2)),
      helpers: fc.tuple(
        body(1, { helpers: 0, responds: !isOutside, returns: true }),
        body(1, { helpers: 1, responds: !isOutside, returns: true }),
      ),
      outside: fc.array(statement(1, { helpers: 0, responds: false, returns: false }), { maxLength: 2 }),
      change: fc.array(statement(1, { helpers: 2, responds: false, returns: true }), { maxLength: 1 }),
      handler: body(3, { helpers: 2, responds: true, returns: true }),
    })
    .map((parts) => assembled(isOutside, parts));
}

interface Parts {
  readonly literals: readonly string[];
  readonly helpers: readonly string[];
  readonly outside: readonly string[];
  readonly change: readonly string[];
  readonly handler: string;
}

/** The objects are declared at the top of the file, or in the handler. Every cookie has a name of its own. */
function assembled(isOutside: boolean, { literals, helpers, outside, change, handler }: Parts): string {
  const declared = literals.map((text, index) => `let ${OBJECTS[index] ?? ''} = ${text};`).join('\n');
  const functions = helpers.map((text, index) => `function helper${index}() {\n${text}\n}`).join('\n');
  const lines = [
    "import { flag, list, fails, touch, later } from './elsewhere.js';",
    isOutside ? `${declared}\n${functions}\n${outside.join('\n')}` : '',
    isOutside && change.length > 0 ? `export function change() {\n${change.join('\n')}\n}` : '',
    `export function handler(req, res) {`,
    isOutside ? '' : `${declared}\n${functions}`,
    handler,
    '}',
  ];
  let count = 0;
  const text = `${lines.filter((line) => line !== '').join('\n')}\n`;
  return text.replaceAll("'#'", () => `'cookie${++count}'`);
}

/** Where a statement stands: which helpers it can call, whether there is a response, whether it can return. */
interface Surroundings {
  readonly helpers: number;
  readonly responds: boolean;
  readonly returns: boolean;
}

function flagCall(): fc.Arbitrary<string> {
  return fc.nat({ max: FLAGS - 1 }).map((index) => `flag(${index})`);
}

function objectName(): fc.Arbitrary<string> {
  return fc.constantFrom(...OBJECTS);
}

function switchValue(): fc.Arbitrary<string> {
  return fc.oneof(
    { arbitrary: fc.constantFrom('true', 'false'), weight: 6 },
    fc.constantFrom("process.env.NODE_ENV === 'production'", "process.env.NODE_ENV !== 'production'", 'undefined'),
    flagCall(),
  );
}

function entry(): fc.Arbitrary<{ key: string; value: string }> {
  return fc.oneof(
    { arbitrary: fc.record({ key: fc.constantFrom('secure', 'httpOnly'), value: switchValue() }), weight: 3 },
    fc.record({ key: fc.constant('maxAge'), value: fc.constantFrom('60000', 'undefined') }),
  );
}

/** An object literal; it may spread the objects that are declared before it. */
function literal(declaredBefore: number): fc.Arbitrary<string> {
  const property = entry().map(({ key, value }) => `${key}: ${value}`);
  const part =
    declaredBefore === 0
      ? property
      : fc.oneof(
          { arbitrary: property, weight: 3 },
          fc.nat({ max: declaredBefore - 1 }).map((index) => `...${OBJECTS[index] ?? ''}`),
        );
  return fc.array(part, { maxLength: 3 }).map((parts) => (parts.length === 0 ? '{}' : `{ ${parts.join(', ')} }`));
}

function options(): fc.Arbitrary<string> {
  return fc.oneof(
    { arbitrary: objectName(), weight: 4 },
    literal(OBJECTS.length),
    fc.tuple(flagCall(), objectName(), objectName()).map(([test, left, right]) => `${test} ? ${left} : ${right}`),
    fc.tuple(objectName(), literal(OBJECTS.length)).map(([object, text]) => `Object.assign({}, ${object}, ${text})`),
    fc.tuple(objectName(), literal(0)).map(([object, text]) => `{ ...${object}, ...${text} }`),
  );
}

function condition(): fc.Arbitrary<string> {
  return fc.oneof(
    { arbitrary: flagCall(), weight: 4 },
    flagCall().map((call) => `!${call}`),
    fc.constantFrom("process.env.NODE_ENV === 'production'", "process.env.NODE_ENV !== 'production'"),
    objectName().map((name) => `${name}.secure`),
    fc.tuple(flagCall(), objectName()).map(([call, name]) => `${call} && ${name}.httpOnly`),
  );
}

function simple({ helpers, responds, returns }: Surroundings): fc.Arbitrary<string> {
  return fc.oneof(
    ...(responds ? responses() : []),
    {
      arbitrary: fc.tuple(objectName(), entry()).map(([name, { key, value }]) => `${name}.${key} = ${value};`),
      weight: 4,
    },
    fc.tuple(objectName(), options()).map(([name, given]) => `${name} = ${given};`),
    fc.tuple(objectName(), entry()).map(([name, { key }]) => `delete ${name}.${key};`),
    fc.tuple(objectName(), options()).map(([name, given]) => `Object.assign(${name}, ${given});`),
    objectName().map((name) => `touch(${name});`),
    objectName().map((name) => `Object.freeze(${name});`),
    flagCall().map((call) => `fails(${call});`),
    ...(returns ? [flagCall().map((call) => `if (${call}) return;`)] : []),
    ...(helpers > 0 ? [fc.nat({ max: helpers - 1 }).map((index) => `helper${index}();`)] : []),
  );
}

function responses(): { readonly arbitrary: fc.Arbitrary<string>; readonly weight: number }[] {
  return [
    { arbitrary: options().map((given) => `res.cookie('#', 1, ${given});`), weight: 6 },
    { arbitrary: objectName().map((name) => `res.clearCookie('#', ${name});`), weight: 1 },
  ];
}

/** A statement, nested at most `depth` deep. */
function statement(depth: number, around: Surroundings): fc.Arbitrary<string> {
  if (depth === 0) return simple(around);
  const inner = body(depth - 1, around);
  return fc.oneof(
    { arbitrary: simple(around), weight: 9 },
    fc.tuple(condition(), inner).map(([test, text]) => `if (${test}) {\n${text}\n}`),
    fc.tuple(condition(), inner, inner).map(([test, yes, no]) => `if (${test}) {\n${yes}\n} else {\n${no}\n}`),
    inner.map((text) => `for (const item of list()) {\n${text}\n}`),
    fc.tuple(inner, inner).map(([text, caught]) => `try {\n${text}\n} catch {\n${caught}\n}`),
    fc.tuple(inner, inner).map(([text, last]) => `try {\n${text}\n} finally {\n${last}\n}`),
    fc.tuple(fc.constantFrom('break;\n', ''), inner, inner).map(switched),
    body(depth - 1, { ...around, returns: true }).map((text) => `later(() => {\n${text}\n});`),
  );
}

function switched([end, one, other]: readonly [string, string, string]): string {
  return `switch (flag(0)) {\ncase true:\n${one}\n${end}default:\n${other}\n}`;
}

function body(depth: number, around: Surroundings): fc.Arbitrary<string> {
  return fc
    .array(statement(depth, around), { minLength: 1, maxLength: depth === 0 ? 2 : 4 })
    .map((all) => all.join('\n'));
}

import { createRandom } from './random-program.js';

/**
 * A random function body of nested statements. `event(n)` happens, `test(n)` happens and comes out at random, `use(n)` is where the ways are asked
 * for.
 */
export function randomStatements(seed: number): string {
  const random = createRandom(seed);
  let numbers = 0;
  let labels = 0;

  interface Around {
    readonly depth: number;
    readonly inLoop: boolean;
    readonly inSwitch: boolean;
    readonly labels: readonly { readonly name: string; readonly isLoop: boolean }[];
  }

  const below = (limit: number) => Math.floor(random() * limit);
  const chance = (probability: number) => random() < probability;
  const pick = (items: readonly string[]) => items[below(items.length)] ?? '';

  function test(depth = 0): string {
    const roll = random();
    if (depth > 2 || roll < 0.6) return `test(${numbers++})`;
    if (roll < 0.72) return `!${test(depth + 1)}`;
    if (roll < 0.82) return `(${test(depth + 1)} && ${test(depth + 1)})`;
    if (roll < 0.92) return `(${test(depth + 1)} || ${test(depth + 1)})`;
    if (roll < 0.94) return `(event(${numbers++}), ${test(depth + 1)})`;
    if (roll < 0.96) return `(${test(depth + 1)} ? ${test(depth + 1)} : ${test(depth + 1)})`;
    return pick(['true', 'false', '(1 === 1)']);
  }

  function expression(depth = 0): string {
    const roll = random();
    if (depth > 2 || roll < 0.5) return `event(${numbers++})`;
    if (roll < 0.6) return `(${test()} ? ${expression(depth + 1)} : ${expression(depth + 1)})`;
    if (roll < 0.7) return `(${test()} ${pick(['&&', '||'])} ${expression(depth + 1)})`;
    if (roll < 0.76) return `(${expression(depth + 1)} ?? ${expression(depth + 1)})`;
    if (roll < 0.82) return `nothing?.[${expression(depth + 1)}]`;
    if (roll < 0.9) return `[${expression(depth + 1)}, ${expression(depth + 1)}]`;
    if (roll < 0.95)
      return `(target[${expression(depth + 1)}] ${pick(['=', '||=', '??=', '&&='])} ${expression(depth + 1)})`;
    return `(use(${numbers++}), ${expression(depth + 1)})`;
  }

  function statement(around: Around): string {
    const inner = { ...around, depth: around.depth + 1 };
    const roll = random();
    if (roll < 0.18) return `${expression()};`;
    if (roll < 0.36 || around.depth > 4) return `use(${numbers++});`;
    if (roll < 0.48) return `if (${test()}) ${block(inner)}${chance(0.5) ? ` else ${block(inner)}` : ''}`;
    if (roll < 0.62) return loop(inner, around.labels);
    if (roll < 0.72) return tryStatement(inner);
    if (roll < 0.79) return switchStatement(inner);
    if (roll < 0.84) {
      const name = `label${labels++}`;
      const isLoop = chance(0.5);
      const named = [...around.labels, { name, isLoop }];
      return isLoop
        ? `${name}: ${loop({ ...inner, labels: named }, named)}`
        : `${name}: ${block({ ...inner, labels: named })}`;
    }
    if (roll < 0.86) return `var { [${expression()}]: v${numbers++} = ${expression()} } = target;`;
    return `${chance(0.7) ? `if (${test()}) ` : ''}${jump(around)}`;
  }

  function jump(around: Around): string {
    const jumps = ['return;', `return ${expression()};`, 'throw 1;'];
    if (around.inLoop) jumps.push('continue;', 'break;');
    else if (around.inSwitch) jumps.push('break;');
    for (const { name, isLoop } of around.labels)
      jumps.push(`break ${name};`, isLoop ? `continue ${name};` : `break ${name};`);
    return pick(jumps);
  }

  function loop(inner: Around, named: Around['labels']): string {
    const body = block({ ...inner, inLoop: true, labels: named });
    const roll = random();
    if (roll < 0.3) return `while (fuel() && ${test()}) ${body}`;
    if (roll < 0.5) return `do ${body} while (fuel() && ${test()});`;
    if (roll < 0.8)
      return `for (${chance(0.5) ? expression() : ''}; fuel() && ${test()}; ${chance(0.5) ? expression() : ''}) ${body}`;
    if (roll < 0.9) return `for (const v${numbers++} of (${expression()}, some())) ${body}`;
    return `for (;;) { fuel(); ${body} if (${test()}) break; }`;
  }

  function tryStatement(inner: Around): string {
    const handler = ` catch ${block(inner)}`;
    const finalizer = ` finally ${block(inner)}`;
    return `try ${block(inner)}${pick([handler, finalizer, handler + finalizer])}`;
  }

  function switchStatement(inner: Around): string {
    const around = { ...inner, inSwitch: true, inLoop: false };
    const cases = Array.from(
      { length: 1 + below(3) },
      () => `case ${pick(['1', '2', expression()])}: ${list(around, 2)}`,
    );
    if (chance(0.5)) cases.splice(below(cases.length + 1), 0, `default: ${list(around, 2)}`);
    return `switch (${pick(['one()', expression(), '1'])}) { ${cases.join(' ')} }`;
  }

  function block(around: Around): string {
    return `{ ${list(around, 3)} }`;
  }

  function list(around: Around, length: number): string {
    return Array.from({ length: 1 + below(length) }, () => statement(around)).join(' ');
  }

  const around: Around = { depth: 0, inLoop: false, inSwitch: false, labels: [] };
  return `function run() { ${list(around, 6)} use(${numbers++}); }\nrun();`;
}

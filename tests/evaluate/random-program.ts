/** A small generator of random numbers: the same programs for the same seed. */
export function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const KEYS = ['a', 'b', 'c'];

/**
 * A random program with calls `probe(expression, number)`. `coin()` comes out at random, `mutate(x)` changes what it is handed at random, `keep(x)`
 * does so later, `reads(x)` never does.
 */
export function randomProgram(seed: number): string {
  const random = createRandom(seed);
  let names = 0;
  let probes = 0;

  const below = (limit: number) => Math.floor(random() * limit);
  const chance = (probability: number) => random() < probability;
  function pick<T>(items: readonly T[]): T {
    const item = items[below(items.length)];
    if (item === undefined) throw new Error('Nothing to choose from.');
    return item;
  }

  interface Scope {
    readonly variables: string[];
    readonly constants: Set<string>;
    readonly functions: { name: string; parameters: number; isAsync: boolean }[];
    readonly classes: string[];
    readonly inFunction: boolean;
    readonly inLoop: boolean;
    readonly inClass: boolean;
    /** In a class, where there is no `with`. */
    readonly isStrict: boolean;
    readonly depth: number;
    readonly labels: string[];
  }

  const inner = (scope: Scope, changes: Partial<Scope> = {}): Scope => ({
    ...scope,
    variables: [...scope.variables],
    constants: new Set(scope.constants),
    functions: [...scope.functions],
    classes: [...scope.classes],
    depth: scope.depth + 1,
    ...changes,
  });

  const fresh = (prefix: string) => `${prefix}${names++}`;
  const key = () => pick(KEYS);

  function scalar(): string {
    return pick(['1', '2', "'x'", "'y'", 'true', 'false', 'null', 'undefined', '0', "''"]);
  }

  function reference(scope: Scope): string {
    if (scope.variables.length === 0) return '({})';
    return pick(scope.variables);
  }

  function member(scope: Scope): string {
    const base = scope.inClass && chance(0.3) ? 'this' : reference(scope);
    const access = chance(0.15) ? `[${chance(0.5) ? `'${key()}'` : `pickKey()`}]` : `.${key()}`;
    if (chance(0.2)) return `${base}?.${key()}?.${access.startsWith('[') ? access : access.slice(1)}`;
    return chance(0.8) ? `${base}?.${access.startsWith('[') ? access : access.slice(1)}` : `${base}${access}`;
  }

  function target(scope: Scope): string {
    const base = scope.inClass && chance(0.3) ? 'this' : reference(scope);
    const first = chance(0.1) ? `[${chance(0.5) ? `'${key()}'` : 'pickKey()'}]` : `.${key()}`;
    return chance(0.12) ? `${base}.${key()}${first}` : `${base}${first}`;
  }

  function object(scope: Scope, depth: number): string {
    const properties = Array.from({ length: below(4) }, () => {
      const roll = random();
      if (roll < 0.18)
        return `...${chance(0.4) ? `(coin() && ${expression(scope, depth + 1)})` : expression(scope, depth + 1)}`;
      if (roll < 0.24) return `[${chance(0.5) ? `'${key()}'` : 'pickKey()'}]: ${expression(scope, depth + 1)}`;
      if (roll < 0.28) return `get ${key()}() { return ${expression(inner(scope, { inClass: false }), depth + 1)} }`;
      if (roll < 0.31) return `set ${key()}(v) { }`;
      if (roll < 0.34)
        return `${key()}() { ${block(inner(scope, { inFunction: true, inLoop: false, inClass: true, labels: [] }), 2)} }`;
      return `${key()}: ${expression(scope, depth + 1)}`;
    });
    return `{ ${properties.join(', ')} }`;
  }

  function expression(scope: Scope, depth = 0): string {
    const roll = random();
    if (depth > 2 || roll < 0.16) return scalar();
    if (roll < 0.38) return reference(scope);
    if (roll < 0.48) return member(scope);
    if (roll < 0.62) return `(${object(scope, depth)})`;
    if (roll < 0.66)
      return `(${pick(['coin()', 'production', '!production', expression(scope, depth + 1)])} ? ${expression(scope, depth + 1)} : ${expression(scope, depth + 1)})`;
    if (roll < 0.71)
      return `(${expression(scope, depth + 1)} ${pick(['||', '&&', '??'])} ${expression(scope, depth + 1)})`;
    if (roll < 0.75)
      return `(${expression(scope, depth + 1)} ${pick(['+', '===', '!==', '-', '<'])} ${expression(scope, depth + 1)})`;
    if (roll < 0.77) return `(${pick(['!', 'typeof ', 'void ', '+'])}${expression(scope, depth + 1)})`;
    if (roll < 0.8)
      return `Object.assign(${chance(0.5) ? object(scope, depth) : reference(scope)}, ${expression(scope, depth + 1)})`;
    if (roll < 0.82) return `Object.freeze(${expression(scope, depth + 1)})`;
    if (roll < 0.84) return `[${expression(scope, depth + 1)}, ${expression(scope, depth + 1)}][${below(2)}]`;
    if (roll < 0.86) return `\`k\${${expression(scope, depth + 1)}}\``;
    if (roll < 0.93 && scope.functions.length > 0) {
      const fn = pick(scope.functions);
      const given = Array.from({ length: below(fn.parameters + 1) }, () => expression(scope, depth + 1));
      return `${fn.isAsync && scope.inFunction ? '' : ''}${fn.name}(${given.join(', ')})`;
    }
    if (roll < 0.95 && scope.classes.length > 0) return `new ${pick(scope.classes)}(${expression(scope, depth + 1)})`;
    if (roll < 0.97 && scope.inClass) return 'this';
    if (roll < 0.985) return `(${target(scope)} = ${expression(scope, depth + 1)})`;
    const assignable = scope.variables.filter((name) => !scope.constants.has(name));
    return assignable.length > 0 ? `(${pick(assignable)} = ${expression(scope, depth + 1)})` : scalar();
  }

  function probe(scope: Scope): string {
    const subject = chance(0.55) ? reference(scope) : chance(0.5) ? member(scope) : expression(scope, 1);
    return `probe(${subject}, ${probes++});`;
  }

  function declare(scope: Scope): string {
    const kind = pick(['const', 'const', 'let', 'let', 'var']);
    const name = kind === 'var' && scope.variables.length > 0 && chance(0.2) ? fresh('v') : fresh('v');
    const initial = chance(0.6) ? object(scope, 1) : expression(scope);
    scope.variables.push(name);
    if (kind === 'const') scope.constants.add(name);
    const roll = random();
    if (roll < 0.1)
      return `${kind} { ${key()}: ${name} = ${scalar()} } = ${chance(0.7) ? `(${initial}) ?? {}` : initial};`;
    if (roll < 0.14) return `${kind} { ${key()}: _${name}, ...${name} } = (${initial}) ?? {};`;
    if (roll < 0.18) return `${kind} [${name} = ${scalar()}] = [${initial}];`;
    if (kind !== 'const' && roll < 0.28) return `${kind} ${name};`;
    return `${kind} ${name} = ${initial};`;
  }

  function assign(scope: Scope): string {
    const roll = random();
    if (roll < 0.55)
      return `${target(scope)} ${pick(['=', '=', '=', '=', '+=', '||=', '??=', '&&='])} ${expression(scope)};`;
    if (roll < 0.68) return `delete ${target(scope)};`;
    if (roll < 0.72) return `${target(scope)}++;`;
    const assignable = scope.variables.filter((name) => !scope.constants.has(name));
    if (assignable.length === 0) return `${target(scope)} = ${expression(scope)};`;
    const name = pick(assignable);
    if (roll < 0.76) return `({ ${key()}: ${name} = ${scalar()} } = (${expression(scope)}) ?? {});`;
    if (roll < 0.79) return `[${name}] = [${expression(scope)}];`;
    if (roll < 0.82) return `${name}++;`;
    return `${name} ${pick(['=', '=', '=', '+=', '||=', '??=', '&&='])} ${expression(scope)};`;
  }

  function jump(scope: Scope): string {
    const jumps: string[] = [];
    if (scope.inLoop) jumps.push('break;', 'continue;');
    if (scope.inFunction) jumps.push(`return ${expression(scope)};`, 'return;');
    for (const label of scope.labels) jumps.push(`break ${label};`);
    jumps.push("throw 'x';");
    const statement = pick(jumps);
    return chance(0.85) ? `if (coin()) ${statement}` : statement;
  }

  function test(scope: Scope): string {
    return pick([
      'coin()',
      'coin()',
      'production',
      '!production',
      expression(scope, 2),
      `!(${expression(scope, 2)})`,
      `coin() && ${expression(scope, 2)}`,
      `production || coin()`,
    ]);
  }

  function fn(scope: Scope): string {
    const name = fresh('f');
    const parameters = Array.from({ length: below(3) }, () => fresh('p'));
    const isDeclaration = chance(0.6);
    const made = { name, parameters: parameters.length, isAsync: false };
    if (isDeclaration) scope.functions.push(made);
    const bodyScope = inner(scope, {
      inFunction: true,
      inLoop: false,
      labels: [],
      inClass: isDeclaration ? false : scope.inClass,
    });
    bodyScope.variables.push(...parameters);
    const heads = parameters.map((each, index) => {
      if (index === parameters.length - 1 && chance(0.1)) return `...${each}`;
      if (chance(0.12)) return `{ ${key()}: ${each} = ${scalar()} } = {}`;
      return chance(0.3) ? `${each} = (fuel(), ${expression(inner(scope), 2)})` : each;
    });
    const body = `fuel(); ${block(bodyScope, 4)} ${chance(0.7) ? `return ${expression(bodyScope)};` : ''}`;
    if (isDeclaration && chance(0.12))
      return `function* ${name}(${heads.join(', ')}) { ${body.replace(';', '; yield;')} }`;
    if (isDeclaration && chance(0.12))
      return `async function ${name}(${heads.join(', ')}) { ${chance(0.5) ? 'await 1;' : ''} ${body} }`;
    if (isDeclaration) return `function ${name}(${heads.join(', ')}) { ${body} }`;
    scope.functions.push(made);
    if (chance(0.3)) return `const ${name} = (${heads.join(', ')}) => (fuel(), ${expression(bodyScope)});`;
    return `const ${name} = (${heads.join(', ')}) => { ${body} };`;
  }

  function classDeclaration(scope: Scope): string {
    const name = fresh('C');
    const parent = scope.classes.length > 0 && chance(0.4) ? pick(scope.classes) : undefined;
    const inside = inner(scope, { inFunction: true, inLoop: false, labels: [], inClass: true, isStrict: true });
    const members: string[] = [];
    for (const each of KEYS) {
      const roll = random();
      if (roll < 0.4) members.push(`${chance(0.2) ? 'static ' : ''}${each} = ${expression(inner(inside), 1)};`);
      else if (roll < 0.5)
        members.push(`get ${each}() { fuel(); ${block(inner(inside), 1)} return ${expression(inner(inside), 1)}; }`);
      else if (roll < 0.65) members.push(`${each}(q) { fuel(); ${block(inner(inside), 3)} }`);
    }
    if (chance(0.5)) {
      const parameter = fresh('p');
      const body = inner(inside);
      body.variables.push(parameter);
      members.push(`constructor(${parameter}) { fuel(); ${parent ? 'super(1);' : ''} ${block(body, 3)} }`);
    }
    if (chance(0.2)) members.push(`static { ${block(inner(inside, { inFunction: false }), 2)} }`);
    scope.classes.push(name);
    return `class ${name}${parent ? ` extends ${parent}` : ''} { ${members.join(' ')} }`;
  }

  function callback(scope: Scope): string {
    const parameter = fresh('p');
    const inside = inner(scope, { inFunction: true, inLoop: false, labels: [] });
    inside.variables.push(parameter);
    if (scope.variables.length > 0 && chance(0.3))
      return `[${reference(scope)}, ${expression(scope, 1)}].forEach((${parameter}) => { fuel(); ${block(inside, 3)} });`;
    return `call((${parameter}) => { fuel(); ${block(inside, 3)} });`;
  }

  function odd(scope: Scope): string {
    const subject = reference(scope);
    const list = fresh('v');
    switch (below(12)) {
      case 0:
        return `Object.defineProperty(${subject}, '${key()}', { value: ${scalar()}, writable: ${chance(0.5)}, enumerable: true, configurable: true });`;
      case 1:
        return `Reflect.set(${subject}, '${key()}', ${expression(scope, 2)});`;
      case 2:
        return `Object.${pick(['seal', 'freeze', 'preventExtensions'])}(${subject});`;
      case 3:
        return scope.inFunction && !scope.inClass
          ? `if (typeof arguments !== 'undefined' && arguments[0]) { arguments[0].${key()} = ${scalar()}; }`
          : `eval('1');`;
      case 4:
        return `for (const x of Object.values(${subject} ?? {})) { if (x && coin()) { x.${key()} = ${scalar()}; } }`;
      case 5:
        scope.variables.push(list);
        scope.constants.add(list);
        return `const ${list} = [${expression(scope, 2)}, ${expression(scope, 2)}]; ${chance(0.5) ? `${list}.push(${expression(scope, 2)});` : ''} probe(${list}, ${probes++}); ${chance(0.3) ? `${list}.${pick(['pop()', 'reverse()', 'length = 1', 'splice(0, 1)'])};` : ''} ${chance(0.3) ? `if (coin()) { ${list}.push(1); }` : ''} probe(${list}, ${probes++}); probe(${list}[${below(3)}], ${probes++});`;
      case 6:
        scope.variables.push(list);
        return `let ${list} = 'x'; ${chance(0.5) ? `if (coin()) { ${list} += 'y'; }` : ''} ${list} += ${expression(scope, 2)}; probe(${list}, ${probes++}); probe(\`a\${${list}}\`.length, ${probes++});`;
      case 11: {
        const first = fresh('v');
        const parameter = fresh('p');
        const spread = pick([
          `...(coin() ? [${expression(scope, 1)}] : [])`,
          `...[].concat(${subject})`,
          expression(scope, 1),
        ]);
        const change = pick([
          `.filter(Boolean)`,
          `.filter((${parameter}) => ${parameter} !== ${scalar()})`,
          `.map((${parameter}) => ${parameter} + 'x')`,
          `.concat(${subject}, ${scalar()})`,
          '',
        ]);
        scope.variables.push(list);
        scope.constants.add(list);
        return `const ${first} = [${scalar()}, ${spread}, ${expression(scope, 2)}]; ${chance(0.5) ? `if (coin()) { ${first}.push(${scalar()}, ${spread}); }` : ''} const ${list} = [${spread}, ...${first}${change}, ${scalar()}]; probe(${first}, ${probes++}); ${chance(0.5) ? `if (${list}[1]) { ${list}[1].${key()} = ${scalar()}; }` : ''} probe(${list}, ${probes++}); probe(${list}[${below(3)}], ${probes++});`;
      }
      case 7:
        return scope.isStrict ? `(${subject});` : `with (${subject} ?? {}) { ${statement(inner(scope))} }`;
      case 8:
        return `Object.setPrototypeOf(${subject}, ${object(scope, 1)});`;
      case 9: {
        const first = fresh('v');
        const second = fresh('v');
        scope.variables.push(first, second);
        return `var [${first}, ${second} = ${scalar()}] = [${expression(scope, 1)}, ${expression(scope, 1)}]; [${first}, ${second}] = [${second}, ${first}]; probe(${first}, ${probes++});`;
      }
      default:
        return `${subject}?.${key()}?.(${expression(scope, 2)});`;
    }
  }

  function statement(scope: Scope): string {
    const roll = random();
    if (roll < 0.2) return declare(scope);
    if (roll < 0.42) return assign(scope);
    if (roll < 0.6) return probe(scope);
    if (roll < 0.605) return callback(scope);
    if (roll < 0.625) return odd(scope);
    if (roll < 0.66) return `${pick(['mutate', 'keep', 'reads', 'reads', 'console.log'])}(${expression(scope, 1)});`;
    if (roll < 0.7 && scope.functions.length > 0) return `${expression(scope, 0)};`;
    if (scope.depth > 4) return probe(scope);
    if (roll < 0.79)
      return `if (${test(scope)}) { ${block(inner(scope), 3)} }${chance(0.5) ? ` else { ${block(inner(scope), 3)} }` : ''}`;
    if (roll < 0.83) {
      const counter = fresh('i');
      const loopScope = inner(scope, { inLoop: true });
      const form = random();
      if (form < 0.3)
        return `for (let ${counter} = 0; ${counter} < 3 && fuel(); ${counter}++) { ${block(loopScope, 3)} }`;
      if (form < 0.5) return `while (coin() && fuel()) { ${block(loopScope, 3)} }`;
      if (form < 0.7) return `do { fuel(); ${block(loopScope, 3)} } while (coin());`;
      loopScope.variables.push(counter);
      loopScope.constants.add(counter);
      if (form < 0.85)
        return `for (const ${counter} of [${expression(scope, 1)}, ${expression(scope, 1)}]) { ${block(loopScope, 3)} }`;
      return `for (const ${counter} in ${object(scope, 2)}) { ${block(loopScope, 3)} }`;
    }
    if (roll < 0.87) {
      const head = `try { ${block(inner(scope), 3)} }`;
      const handler = ` catch (e) { ${block(inner(scope), 2)} }`;
      const finalizer = ` finally { ${block(inner(scope), 2)} }`;
      return pick([head + handler, head + handler + finalizer, head + finalizer]);
    }
    if (roll < 0.9) {
      const cases = Array.from(
        { length: 1 + below(3) },
        () =>
          `case ${chance(0.6) ? scalar() : expression(scope, 2)}: ${block(inner(scope, { inLoop: false, labels: [] }), 2)} ${chance(0.6) ? 'break;' : ''}`,
      );
      if (chance(0.6))
        cases.splice(
          below(cases.length + 1),
          0,
          `default: ${block(inner(scope, { inLoop: false, labels: [] }), 2)} ${chance(0.5) ? 'break;' : ''}`,
        );
      return `switch (${expression(scope, 2)}) { ${cases.join(' ')} }`;
    }
    if (roll < 0.92) {
      const label = fresh('l');
      return `${label}: { ${block(inner(scope, { labels: [...scope.labels, label] }), 3)} }`;
    }
    if (roll < 0.95) return jump(scope);
    if (roll < 0.98) return fn(scope);
    return classDeclaration(scope);
  }

  function block(scope: Scope, length: number): string {
    return Array.from({ length: 1 + below(length) }, () => statement(scope)).join(' ');
  }

  const top: Scope = {
    variables: [],
    constants: new Set(),
    functions: [],
    classes: [],
    inFunction: false,
    inLoop: false,
    inClass: false,
    isStrict: false,
    depth: 0,
    labels: [],
  };
  const start = [
    declare(top),
    declare(top),
    chance(0.6) ? fn(top) : declare(top),
    chance(0.4) ? classDeclaration(top) : '',
    chance(0.5) ? fn(top) : '',
  ];
  const lines = [...start, ...Array.from({ length: 6 + below(8) }, () => statement(top)), probe(top), probe(top)];
  return lines.filter(Boolean).join('\n');
}

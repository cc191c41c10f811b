import * as parser from '@typescript-eslint/parser';
import type { TSESTree } from '@typescript-eslint/utils';
import { Linter } from 'eslint';
import type { Rule } from 'eslint';
import { describe, expect, it } from 'vitest';

import { createProvenance } from '../../src/ast/provenance.js';
import type { Origin } from '../../src/libraries/types/origin.js';
import { createMatcher, type Evidence } from '../../src/model/match.js';

const jar: Origin = { import: 'jar' };
const keep: Origin = { import: 'jar', name: 'keep' };
const app: Origin = { resultOf: jar };
const chained: Origin = { fluent: { anyOf: [{ typedAs: { import: 'jar', name: 'Jar' } }, app] }, methods: ['and'] };
const NAMES = [['req'], ['res', 'response'], ['next']];

describe('imports', () => {
  it.each<[string, Origin, Evidence | undefined]>([
    ["import jar from 'jar'; probe(jar);", jar, 'proven'],
    ["import * as jar from 'jar'; probe(jar);", jar, 'proven'],
    ["import { default as pot } from 'jar'; probe(pot);", jar, 'proven'],
    ["probe(require('jar'));", jar, 'proven'],
    ["probe(await import('jar'));", jar, 'proven'],
    ["import { keep } from 'jar'; probe(keep);", jar, undefined],
    ["import { keep } from 'jar'; probe(keep);", keep, 'proven'],
    ["import { keep as save } from 'jar'; probe(save);", keep, 'proven'],
    ["import jar from 'jar'; probe(jar.keep);", keep, 'proven'],
    ["import * as jar from 'jar'; probe(jar['keep']);", keep, 'proven'],
    ["const { keep: save } = require('jar'); probe(save);", keep, 'proven'],
    ["const { keep = other } = await import('jar'); probe(keep);", keep, 'proven'],
    ["let keep; keep = require('jar').keep; probe(keep);", keep, 'proven'],
    ["import { keep } from 'pot'; probe(keep);", keep, undefined],
    ["import { lose } from 'jar'; probe(lose);", keep, undefined],
    ["let { keep } = require('jar'); keep = other; probe(keep);", keep, undefined],
    ['probe(keep);', keep, undefined],
  ])('%s', (program, origin, expected) => {
    expect(match(program, origin)).toBe(expected);
  });
});

describe('globals, members, results and instances', () => {
  it.each<[string, Origin, Evidence | undefined]>([
    ['probe(document);', { global: 'document' }, 'proven'],
    ['const document = 1; probe(document);', { global: 'document' }, undefined],
    ['probe(window.document);', { member: 'document', of: { global: 'window' } }, 'proven'],
    ["probe(window?.['document']);", { member: 'document', of: { global: 'window' } }, 'proven'],
    ['probe(window[document]);', { member: 'document', of: { global: 'window' } }, undefined],
    [
      'const { document } = window; probe(document);',
      { member: ['x', 'document'], of: { global: 'window' } },
      'proven',
    ],
    ["import jar from 'jar'; probe(jar());", app, 'proven'],
    ["import jar from 'jar'; const a = await jar(); probe(a);", app, 'proven'],
    ["import jar from 'jar'; probe(new jar());", app, undefined],
    ["import Jar from 'jar'; const a = new Jar(); probe(a!);", { instanceOf: jar }, 'proven'],
    ["import Jar from 'jar'; probe(Jar());", { instanceOf: jar }, undefined],
    ["import jar from 'jar'; probe(jar().and().and());", chained, 'proven'],
    ["import jar from 'jar'; probe(jar().or());", chained, undefined],
    ["import { Jar } from 'jar'; export const f = (a: Jar) => probe(a);", chained, 'written'],
    ["import { Jar } from 'jar'; export const f = (a: Jar) => probe(a.and());", chained, 'written'],
  ])('%s', (program, origin, expected) => {
    expect(match(program, origin)).toBe(expected);
  });
});

describe('parameters', () => {
  const second: Origin = { parameter: 1, ofCallbackTo: { member: 'get', of: app }, arity: [2, 3] };
  const last: Origin = { parameter: -1, ofCallbackTo: { member: 'get', of: app } };
  const named: Origin = { parameter: 1, named: NAMES };

  it.each<[string, Origin, Evidence | undefined]>([
    ["require('jar')().get('/', (a, b) => probe(b));", second, 'proven'],
    ["require('jar')().get('/', first, (a, b) => { () => probe(b); });", second, 'proven'],
    ["require('jar')().get('/', [(a, b) => probe(b)]);", second, 'proven'],
    ["require('jar')().get('/', wrap((a, b) => probe(b)));", second, 'proven'],
    ["require('jar')().get('/', (a, b) => probe(a));", second, undefined],
    ["require('jar')().get('/', (a, b, c, d) => probe(b));", second, undefined],
    ["require('jar')().post('/', (a, b) => probe(b));", second, undefined],
    ["require('jar')().get('/', (a, b) => { b = other; probe(b); });", last, 'proven'],
    ["require('jar')().get('/', (a, { b }) => probe(b));", last, undefined],
    ['(req, res) => probe(res);', named, 'conventional'],
    ['(req, response, next) => probe(response);', named, 'conventional'],
    ['(req, res = other) => probe(res);', named, 'conventional'],
    ['({ body }, res) => probe(res);', named, 'conventional'],
    ['(ctx, res) => probe(res);', named, undefined],
    ['(req, res, next, more) => probe(res);', named, undefined],
    ['(res) => probe(res);', named, undefined],
    ['(req, res) => { { const res = 1; probe(res); } };', named, undefined],
    ['(user, res) => probe(res);', { parameterNamed: ['res'] }, 'conventional'],
    ['const res = 1; probe(res);', { parameterNamed: ['res'] }, undefined],
    ['probe(res);', { parameterNamed: ['res'] }, undefined],
    [
      "import { Res } from 'nest'; class A { f(@Res() a) { probe(a); } }",
      { decoratedBy: { import: 'nest', name: 'Res' } },
      'proven',
    ],
    [
      "import { Res } from 'nest'; class A { f(@Res a) { probe(a); } }",
      { decoratedBy: { import: 'nest', name: 'Res' } },
      'proven',
    ],
    [
      "import { Body } from 'nest'; class A { f(@Body() a) { probe(a); } }",
      { decoratedBy: { import: 'nest', name: 'Res' } },
      undefined,
    ],
  ])('%s', (program, origin, expected) => {
    expect(match(program, origin)).toBe(expected);
  });
});

describe('types', () => {
  const typed: Origin = { typedAs: { import: 'jar', name: 'Jar' } };
  const named: Origin = { parameterNamed: ['res'] };

  it.each<[string, Origin, Evidence | undefined]>([
    ["import { Jar } from 'jar'; (a: Jar) => probe(a);", typed, 'written'],
    ["import type { Jar as J } from 'jar'; const a: J = x; probe(a);", typed, 'written'],
    ["import * as j from 'jar'; (a: j.Jar<string>) => probe(a);", typed, 'written'],
    ["(a: import('jar').Jar) => probe(a);", typed, 'written'],
    ["import { Jar } from 'jar'; probe(x as Jar);", typed, 'written'],
    ["import { Jar } from 'jar'; probe(x.get<Jar>());", typed, 'written'],
    ["import { Jar } from 'jar'; (a: Jar | undefined) => probe(a);", typed, undefined],
    ["import { Jar } from 'pot'; (a: Jar) => probe(a);", typed, undefined],
    ['interface Jar {} (a: Jar) => probe(a);', typed, undefined],
    ["import { Res } from 'pot'; (res: Res) => probe(res);", named, undefined],
    ["import { Res } from './types'; (res: Res) => probe(res);", named, 'conventional'],
    ["import { Res } from '@/types'; (res: Res) => probe(res);", named, 'conventional'],
    ['interface Res {} (res: Res) => probe(res);', named, 'conventional'],
    ['(res: any) => probe(res);', named, 'conventional'],
  ])('%s', (program, origin, expected) => {
    expect(match(program, origin)).toBe(expected);
  });
});

describe('names', () => {
  const called: Origin = { called: ['app'], importing: 'jar' };
  const anything: Origin = { anything: true, named: ['this', 'ctx'] };

  it.each<[string, Origin, Evidence | undefined]>([
    ["import 'jar'; probe(app);", called, 'conventional'],
    ["import 'jar'; (app) => probe(app);", called, 'conventional'],
    ["import 'jar'; class A { f() { probe(this.app); } }", called, 'conventional'],
    ["import 'pot'; probe(app);", called, undefined],
    ['probe(app);', called, undefined],
    ["import 'jar'; probe(web);", called, undefined],
    ["import 'jar'; const app = new Map(); probe(app);", called, undefined],
    ["import 'jar'; const app = await fetch('/'); probe(app);", called, undefined],
    ['class A { f() { probe(this); } }', anything, 'conventional'],
    ['(ctx) => probe(ctx);', anything, 'conventional'],
    ['(other) => probe(other);', anything, undefined],
    ['probe(f().g[h]);', { anything: true }, 'conventional'],
  ])('%s', (program, origin, expected) => {
    expect(match(program, origin)).toBe(expected);
  });
});

describe('keys', () => {
  const keys: Origin = { keys: ['lid', 'glass'] };

  it.each<[string, Evidence | undefined]>([
    ['probe({ lid, glass: 1 });', 'conventional'],
    ["probe({ 'glass': 1, ...rest, lid() {}, size });", 'conventional'],
    ['probe({ lid });', undefined],
    ['probe({ [lid]: 1, glass: 1 });', undefined],
    ['probe([lid, glass]);', undefined],
  ])('%s', (program, expected) => {
    expect(match(program, keys)).toBe(expected);
  });
});

/** What the matcher says of the argument of `probe(…)`. */
function match(program: string, origin: Origin): Evidence | undefined {
  let found: { readonly evidence: Evidence | undefined } | undefined;
  const rule: Rule.RuleModule = {
    create: (context) => ({
      'CallExpression[callee.name=probe]'(node: unknown) {
        const matcher = createMatcher({
          provenanceOf: createProvenance(context.sourceCode as never),
          imports: (packages) => packages.some((name) => program.includes(`'${name}'`)),
          isModule: (source, wanted) => source === wanted,
        });
        const [argument] = (node as TSESTree.CallExpression).arguments;
        found = { evidence: argument && matcher.match(argument, origin) };
      },
    }),
  };
  const config: Linter.Config = {
    files: ['**/*.ts'],
    plugins: { probe: { rules: { rule } } },
    rules: { 'probe/rule': 'error' },
    languageOptions: { parser },
  };
  expect(new Linter().verify(program, [config], { filename: 'a.ts' })).toEqual([]);
  if (!found) throw new Error(`${program} has no probe.`);
  return found.evidence;
}

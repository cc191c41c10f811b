import { expect, it } from 'vitest';

import type { ValueHolder } from '../../src/ast/edit-site.js';
import { renameProperty, renameWithValue } from '../../src/fix/rename-property.js';
import { edited } from './edited.js';

it.each([
  ['f({ httponly: true })', 'httpOnly', 'f({ httpOnly: true })'],
  ['f({ httponly })', 'httpOnly', 'f({ httpOnly: httponly })'],
  ['f({ httponly() {} })', 'httpOnly', 'f({ httpOnly() {} })'],
  ['f({ get httponly() {} })', 'httpOnly', 'f({ get httpOnly() {} })'],
  ["f({ 'max_age': 1, a })", 'maxAge', 'f({ maxAge: 1, a })'],
  ["f({ 'max_age': 1 })", 'maxAge', "f({ 'maxAge': 1 })"],
  ['f({ ["max_age"]: 1 })', 'maxAge', 'f({ maxAge: 1 })'],
  ['f({ [("max_age")]: 1 })', 'maxAge', 'f({ maxAge: 1 })'],
  ['f({ [/* a */ "max_age"]: 1 })', 'maxAge', undefined],
  ['f({ max_age: 1 })', 'max-age', "f({ 'max-age': 1 })"],
  ['f({ max_age: "1" })', 'max-age', 'f({ "max-age": "1" })'],
  ['f({ max_age /* a */ : 1 })', 'maxAge', 'f({ maxAge /* a */ : 1 })'],
  ['f({ max_age: 1, maxAge: 2 })', 'maxAge', undefined],
])('%s', (before, key, after) => {
  expect(edited<ValueHolder>(before, 'Property', (node, source) => renameProperty(node, key, source))).toBe(after);
});

it.each([
  ['o.max_age = 1', 'maxAge', 'o.maxAge = 1'],
  ['o.max_age = 1', 'max-age', "o['max-age'] = 1"],
  ["o['max_age'] = 1", 'maxAge', "o['maxAge'] = 1"],
  ['o["max_age"] = 1', "it's", 'o["it\'s"] = 1'],
  ["o['max_age'] = 1", "it's", "o['it\\'s'] = 1"],
  ['a = 1', 'b', undefined],
  ['class A { #a; b() { this.#a = 1 } }', 'c', undefined],
])('%s', (before, key, after) => {
  expect(edited<ValueHolder>(before, 'AssignmentExpression', (node, source) => renameProperty(node, key, source))).toBe(
    after,
  );
});

it.each([
  ['class A { max_age = 1 }', 'maxAge', 'class A { maxAge = 1 }'],
  ['class A { #max_age = 1 }', 'maxAge', undefined],
  ["class A { ['max_age'] = 1 }", 'max-age', "class A { 'max-age' = 1 }"],
])('%s', (before, key, after) => {
  expect(edited<ValueHolder>(before, 'PropertyDefinition', (node, source) => renameProperty(node, key, source))).toBe(
    after,
  );
});

it('leaves patterns', () => {
  expect(
    edited<ValueHolder>('const { a } = b', 'Property', (node, source) => renameProperty(node, 'c', source)),
  ).toBeUndefined();
});

it.each([
  ['f({ ttl: 1 })', 'f({ maxAge: 1000 })'],
  ['f({ ttl })', 'f({ maxAge: 1000 })'],
  ['f({ ttl /* a */ : /* b */ (1) })', 'f({ maxAge /* a */ : /* b */ 1000 })'],
  ['f({ ttl() {} })', undefined],
])('gives another value: %s', (before, after) => {
  expect(
    edited<ValueHolder>(before, 'Property', (node, source) => renameWithValue(node, 'maxAge', '1000', source)),
  ).toBe(after);
});

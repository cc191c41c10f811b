import * as parser from '@typescript-eslint/parser';
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { Linter } from 'eslint';
import { describe, expect, it } from 'vitest';

import { onlyValueOfField } from '../../src/ast/field-values.js';

describe('the only value of the field `jar`', () => {
  it.each([
    ['class A { jar = one(); }', 'one()'],
    ['class A { constructor() { this.jar = one(); } }', 'one()'],
    ['class A { get() { return (this.jar ??= one()); } }', 'one()'],
    ['class A { jar; constructor() { this.jar = one(); } }', 'one()'],
    ['class A { jar = one(); use() { this.jar = two(); } }', undefined],
    ['class A { static jar = one(); }', undefined],
    ['class A { other = one(); }', undefined],
    ['class A { use(that) { that.jar = one(); } }', undefined],
    ['class A { jar = one(); use(that) { that.jar = two(); } }', undefined],
    ['class A { jar = one(); use() { [this.jar] = two(); } }', undefined],
    ['class A { jar = one(); use() { ({ jar: this.jar } = two()); } }', undefined],
    ['class A { make() { return class { jar = one(); }; } }', undefined],
  ])('%s', (program, value) => {
    const linter = new Linter();
    linter.verify(program, [{ languageOptions: { parser } }]);
    const source = linter.getSourceCode() as unknown as TSESLint.SourceCode;
    const [statement] = source.ast.body;
    const found = onlyValueOfField((statement as TSESTree.ClassDeclaration).body, 'jar', source.visitorKeys);
    expect(found && source.getText(found)).toBe(value);
  });
});

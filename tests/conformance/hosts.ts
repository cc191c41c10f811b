import { createRequire } from 'node:module';

import * as babel from '@babel/eslint-parser';
import * as typescript from '@typescript-eslint/parser';
import * as astro from 'astro-eslint-parser';
import type { Linter } from 'eslint';
import * as svelte from 'svelte-eslint-parser';
import * as vue from 'vue-eslint-parser';

export type Language = 'js' | 'ts';

/** What stands around a program in a file of another kind. */
interface Page {
  readonly before: string;
  readonly after: string;
}

/** Something that reads programs and hands them to the rules. */
export interface Host {
  readonly title: string;
  readonly languages: readonly Language[];
  readonly extension: string;
  readonly page?: (language: Language) => Page;
  readonly parser?: object | undefined;
  readonly parserOptions?: object;
  readonly linter?: (cwd: string) => Linter;
}

/** Their declarations do not agree with those of the newest. */
function older(packageName: string): typeof Linter {
  return (createRequire(import.meta.url)(packageName) as { readonly Linter: typeof Linter }).Linter;
}

const script = (attributes: string, language: Language): string =>
  `<script${attributes}${language === 'ts' ? ' lang="ts"' : ''}>\n`;

const both = ['js', 'ts'] as const;
const vueFile = { languages: both, extension: 'vue', parser: vue, parserOptions: { parser: { ts: typescript } } };
const svelteFile = {
  languages: both,
  extension: 'svelte',
  parser: svelte,
  parserOptions: { parser: { ts: typescript } },
};

const astroFile = { languages: both, extension: 'astro', parser: astro, parserOptions: { parser: typescript } };

/** The file that the others are compared to. */
export const plain: Readonly<Record<Language, Host>> = {
  js: { title: 'JavaScript', languages: ['js'], extension: 'js' },
  ts: { title: 'TypeScript', languages: ['ts'], extension: 'ts', parser: typescript },
};

export const hosts: readonly Host[] = [
  {
    title: 'ESLint 8',
    languages: ['js'],
    extension: 'js',
    linter: (cwd) => new (older('eslint8'))({ cwd, configType: 'flat' }),
  },
  { title: 'ESLint 9', languages: ['js'], extension: 'js', linter: (cwd) => new (older('eslint9'))({ cwd }) },
  { title: 'typescript-eslint', languages: ['js'], extension: 'js', parser: typescript },
  {
    title: 'Babel',
    languages: ['js'],
    extension: 'js',
    parser: babel,
    parserOptions: { requireConfigFile: false },
  },
  {
    ...vueFile,
    title: 'Vue, <script>',
    page: (language) => ({
      before: `<template>\n  <p :title="a ? \`b\` : 'c'">{{ d }}</p>\n</template>\n\n${script('', language)}`,
      after: '</script>\n\n<style scoped>\np { color: red; }\n</style>\n',
    }),
  },
  {
    ...vueFile,
    title: 'Vue, <script setup>',
    page: (language) => ({
      before: script(' setup', language),
      after: '</script>\n\n<template>\n  <p @click="a = b">{{ c }}</p>\n</template>\n',
    }),
  },
  {
    ...vueFile,
    title: 'Vue, <script setup> behind <script>',
    page: (language) => ({
      before: `${script('', language)}import other from 'other';\nother();\n</script>\n\n${script(' setup', language)}`,
      after: '</script>\n\n<template><p /></template>\n',
    }),
  },
  {
    ...vueFile,
    title: 'Vue, <script setup> before <script>',
    page: (language) => ({
      before: script(' setup', language),
      after: `</script>\n\n${script('', language)}import other from 'other';\nother();\n</script>\n`,
    }),
  },
  {
    ...svelteFile,
    title: 'Svelte',
    page: (language) => ({
      before: script('', language),
      after: '</script>\n\n<p on:click={() => 1}>{1 + 1}</p>\n\n<style>\n  p { color: red; }\n</style>\n',
    }),
  },
  {
    ...svelteFile,
    title: 'Svelte, <script module>',
    page: (language) => ({ before: script(' module', language), after: '</script>\n\n<p>{1}</p>\n' }),
  },
  {
    ...svelteFile,
    title: 'Svelte, <script> behind <script module>',
    page: (language) => ({
      before: `${script(' module', language)}import other from 'other';\nother();\n</script>\n\n${script('', language)}`,
      after: '</script>\n\n{#if 1}<p>{1}</p>{/if}\n',
    }),
  },
  {
    ...svelteFile,
    title: 'Svelte, <script module> before <script>',
    page: (language) => ({
      before: script(' module', language),
      after: `</script>\n\n${script('', language)}import other from 'other';\nother();\n</script>\n`,
    }),
  },
  {
    ...svelteFile,
    title: 'Svelte, <script> behind the markup',
    page: (language) => ({
      before: `<!-- a -->\n<p>{1}</p>\n\n${script('', language)}`,
      after: '</script>\n\n<p>{2}</p>\n',
    }),
  },
  {
    ...astroFile,
    title: 'Astro',
    page: () => ({
      before: '---\n',
      after: '---\n\n<html lang="en"><body>{1 + 1}<script>const a = 1;</script></body></html>\n',
    }),
  },
];

/** Pages around an expression. */
export const markupHosts: readonly Host[] = [
  {
    ...svelteFile,
    title: 'Svelte, in the markup',
    page: () => ({ before: '<p>\n  <button onclick={', after: '}>{1 + 1}</button>\n</p>\n' }),
  },
  {
    ...astroFile,
    title: 'Astro, in the markup',
    page: () => ({ before: '---\n---\n<p onclick={', after: '}>{1 + 1}</p>\n' }),
  },
];

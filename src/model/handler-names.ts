import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { exportedNames } from '../ast/exported-names.js';
import type { FunctionNode } from '../ast/functions.js';
import { literalText } from '../ast/literal-text.js';
import { propertyName } from '../ast/property-name.js';
import { wrapped } from '../ast/unwrap.js';
import { methodName } from './calls.js';
import type { Handler } from './handlers.js';
import type { Kit } from './kit.js';
import { nameOf } from './enclosures.js';

/** Names that say how a handler is called, not what it does. */
const PLAIN =
  /^(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS|ALL|default|handler|handle|action|loader|load|index|actions|run|execute|exports|fallback|main|resolve|controller)$/u;

/** Files that say where they stand, not what is in them: the folder does. */
const PLAIN_FILES =
  /^(?:index|route|page|\+server|\+page|\+layout|handler|controller|action|actions|main|api)(?:\.\w+)*$/u;

/**
 * What a handler is called where it is written and registered: its own name, the path of its routes, that of its decorators, and, where all of these say no more
 * than how it is called, the name of its file or folder.
 */
export function namesOfHandler(kit: Kit, handler: Handler): readonly string[] {
  const { function: fn, form } = handler;
  const own = [
    nameOf(fn, form.registration)?.name,
    'id' in fn ? fn.id?.name : undefined,
    methodName(fn),
    ...exportedNames(fn),
    assignedName(fn),
  ];
  const told = own.filter((name): name is string => name !== undefined && isTelling(name));
  const paths = [
    ...handler.routes().flatMap(({ path, pathName }) => path ?? pathName ?? []),
    ...decoratedPaths(fn),
  ].filter((path) => /[a-z]/iu.test(path));
  const names = [...told, ...paths.map(lastSegments)];
  return names.length > 0 ? names : fileNames(kit.filename);
}

/** It says more than how a handler is called. */
export function isTelling(name: string): boolean {
  return !PLAIN.test(name);
}

/** `exports.login = async (req, res) => …`, `controller.login = …`. */
function assignedName(fn: FunctionNode): string | undefined {
  for (let inner: TSESTree.Node = wrapped(fn); inner.parent; inner = wrapped(inner.parent)) {
    const { parent } = inner;
    if (parent.type === AST_NODE_TYPES.AssignmentExpression && parent.right === inner) {
      return parent.left.type === AST_NODE_TYPES.MemberExpression ? propertyName(parent.left) : undefined;
    }
    if (parent.type !== AST_NODE_TYPES.CallExpression) return undefined;
  }
  return undefined;
}

/** `@Post('login')`, `@Route({ path: 'login' })` on the method. */
function decoratedPaths({ parent }: FunctionNode): readonly string[] {
  if (parent.type !== AST_NODE_TYPES.MethodDefinition) return [];
  // Parsers of plain JavaScript leave them out.
  const { decorators = [] } = parent as { readonly decorators?: readonly TSESTree.Decorator[] };
  return decorators.flatMap(({ expression }) => {
    const [first] = expression.type === AST_NODE_TYPES.CallExpression ? expression.arguments : [];
    if (first?.type === AST_NODE_TYPES.ObjectExpression) {
      return first.properties.flatMap((property) =>
        property.type === AST_NODE_TYPES.Property && propertyName(property) === 'path'
          ? (literalText(property.value) ?? [])
          : [],
      );
    }
    return (first && literalText(first)) ?? [];
  });
}

/** `/api/auth/login/:id`: what it is about stands last. */
export function lastSegments(path: string): string {
  const segments = path.split(/[/?#]/u).filter((segment) => /^[\w.@-]+$/u.test(segment));
  return segments.slice(-2).join('/');
}

/** The name of the file or, where that says nothing, of its folder: `logout.get.ts`, `logout/route.ts`, `_auth.logout.tsx`. */
export function fileNames(filename: string): readonly string[] {
  const segments = filename.split(/[/\\]/u).filter((segment) => segment !== '' && !/^[([@]/u.test(segment));
  const last = (segments.at(-1) ?? '').replace(/\.(?:[cm]?[jt]sx?|vue|svelte|astro)$/u, '');
  const name = PLAIN_FILES.test(last) ? segments.at(-2) : last;
  return name === undefined ? [] : [name];
}

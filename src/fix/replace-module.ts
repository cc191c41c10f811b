import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { variableAt } from '../ast/scope.js';
import { unwrap } from '../ast/unwrap.js';
import { type Edit, replaceRange, type Source } from './edit.js';
import { freeName } from './free-name.js';
import { joinEdits } from './join-edits.js';
import { requiredModule } from './module-style.js';
import { quoted } from './property-key.js';

/** What a module exports is called once: the call is made of another module's export, under the name that is usual for that where it is free. */
export function replaceModule(
  { callee }: TSESTree.CallExpression,
  { from, local }: { readonly from: string; readonly local: string },
  source: Source,
): Edit | undefined {
  const called = unwrap(callee);
  const direct = moduleIn(called);
  if (direct) return inQuotes(direct, from);
  if (called.type !== AST_NODE_TYPES.Identifier) return undefined;
  const variable = variableAt(source, called);
  const definition = variable?.defs.length === 1 ? variable.defs[0]?.node : undefined;
  const bound = definition && bindingOf(definition);
  if (!variable || !bound) return undefined;
  const uses = variable.references.filter(({ init }) => init !== true);
  if (uses.length !== 1) return undefined;
  const edit = inQuotes(bound.module, from);
  if (freeName(local, source) !== local) return edit;
  return joinEdits([edit, replaceRange(...bound.local.range, local), replaceRange(...called.range, local)]);
}

interface Binding {
  readonly local: TSESTree.Identifier;
  readonly module: TSESTree.Node;
}

/** The name that the whole of a module, or its default export, alone is bound to. */
function bindingOf(definition: TSESTree.Node): Binding | undefined {
  switch (definition.type) {
    case AST_NODE_TYPES.ImportDefaultSpecifier:
    case AST_NODE_TYPES.ImportNamespaceSpecifier: {
      const declaration = definition.parent;
      const isAlone = declaration.specifiers.length === 1 && declaration.importKind !== 'type';
      return isAlone ? { local: definition.local, module: declaration.source } : undefined;
    }
    case AST_NODE_TYPES.TSImportEqualsDeclaration: {
      const { id, moduleReference } = definition;
      return moduleReference.type === AST_NODE_TYPES.TSExternalModuleReference
        ? { local: id, module: moduleReference.expression }
        : undefined;
    }
    case AST_NODE_TYPES.VariableDeclarator: {
      const module = definition.init && moduleIn(unwrap(definition.init));
      const isName = definition.id.type === AST_NODE_TYPES.Identifier && !definition.id.typeAnnotation;
      return module && isName ? { local: definition.id as TSESTree.Identifier, module } : undefined;
    }
    default:
      return undefined;
  }
}

/** `'module'` in `require('module')`. */
function moduleIn(node: TSESTree.Node): TSESTree.Node | undefined {
  return node.type === AST_NODE_TYPES.CallExpression && requiredModule(node) !== undefined
    ? node.arguments[0]
    : undefined;
}

function inQuotes(module: TSESTree.Node, name: string): Edit {
  const quote = module.type === AST_NODE_TYPES.Literal && module.raw.startsWith('"') ? '"' : "'";
  return replaceRange(...module.range, quoted(name, quote));
}

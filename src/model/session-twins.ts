import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { propertyName } from '../ast/property-name.js';
import { variableAt } from '../ast/scope.js';
import { unwrap } from '../ast/unwrap.js';
import { not, or } from '../evaluate/tri.js';
import type { Slot } from '../libraries/types/origin.js';
import type { LibraryTwin, SessionSink, SessionTwin } from '../libraries/types/sessions.js';
import { configurationTargets } from './configuration-targets.js';
import type { Cookie } from './cookie.js';
import type { Kit, SinkNode } from './kit.js';
import type { SharedWith } from './option-sites.js';
import { within } from './placed-attributes.js';
import { holds } from './session-state.js';
import { below, slotPresence } from './slots.js';
import { usesMembersOnly } from './state-uses.js';
import type { Settings } from './settings.js';
import type { Target } from './target.js';

/** What has to be changed for the session to be kept on the server. */
export type ServerTwin = OptionTwin | MovedLibrary;

export interface OptionTwin {
  readonly kind: 'option';
  readonly key: string;
  readonly text: string;
  readonly targets: (isAtFault: SharedWith) => readonly Target[];
  /** What the text needs. */
  readonly importing?: { readonly import: string; readonly from: string };
}

export interface MovedLibrary {
  readonly kind: 'library';
  readonly call: TSESTree.CallExpression;
  readonly options: TSESTree.ObjectExpression;
  readonly to: LibraryTwin;
  readonly store: Settings['store'];
}

/** A client-stored session that is set up, and where. */
export interface StoredByClient {
  readonly node: SinkNode;
  readonly sink: SessionSink;
  readonly configuration: Slot;
  readonly cookie: Cookie;
}

/** `undefined` where the program cannot be changed safely. */
export function serverTwinOf(kit: Kit, setup: StoredByClient): ServerTwin | undefined {
  const { twin, store } = setup.sink;
  switch (twin?.is) {
    case 'option':
      return isAllowed(kit, setup, twin) ? optionTwin(kit, setup, twin.path, twin.text) : undefined;
    case 'store': {
      const given = kit.settings.store;
      if (!given || !store) return undefined;
      return { ...optionTwin(kit, setup, [...(store.at ?? []), store.key], given.text), importing: given };
    }
    case 'library':
      return isAllowed(kit, setup, twin) ? movedLibrary(kit, setup, twin) : undefined;
    default:
      return undefined;
  }
}

function isAllowed(
  kit: Kit,
  { node, configuration }: StoredByClient,
  twin: Exclude<SessionTwin, { readonly is: 'store' }>,
): boolean {
  const conditions = twin.unless ?? [];
  const isRefused = or(...conditions.map((condition) => holds(kit, node, configuration, condition)));
  const isMet = 'when' in twin && twin.when ? holds(kit, node, configuration, twin.when) : 'yes';
  return or(isRefused, not(isMet)) === 'no';
}

function optionTwin(
  kit: Kit,
  { node, configuration, cookie }: StoredByClient,
  path: readonly string[],
  text: string,
): OptionTwin {
  const key = path.at(-1) ?? '';
  const slot = within(configuration, path.slice(0, -1));
  const presence = below(slotPresence(kit, node, slot), key);
  return {
    kind: 'option',
    key,
    text,
    targets: (isAtFault) => configurationTargets(kit, cookie, { slot, presence }, isAtFault),
  };
}

function movedLibrary(
  kit: Kit,
  { node, sink, configuration }: StoredByClient,
  to: LibraryTwin,
): MovedLibrary | undefined {
  if (node.type !== AST_NODE_TYPES.CallExpression) return undefined;
  const argument = node.arguments[configuration.argument];
  const options = argument && ownLiteral(kit, argument);
  const member = sink.requestMember;
  if (!options || !isMovable(options, to) || member === undefined) return undefined;
  if (!usesMembersOnly(kit.sourceCode, member, to.members)) return undefined;
  return { kind: 'library', call: node, options, to, store: kit.settings.store };
}

/** The object literal that is handed over, by itself or by a constant that nothing else uses. */
function ownLiteral(kit: Kit, argument: TSESTree.Node): TSESTree.ObjectExpression | undefined {
  const value = unwrap(argument);
  if (value.type === AST_NODE_TYPES.ObjectExpression) return value;
  if (value.type !== AST_NODE_TYPES.Identifier) return undefined;
  const variable = variableAt(kit.sourceCode, value);
  const definition = variable?.defs.length === 1 ? variable.defs[0]?.node : undefined;
  if (definition?.type !== AST_NODE_TYPES.VariableDeclarator || variable?.references.length !== 2) return undefined;
  if (definition.parent.parent.type === AST_NODE_TYPES.ExportNamedDeclaration) return undefined;
  const { id, init } = definition;
  const isPlain = id.type === AST_NODE_TYPES.Identifier && !id.typeAnnotation;
  return isPlain && init?.type === AST_NODE_TYPES.ObjectExpression ? init : undefined;
}

function isMovable({ properties }: TSESTree.ObjectExpression, to: LibraryTwin): boolean {
  const keys = properties.map((one) =>
    one.type === AST_NODE_TYPES.Property && one.kind === 'init' && !one.method ? propertyName(one) : undefined,
  );
  const known = new Set([...Object.keys(to.names), ...to.dropped, ...to.group.keys]);
  return (
    keys.every((key) => key !== undefined && known.has(key)) &&
    new Set(keys).size === keys.length &&
    keys.filter((key) => key !== undefined && to.required.includes(key)).length === 1
  );
}

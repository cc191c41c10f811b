import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import type { CallLike, EditSite } from '../ast/edit-site.js';
import { addBefore } from '../fix/add-before.js';
import { addImport } from '../fix/add-import.js';
import { editAt } from '../fix/apply.js';
import type { Edit, Entry } from '../fix/edit.js';
import { freeName } from '../fix/free-name.js';
import { joinAll } from '../fix/join-edits.js';
import { requiredModule } from '../fix/module-style.js';
import { replaceExpression } from '../fix/replace-expression.js';
import { isStatementListItem } from '../fix/statement-lists.js';
import type { StoreOffer } from '../libraries/types/sessions.js';
import type { MemoryStore } from '../model/memory-stores.js';
import type { LibrarySession } from '../model/session-setups.js';
import { toldAddress } from '../model/told-addresses.js';
import type { RuleFile } from '../rule.js';
import { addressAt } from './own-address.js';
import { ownConnections } from './own-connections.js';
import { importEdit } from './twin-repair.js';

/** A session whose state is in the memory of the process. */
type InMemory = LibrarySession & { readonly memoryStore: MemoryStore };

/** The edit that gives the setting at all of the places; `undefined` where one of them takes none. */
export function addSetting(
  sites: readonly EditSite[],
  entry: Entry,
  { sourceCode }: RuleFile<never>,
): Edit | undefined {
  return joinAll(sites.map((site) => editAt(site, { kind: 'set', ...entry }, sourceCode)));
}

/** The store that the settings name. */
export function storeOfSettings(
  file: RuleFile<never>,
  { node, memoryStore: { key, sites } }: InMemory,
  isAtFault: (call: unknown) => boolean,
): Edit | undefined {
  const { store } = file.settings;
  if (!store || key === undefined) return undefined;
  const setting = addSetting(sites(isAtFault), { key, text: store.text }, file);
  return joinAll([setting, importEdit(store, node, file.sourceCode)]);
}

/** A store that is offered, and whether it goes by the address that the file itself connects by. */
export interface OfferedStore {
  readonly edit: Edit;
  readonly isByOwnAddress: boolean;
}

/**
 * A store that the library's data offers, with what it imports and the client that it takes. Where the file connects to the database itself, by the
 * address that stands there: that of the offer may be set nowhere. `undefined` where there is none, or a client, since a second one is not wanted.
 */
export function offeredStore(
  file: RuleFile<never>,
  { node, memoryStore: { key, sites, held } }: InMemory,
  offer: StoreOffer,
  isAtFault: (call: unknown) => boolean,
): OfferedStore | undefined {
  const { sourceCode } = file;
  const { imports, client, variable } = offer;
  const connections = ownConnections(offer, sourceCode);
  const isElsewhere = (connection: TSESTree.Node): boolean =>
    !sourceCode.getText(connection).split(/\W+/u).includes(variable);
  const told = (connection: CallLike): TSESTree.Node | undefined =>
    offer.address && toldAddress(connection, offer.address);
  if (connections.some((connection) => !told(connection))) return undefined;
  const [connection, ...others] = connections.filter(isElsewhere);
  const given = connection && others.length === 0 ? told(connection) : undefined;
  const address = given && addressAt(given, node, sourceCode);
  if (connection && address === undefined) return undefined;
  const text = address === undefined ? offer.text : offer.text.replace(`process.env.${variable}`, () => address);
  const library = libraryOf(node, sourceCode);
  const places = sites(isAtFault);
  const [place] = places;
  if (key === undefined || library === undefined || !place) return undefined;
  const imported = imports.map(({ from, what, name }) => ({
    wanted: name,
    ...addImport({ from, what: what === 'named' ? { named: name } : what, local: name, at: node }, sourceCode),
  }));
  const names = new Map([
    ['library', library],
    ...(client ? [[client.name, freeName(client.name, sourceCode)] as const] : []),
    ...imported.map(({ wanted, name }) => [wanted, name] as const),
  ]);
  const inFile = (code: string): string =>
    code.replaceAll(/\{(\w+)\}/gu, (given, name: string) => names.get(name) ?? given);
  const at = held ?? ('node' in place ? place.node : undefined);
  const statement = client && at && statementAround(at);
  const declared = statement && addBefore(statement, client?.statements.map(inFile) ?? [], sourceCode);
  if (client && !declared) return undefined;
  const edit = joinAll([
    held ? replaceExpression(held, inFile(text), sourceCode) : addSetting(places, { key, text: inFile(text) }, file),
    ...imported.map(({ edit }) => edit),
    ...(declared ? [declared] : []),
  ]);
  return edit && { edit, isByOwnAddress: address !== undefined };
}

/** What makes the sessions, as the file spells it: `session`, `require('express-session')`. */
function libraryOf(node: TSESTree.Node, sourceCode: RuleFile<never>['sourceCode']): string | undefined {
  if (node.type !== AST_NODE_TYPES.CallExpression) return undefined;
  const { callee } = node;
  const isPlain = callee.type === AST_NODE_TYPES.Identifier || requiredModule(callee) !== undefined;
  return isPlain ? sourceCode.getText(callee) : undefined;
}

function statementAround(place: TSESTree.Node): TSESTree.Node | undefined {
  let node: TSESTree.Node | undefined = place;
  while (node && !isStatementListItem(node)) node = node.parent;
  return node;
}

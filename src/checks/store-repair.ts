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
import { propertyCode } from '../fix/property-key.js';
import type { DatabaseStore, StoreConnection, StoreOffer } from '../libraries/types/sessions.js';
import type { MemoryStore } from '../model/memory-stores.js';
import type { LibrarySession } from '../model/session-setups.js';
import { toldAddress } from '../model/told-addresses.js';
import type { RuleFile } from '../rule.js';
import { keptConnection } from './kept-connection.js';
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
  session: InMemory,
  offer: StoreOffer,
  isAtFault: IsAtFault,
): OfferedStore | undefined {
  const { sourceCode } = file;
  const { client, variable } = offer;
  const connections = ownConnections(offer, sourceCode);
  const isElsewhere = (connection: TSESTree.Node): boolean =>
    !sourceCode.getText(connection).split(/\W+/u).includes(variable);
  const told = (connection: CallLike): TSESTree.Node | undefined =>
    offer.address && toldAddress(connection, offer.address);
  if (connections.some((connection) => !told(connection))) return undefined;
  const [connection, ...others] = connections.filter(isElsewhere);
  const given = connection && others.length === 0 ? told(connection) : undefined;
  const places = placesOf(session, isAtFault);
  const address = given && addressAt(given, places, sourceCode);
  if (connection && address === undefined) return undefined;
  const text = address === undefined ? offer.text : offer.text.replace(`process.env.${variable}`, () => address);
  const names = new Map(client ? [[client.name, freeName(client.name, sourceCode)]] : []);
  const written = withStore(file, session, { ...offer, text, names, isAtFault });
  const [place] = places;
  const statement = client && place && statementAround(place);
  const declared =
    written && statement && addBefore(statement, client?.statements.map(written.inFile) ?? [], sourceCode);
  if (!written || (client && !declared)) return undefined;
  const edit = joinAll([written.edit, ...(declared ? [declared] : [])]);
  return edit && { edit, isByOwnAddress: address !== undefined };
}

/** A store over the connection that the file has. */
export function storeOverConnection(
  file: RuleFile<never>,
  session: InMemory,
  wanted: StoreConnection,
  isAtFault: IsAtFault,
): { readonly edit: Edit; readonly connection: string } | undefined {
  const connection = keptConnection(wanted, placesOf(session, isAtFault), file.sourceCode);
  if (connection === undefined) return undefined;
  const names = new Map([['connection', propertyCode(wanted.key, connection)]]);
  const edit = withStore(file, session, { ...wanted, names, isAtFault })?.edit;
  return edit && { edit, connection };
}

type IsAtFault = (call: unknown) => boolean;

/** The nodes at which the store comes to stand. */
function placesOf({ memoryStore: { sites, held } }: InMemory, isAtFault: IsAtFault): readonly TSESTree.Node[] {
  if (held) return [held];
  return sites(isAtFault).flatMap((site) => {
    if ('node' in site) return [site.node];
    return 'call' in site ? [site.call] : [];
  });
}

interface WrittenStore extends Pick<DatabaseStore, 'imports' | 'text'> {
  /** What the file calls what `{…}` stands for, besides the imports. */
  readonly names: ReadonlyMap<string, string>;
  readonly isAtFault: IsAtFault;
}

/** The store with its imports, and what turns other code of the data into that of the file. */
function withStore(
  file: RuleFile<never>,
  { node, memoryStore: { key, sites, held } }: InMemory,
  { imports, text, names, isAtFault }: WrittenStore,
): { readonly edit: Edit; readonly inFile: (code: string) => string } | undefined {
  const { sourceCode } = file;
  const library = libraryOf(node, sourceCode);
  if (key === undefined || (library === undefined && text.includes('{library}'))) return undefined;
  const imported = imports.map(({ from, what, name }) => ({
    wanted: name,
    ...addImport({ from, what: what === 'named' ? { named: name } : what, local: name, at: node }, sourceCode),
  }));
  const all = new Map([...names, ...imported.map(({ wanted, name }) => [wanted, name] as const)]);
  const inFile = (code: string): string =>
    code.replaceAll(/\{(\w+)\}/gu, (given, name: string) =>
      name === 'library' ? (library ?? given) : (all.get(name) ?? given),
    );
  const edit = joinAll([
    held
      ? replaceExpression(held, inFile(text), sourceCode)
      : addSetting(sites(isAtFault), { key, text: inFile(text) }, file),
    ...imported.map(({ edit }) => edit),
  ]);
  return edit && { edit, inFile };
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

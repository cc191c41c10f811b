import { addImport } from '../fix/add-import.js';
import { editAt } from '../fix/apply.js';
import type { Edit } from '../fix/edit.js';
import { joinEdits } from '../fix/join-edits.js';
import { regroupProperties } from '../fix/regroup-properties.js';
import { replaceModule } from '../fix/replace-module.js';
import type { SharedWith } from '../model/option-sites.js';
import type { CookieSession } from '../model/hand-made-sessions.js';
import type { LibrarySession } from '../model/session-setups.js';
import type { MovedLibrary, OptionTwin } from '../model/session-twins.js';
import type { RuleFile } from '../rule.js';
import { changeAt } from './cookie-attribute.js';

type Source = RuleFile<never>['sourceCode'];

/** The same session with its state on the server. */
export interface TwinRepair {
  readonly text: string;
  /** Another library takes its place. */
  readonly isMove: boolean;
  readonly edit: Edit;
}

/** A session that a library keeps in the cookie. */
export type InCookie = LibrarySession & { readonly content: 'clear' | 'encrypted' };

export function isInCookie(setup: LibrarySession | CookieSession): setup is InCookie {
  return setup.kind === 'library' && setup.content !== undefined && !setup.isPreference;
}

/** The other rule's edit moves the library's sessions to the server. */
export function areMoved(file: RuleFile<never>, library: LibrarySession['library']): boolean {
  if (!file.enabled.has('no-client-side-session')) return false;
  const sessions = file.model.sessionSetups().filter(isInCookie);
  return sessions.some((session) => session.library === library && twinRepair(session, sessions, file.sourceCode));
}

/** `sessions` may be given the same as this one. */
export function twinRepair(
  session: LibrarySession,
  sessions: readonly LibrarySession[],
  source: Source,
): TwinRepair | undefined {
  const isAtFault: SharedWith = (call) => sessions.some(({ node }) => node === call);
  const twin = session.serverTwin();
  if (!twin) return undefined;
  if (twin.kind === 'option') {
    const edit = optionEdit(session, twin, isAtFault, source);
    return edit && { text: `${twin.key}: ${twin.text}`, isMove: false, edit };
  }
  const edit = moveEdit(twin, source);
  return edit && { text: twin.to.from, isMove: true, edit };
}

function optionEdit(
  { node }: LibrarySession,
  { key, text, targets, importing }: OptionTwin,
  isAtFault: SharedWith,
  source: Source,
): Edit | undefined {
  const edits = targets(isAtFault).map((target) => {
    const change = changeAt(target, { kind: 'set', key, text });
    return change && editAt(target.site, change, source);
  });
  const imported = importing && importEdit(importing, node, source);
  if (edits.length === 0 || edits.includes(undefined) || (importing && !imported)) return undefined;
  return joinEdits([...edits, imported].filter((edit) => edit !== undefined));
}

function moveEdit({ call, options, to, store }: MovedLibrary, source: Source): Edit | undefined {
  const module = replaceModule(call, to, source);
  const imported = store && importEdit(store, call, source);
  if (!module || (store && !imported)) return undefined;
  const added = store ? [{ key: to.store, text: store.text }, ...to.added] : to.added;
  const regrouped = regroupProperties(options, { names: to.names, group: to.group, added }, source);
  return joinEdits([module, regrouped, ...(imported ? [imported] : [])]);
}

/** The text that is written names it so: under another name it would mean nothing. */
export function importEdit(
  { import: named, from }: { readonly import: string; readonly from: string },
  at: LibrarySession['node'],
  source: Source,
): Edit | undefined {
  const { name, edit } = addImport({ from, what: { named }, at }, source);
  return name === named ? edit : undefined;
}

import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { literalText } from '../ast/literal-text.js';
import { lastName, propertyName, spelledKeys } from '../ast/property-name.js';
import type { Provenance, ProvenanceOf } from '../ast/provenance.js';
import { unwrap } from '../ast/unwrap.js';
import type { Library } from '../libraries/types/library.js';
import type { Slot, When } from '../libraries/types/origin.js';
import type { Sink } from '../libraries/types/sink.js';
import type { FileWords } from './file-words.js';
import type { Reading, Recognised, SinkNode } from './kit.js';
import { specifierInData } from './modules.js';
import { type Evidence, firstFound, type Match, type Matcher } from './match.js';
import { argumentAt } from './arguments.js';
import { atElement } from './list-elements.js';
import type { Manifests } from './manifests.js';
import { mayBe } from './versions.js';
import type { Entry, Vocabulary } from './vocabulary.js';

export interface Recogniser {
  /** What the node may be, `undefined` for "nothing". Every node is recognised once, "nothing" included. */
  recognise(node: SinkNode): Recognised | undefined;
  /** Nodes looked at so far. */
  readonly steps: number;
}

interface Context {
  readonly provenanceOf: ProvenanceOf;
  readonly matcher: Matcher;
  readonly vocabulary: Vocabulary;
  readonly words: FileWords;
  /** The file imports the package. */
  readonly imports: (packageName: string) => boolean;
  /** Asked only when convention fits several libraries, or when versions differ. */
  readonly manifests: Manifests;
}

const STRENGTH: readonly Evidence[] = ['written', 'proven', 'conventional'];

export function createRecogniser(context: Context): Recogniser {
  const known = new Map<SinkNode, Recognised | undefined>();
  const possibleByName = new Map<string, readonly Entry[]>();

  function recognise(node: SinkNode): Recognised | undefined {
    if (known.has(node)) return known.get(node);
    const readings = narrowed(firstFound(context.matcher, (match) => readingsOf(node, match)));
    const recognised = readings.length > 0 ? { node, readings } : undefined;
    known.set(node, recognised);
    return recognised;
  }

  function readingsOf(node: SinkNode, match: Match): Reading[] {
    const callee = calleeOf(node);
    const readings: Reading[] = [];
    for (const { library, sink } of candidates(callee)) {
      if (!hasForm(node, sink)) continue;
      const evidence = matches(callee, sink, match);
      const registered = evidence && registeredBy(node, sink);
      if (registered && isPossible(registered) && mayApply(node, registered))
        readings.push({ library, sink: registered, evidence });
    }
    const strongest = STRENGTH.find((evidence) => readings.some((reading) => reading.evidence === evidence));
    return readings.filter((reading) => reading.evidence === strongest);
  }

  /** Every member of a thing is meant where its name is not known either: `localStorage[key] = …`. */
  function matches(callee: TSESTree.Node, sink: Entry['sink'], match: Match): Evidence | undefined {
    const isOpen = 'member' in sink.callee && sink.callee.member === '*';
    return isOpen && callee.type === AST_NODE_TYPES.MemberExpression
      ? match(callee.object, sink.callee.of)
      : match(callee, sink.callee);
  }

  /** By the name that is called, and for a variable by what it stands for: an import under any name, a destructured member. */
  function candidates(callee: TSESTree.Node): readonly Entry[] {
    const name = lastName(callee);
    const named = name === undefined ? [] : byName(name);
    if (callee.type === AST_NODE_TYPES.MemberExpression && name !== 'default') return [...named, ...byName('*')];
    if (callee.type === AST_NODE_TYPES.ObjectExpression)
      return [...spelledKeys(callee).flatMap(context.vocabulary.byKey), ...candidatesOf(context.provenanceOf(callee))];
    return [...new Set([...named, ...candidatesOf(context.provenanceOf(callee))])];
  }

  function candidatesOf(thing: Provenance): readonly Entry[] {
    if (thing.kind === 'typed') return [...candidatesOf(thing.type), ...candidatesOf(thing.of)];
    const source = packageOf(thing);
    const bySource = source === undefined ? [] : context.vocabulary.byPackage(specifierInData(source));
    const byMember = thing.kind === 'member' || thing.kind === 'import' ? byName(thing.name) : [];
    return [...bySource, ...byMember];
  }

  /** Names such as `get` are many things; most of them no file of this kind can have. */
  function byName(name: string): readonly Entry[] {
    let possible = possibleByName.get(name);
    if (!possible) {
      possible = context.vocabulary.byName(name).filter(({ sink }) => context.words.mayHave(sink.callee));
      possibleByName.set(name, possible);
    }
    return possible;
  }

  /** The plugin that a registration names is the library's; of a list that is handed over, one of its elements. */
  function registeredBy<S extends Entry['sink']>(node: SinkNode, sink: S): S | undefined {
    const { registers } = sink;
    if (!registers) return sink;
    const { slot, origin } = registers;
    const isPlugin = (plugin: TSESTree.Node | undefined): boolean =>
      plugin !== undefined && context.matcher.match(plugin, origin) !== undefined;
    if (isPlugin(nodeInSlot(node, slot))) return sink;
    const index = elementsAt(node, slot.argument).findIndex((element) => isPlugin(nodeBelow(element, slot.path)));
    return index === -1 ? undefined : atElement(sink, slot.argument, index);
  }

  /** The version that the application uses, as far as that is known, is one that the sink speaks of. */
  function isPossible({ versions }: Entry['sink']): boolean {
    return !versions || mayBe(context.manifests.versionsOf(versions.of), versions);
  }

  /** Where several libraries fit, the file's imports decide, then the application's dependencies. */
  function narrowed(readings: readonly Reading[]): readonly Reading[] {
    if (new Set(readings.map(({ library }) => library)).size < 2) return readings;
    const { imports, manifests } = context;
    const imported = readings.filter(({ library }) => packagesOf(library).some(imports));
    if (imported.length > 0) return imported;
    const installed = readings.filter(({ library }) => useOf(library, imports, manifests.declares) === 'installed');
    return installed.length > 0 ? installed : readings;
  }

  return {
    recognise,
    get steps() {
      return known.size;
    },
  };
}

/** The node in a slot as far as literals spell it; nothing is evaluated. */
function nodeInSlot(node: SinkNode, slot: Slot): TSESTree.Node | undefined {
  const given = argumentAt(node, slot.argument);
  return typeof given === 'string' ? undefined : nodeBelow(given, slot.path);
}

function nodeBelow(node: TSESTree.Node | undefined, path: readonly string[] = []): TSESTree.Node | undefined {
  let inner = node && unwrap(node);
  for (const key of path) inner = inner && propertyOf(inner, key);
  return inner;
}

/** The elements of a list that is written at the argument; of one with spreads those before them have a known place. */
function elementsAt(node: SinkNode, argument: number): readonly (TSESTree.Node | undefined)[] {
  const given = argumentAt(node, argument);
  const list = typeof given === 'string' ? undefined : unwrap(given);
  if (list?.type !== AST_NODE_TYPES.ArrayExpression) return [];
  const end = list.elements.findIndex((element) => element?.type === AST_NODE_TYPES.SpreadElement);
  return list.elements.slice(0, end === -1 ? undefined : end).map((element) => element ?? undefined);
}

function propertyOf(object: TSESTree.Node, key: string): TSESTree.Node | undefined {
  if (object.type !== AST_NODE_TYPES.ObjectExpression) return undefined;
  for (const property of object.properties) {
    if (property.type === AST_NODE_TYPES.Property && propertyName(property) === key) return unwrap(property.value);
  }
  return undefined;
}

/** The file imports the library, or the application depends on it. */
export function useOf(
  library: Pick<Library, 'packages' | 'impliedBy'>,
  imports: (packageName: string) => boolean,
  declares: (packageName: string) => boolean,
): 'imported' | 'installed' | undefined {
  const packages = packagesOf(library);
  if (packages.some(imports)) return 'imported';
  return packages.some(declares) ? 'installed' : undefined;
}

/** Some layout has no literal in its way: `strategy('session', 'cookie', …)` sets up no token. */
function mayApply(node: SinkNode, sink: Entry['sink']): boolean {
  if (sink.kind === 'token-decode') return mayAllHold(node, sink.when);
  if (!('layouts' in sink)) return true;
  return sink.layouts.some(({ when }: { readonly when?: readonly When[] }) => mayAllHold(node, when));
}

function mayAllHold(node: SinkNode, conditions: readonly When[] = []): boolean {
  return conditions.every((condition) => {
    if ('text' in condition) return mayBeText(nodeInSlot(node, condition), condition.text);
    return condition.path !== undefined || mayBeFlag(argumentAt(node, condition.argument), condition.is);
  });
}

/** `decode(token, key, true)` is another call than `decode(token, key)`. */
function mayBeFlag(
  given: TSESTree.Expression | 'absent' | 'unknown',
  is: Exclude<When, { text: string }>['is'],
): boolean {
  if (given === 'unknown') return true;
  if (given === 'absent') return is !== 'true' && is !== 'false';
  const inner = unwrap(given);
  const flag = inner.type === AST_NODE_TYPES.Literal && typeof inner.value === 'boolean' ? inner.value : undefined;
  if (flag === undefined) return true;
  return is !== 'absent' && is !== String(!flag);
}

function mayBeText(node: TSESTree.Node | undefined, text: string): boolean {
  const written = node && literalText(node);
  return written === undefined || written.toLowerCase() === text;
}

function packagesOf(library: Pick<Library, 'packages' | 'impliedBy'>): readonly string[] {
  return [...library.packages, ...(library.impliedBy ?? [])];
}

export function calleeOf(node: SinkNode): TSESTree.Node {
  if (node.type === AST_NODE_TYPES.AssignmentExpression) return node.left;
  if (node.type === AST_NODE_TYPES.ObjectExpression) return node;
  return node.type === AST_NODE_TYPES.TaggedTemplateExpression ? node.tag : called(node.callee);
}

function packageOf(provenance: Provenance): string | undefined {
  if (provenance.kind === 'import') return provenance.source;
  return provenance.kind === 'member' || provenance.kind === 'result' ? packageOf(provenance.of) : undefined;
}

function hasForm(node: SinkNode, sink: Exclude<Sink, { kind: 'none' }>): boolean {
  switch (node.type) {
    case AST_NODE_TYPES.AssignmentExpression:
      return sink.form === 'assign' && node.operator === '=';
    case AST_NODE_TYPES.ObjectExpression:
      return sink.form === 'typed';
    case AST_NODE_TYPES.NewExpression:
      return sink.form === 'new' || sink.form === 'call or new';
    case AST_NODE_TYPES.TaggedTemplateExpression:
      return sink.kind === 'session-deletion' && sink.filter.dialect === 'sql template';
    default:
      return sink.form === undefined || sink.form === 'call' || sink.form === 'call or new';
  }
}

/** `(0, f)(…)` calls `f`: compilers write it so. */
function called(callee: TSESTree.Node): TSESTree.Node {
  const inner = unwrap(callee);
  return inner.type === AST_NODE_TYPES.SequenceExpression ? (inner.expressions.at(-1) ?? callee) : callee;
}

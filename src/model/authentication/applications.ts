import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import { callOn } from '../../ast/call-on.js';
import { chainStart } from '../../ast/chain-start.js';
import { isFunction, isWithin } from '../../ast/functions.js';
import { literalText } from '../../ast/literal-text.js';
import { lastName, propertyName } from '../../ast/property-name.js';
import { variableAt } from '../../ast/scope.js';
import { unwrap, wrapped } from '../../ast/unwrap.js';
import type { MadeApplication, Registration } from '../../libraries/types/handlers.js';
import type { Kit } from '../kit.js';
import { isOfProgram } from '../modules.js';
import { usesOf } from '../enclosures.js';
import type { Route } from '../routes.js';
import { asksForOther } from './words.js';

type Variable = TSESLint.Scope.Variable;

const MAX_MOUNTS = 5;

/** The route is one of an application that this file makes, and nothing that stands elsewhere can put something before it. */
export function isOfOwnApplication(kit: Kit, { call }: Route, registration: Registration): boolean {
  const { application } = registration;
  return application !== undefined && leads({ kit, registration, application }, call, 0);
}

interface Context {
  readonly kit: Kit;
  readonly registration: Registration;
  readonly application: MadeApplication;
}

function leads(context: Context, call: TSESTree.CallExpression, depth: number): boolean {
  const { kit, application } = context;
  // `http.createServer(handler)` makes it by itself.
  if (!application.mayBeMounted && kit.matcher.match(call, application.made) === 'proven') return true;
  const root = chainStart(call);
  if (!root || depth > MAX_MOUNTS) return false;
  const variable = root.type === AST_NODE_TYPES.Identifier ? variableAt(kit.sourceCode, root) : holderOf(kit, root);
  const isNamed = root.type === AST_NODE_TYPES.Identifier;
  const isMade = (isNamed || isCreation(root)) && kit.matcher.match(root, application.made) === 'proven';
  if (isMade && (application.mayBeMounted ? isServed(context, root, variable) : isOwnAlone(context, variable, call)))
    return true;
  if (!variable) return false;
  const plugin = variable.defs[0]?.node;
  if (isFunction(plugin)) return registrationsOf(context, plugin).some((outer) => leads(context, outer, depth + 1));
  return mountsOf(context, variable).some((outer) => leads(context, outer, depth + 1));
}

function isCreation(node: TSESTree.Node): boolean {
  return node.type === AST_NODE_TYPES.NewExpression || node.type === AST_NODE_TYPES.CallExpression;
}

/** `const app = new Elysia().use(cors())`. */
function holderOf(kit: Kit, root: TSESTree.Node): Variable | undefined {
  const { parent } = wrapped(wholeChain(root));
  if (parent?.type !== AST_NODE_TYPES.VariableDeclarator || parent.id.type !== AST_NODE_TYPES.Identifier)
    return undefined;
  return variableAt(kit.sourceCode, parent.id);
}

function wholeChain(root: TSESTree.Node): TSESTree.Node {
  let whole = root;
  for (let next = callOn(whole); next; next = callOn(whole)) whole = next;
  return whole;
}

/** Calls that are handed the router: `app.use('/api', router)`, `app.use(router.routes())`. */
function mountsOf({ kit, registration }: Context, variable: Variable): readonly TSESTree.CallExpression[] {
  const { mounted = [], callee } = registration;
  return variable.references.flatMap(({ identifier }) => {
    let node: TSESTree.Node = wrapped(identifier);
    const method = callOn(node);
    if (method && mounted.includes(lastName(method.callee) ?? '')) node = wrapped(method);
    const call = node.parent;
    const isHanded = call?.type === AST_NODE_TYPES.CallExpression && unwrap(call.callee) !== node;
    return isHanded && kit.matcher.match(call.callee, callee) ? [call] : [];
  });
}

function registrationsOf(
  { kit, registration }: Context,
  plugin: Parameters<typeof usesOf>[1],
): readonly TSESTree.CallExpression[] {
  const { plugins = [] } = registration;
  return usesOf(kit, plugin).flatMap((use) => {
    const call = wrapped(use).parent;
    const isPlugin = call?.type === AST_NODE_TYPES.CallExpression && plugins.includes(lastName(call.callee) ?? '');
    return isPlugin && kit.matcher.match(call.callee, registration.callee) ? [call] : [];
  });
}

/** Nothing of another file gets hold of it before: `require('./middleware')(app)`, `app.register(ownPlugin)`. */
function isOwnAlone(context: Context, variable: Variable | undefined, registered: TSESTree.CallExpression): boolean {
  const { hooks } = context.registration;
  return !variable?.references.some(({ identifier }) => {
    const isBefore = hooks !== undefined || identifier.range[0] < registered.range[0];
    return isBefore && !isWithin(identifier, registered) && isHandedOut(context, identifier as TSESTree.Identifier);
  });
}

function isHandedOut(context: Context, identifier: TSESTree.Identifier): boolean {
  const { kit, registration } = context;
  const { parent } = wrapped(identifier);
  if (parent?.type === AST_NODE_TYPES.CallExpression && unwrap(parent.callee) !== identifier) {
    return isElsewhere(kit, parent.callee) && !kit.matcher.match(parent.callee, registration.callee);
  }
  const call = callOn(identifier);
  const isPlugin = call && (registration.plugins ?? []).includes(lastName(call.callee) ?? '');
  return isPlugin ? call.arguments.some((one) => mayAddHooks(kit, one)) : false;
}

/** A function of the program's own, and not one of a package. */
function isElsewhere(kit: Kit, node: TSESTree.Node): boolean {
  const thing = kit.provenanceOf(node);
  const source = thing.kind === 'import' ? thing.source : undefined;
  if (source !== undefined) return isOfProgram(source);
  return thing.kind === 'variable' || thing.kind === 'other' || thing.kind === 'parameter';
}

/** A plugin may add hooks that hold for what stands beside it; one of routes has its own. */
function mayAddHooks(kit: Kit, plugin: TSESTree.Node): boolean {
  const inner = unwrap(plugin);
  if (inner.type === AST_NODE_TYPES.CallExpression)
    return /addHook|require\(\s*['"]\./u.test(kit.sourceCode.getText(inner));
  if (inner.type === AST_NODE_TYPES.ImportExpression) return isOfProgram(literalText(inner.source) ?? '.');
  if (inner.type !== AST_NODE_TYPES.Identifier) return false;
  const name = inner.name;
  if (/rout(?:e|er)s?$|controllers?$/iu.test(name) || asksForOther(kit, name)) return false;
  const thing = kit.provenanceOf(inner);
  if (thing.kind === 'import') return isElsewhere(kit, inner);
  if (thing.kind === 'result') return /addHook/u.test(kit.sourceCode.getText(thing.call));
  return false;
}

/** The file hands it to what answers requests: `serve(app)`, `app.listen(3000)`, `export default { fetch: app.fetch }`. */
function isServed({ kit }: Context, root: TSESTree.Node, variable: Variable | undefined): boolean {
  const names: readonly TSESTree.Node[] = variable
    ? variable.references.map(({ identifier }) => identifier as TSESTree.Node)
    : [];
  const chain = isCreation(root) ? [wholeChain(root), ...linksOf(root)] : [];
  return (
    [...names, ...chain].some((node) => isServing(kit, node)) || (isEntry(kit.filename) && names.some(isDefaultExport))
  );
}

/** Every call of the chain that starts there. */
function linksOf(root: TSESTree.Node): readonly TSESTree.Node[] {
  const links = [root];
  for (let next = callOn(root); next; next = callOn(next)) links.push(next);
  return links;
}

const SERVING = /^(?:listen|fire|serve|fetch|handle)$/u;

function isServing(kit: Kit, node: TSESTree.Node): boolean {
  const { parent } = wrapped(node);
  if (parent?.type === AST_NODE_TYPES.MemberExpression && parent.object === wrapped(node)) {
    if (SERVING.test(propertyName(parent) ?? '')) return true;
    const call = callOn(node);
    return call !== undefined && lastName(call.callee) !== undefined && isServing(kit, call);
  }
  if (parent?.type !== AST_NODE_TYPES.CallExpression || unwrap(parent.callee) === node) return false;
  return /^(?:serve|handle|handler|createServer|createAdaptorServer|listen|toNodeListener|toNodeHandler|toWebHandler|serverless|getRequestListener)$/u.test(
    lastName(parent.callee) ?? '',
  );
}

function isDefaultExport(node: TSESTree.Node): boolean {
  return wrapped(node).parent?.type === AST_NODE_TYPES.ExportDefaultDeclaration;
}

/** A file that is started, by where it stands: `src/index.ts`. */
function isEntry(filename: string): boolean {
  return /(?:^|(?:^|[/\\])(?:src|server|app|worker)[/\\])(?:index|server|app|main|worker)\.[cm]?[jt]sx?$/u.test(
    filename,
  );
}

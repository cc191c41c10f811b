import type { Attribute, AttributeName, Attributes } from '../libraries/types/attributes.js';
import type { CookieSink } from '../libraries/types/cookies.js';
import type { Library } from '../libraries/types/library.js';
import type { Origin } from '../libraries/types/origin.js';
import type { Helper } from './settings.js';

/** Attributes of a helper that resembles nothing: nothing is sent unless it is asked for. */
const PLAIN: Attributes = {
  secure: { key: 'secure', default: false },
  httpOnly: { key: 'httpOnly', default: false },
  sameSite: { key: 'sameSite', default: null },
  maxAge: { key: 'maxAge', default: null, unit: 'seconds', ignored: [null] },
  expires: { key: 'expires', default: null, unit: 'date', ignored: [null] },
  domain: { key: 'domain', default: null },
  path: { key: 'path', default: '/' },
};

/** The user's own helpers as a library of the ordinary shape, so that nothing else has to know of them. */
export function helperLibrary(helpers: readonly Helper[], libraries: readonly Library[]): Library | undefined {
  if (helpers.length === 0) return undefined;
  return {
    id: 'settings',
    title: 'a helper named in the settings',
    packages: [],
    source: "settings['session-security'].libraries",
    version: '',
    sinks: helpers.map((helper) => sinkOf(helper, libraries)),
  };
}

function sinkOf(helper: Helper, libraries: readonly Library[]): CookieSink {
  const model = libraries.find(({ id }) => id === helper.like)?.sinks.find((sink) => sink.kind === 'cookie');
  const { name = 0, value = 1, options = 2 } = helper.arguments;
  return {
    kind: 'cookie',
    callee: originOf(helper),
    layouts: [{ name: { argument: name }, value: { argument: value }, options: { argument: options } }],
    attributes: withDefaults(model?.attributes ?? PLAIN, helper),
    onPlainHttp: model?.onPlainHttp ?? 'sends',
    acceptsOtherKeys: true,
    deletion: model?.deletion ?? { maxAge: true, expires: true },
    sample: '',
  };
}

function withDefaults(attributes: Attributes, { defaults = {}, unit }: Helper): Attributes {
  const changed = Object.entries(attributes).map(([name, attribute]: [string, Attribute]) => {
    const given = Object.hasOwn(defaults, name) ? { default: defaults[name] as NonNullable<Attribute['default']> } : {};
    return [name, { ...attribute, ...given, ...(name === ('maxAge' satisfies AttributeName) && unit ? { unit } : {}) }];
  });
  return Object.fromEntries(changed) as Attributes;
}

/** `setCookie`, `cookies.set`: the first name is what the module exports, or any variable of that name when no module is given. */
function originOf({ call, from }: Helper): Origin {
  const [first = '', ...members] = call.split('.');
  const root: Origin =
    from === undefined
      ? { anything: true, named: [first] }
      : {
          anyOf: [
            { import: modulesOf(from), name: first },
            ...(members.length > 0 ? [{ import: modulesOf(from) }] : []),
          ],
        };
  return members.reduce<Origin>((of, member) => ({ member, of }), root);
}

/** `from` may be a package or a path from the working directory. */
function modulesOf(from: string): readonly string[] {
  return from.startsWith('./') ? [from] : [from, `./${from}`];
}

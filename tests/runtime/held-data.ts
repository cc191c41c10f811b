import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { libraries } from '../../src/libraries/index.js';
import type { Attribute, Attributes } from '../../src/libraries/types/attributes.js';
import type { SessionSink } from '../../src/libraries/types/sessions.js';
import type { Sink } from '../../src/libraries/types/sink.js';
import { mayBe, versionsIn } from '../../src/model/versions.js';
import { type Bench, evaluations } from './benches.js';
import {
  attributeClaims,
  below,
  type Claim,
  deletionClaims,
  elsewhereClaims,
  nameClaims,
  stateClaims,
} from './claims.js';
import { type Answer, type Installation, type Packages, ProgramHost, type Way } from './program-host.js';

/** Holds what data files say against what the libraries really send. To be made once, outside of `describe`. */
export interface DataHolder {
  /** Defaults, units, automatic and ignored values of every attribute, deletions, and what happens on plain HTTP. */
  cookie(bench: Bench): void;
  /**
   * The same of a session's cookie, and its name, and whether the state can be read off it. What the library makes of the claims `except`, the test
   * holds by itself.
   */
  session(bench: Bench, except?: readonly string[]): void;
  /** Claims of the test's own, one page each. */
  claims(bench: Bench, claims: readonly Claim[]): void;
  /** What each expression is worth, awaited, or the message of what it throws. */
  evaluate(imports: string, expressions: readonly string[], packages?: Packages): Promise<unknown[]>;
  readonly host: () => ProgramHost;
}

export function createDataHolder(installation: Installation): DataHolder {
  let host: ProgramHost;
  beforeAll(() => {
    host = new ProgramHost(installation);
  });
  afterAll(() => host.close());

  /** The program has a page for each claim, and every page is called both ways. */
  function holdClaims(bench: Bench, claims: readonly Claim[]): void {
    describe(bench.title, () => {
      let answers: Record<Way, Answer>[];
      beforeAll(async () => {
        const program = await host.serve(bench.program(claims), bench.packages);
        answers = await Promise.all(
          claims.map(async (_, page) => ({
            plain: await program.get(`/basket/${page}`, 'plain'),
            tls: await program.get(`/basket/${page}`, 'tls'),
          })),
        );
      });

      for (const [page, { title, read, expected }] of claims.entries()) {
        it(title, () => {
          const { plain, tls } = answers[page]!;
          expect({ plain: read(plain), tls: read(tls) }).toEqual(expected);
        });
      }
    });
  }

  return {
    claims: holdClaims,
    cookie(bench) {
      const { attributes, onPlainHttp, deletion } = sinkOf(bench, 'cookie');
      holdClaims(bench, [...attributeClaims(seenOf(attributes), onPlainHttp), ...deletionClaims(attributes, deletion)]);
    },
    session(bench, except = []) {
      const sink = sinkOf(bench, 'session');
      const layout = sink.layouts.find((each) => !each.attributes) ?? sink.layouts[0];
      const without = isWithoutOptions(layout);
      const path = without ? [] : (layout?.options.path?.slice(layout.configuration.path?.length ?? 0) ?? []);
      const attributes = seenOf(sink.attributes);
      const claims = Object.entries<Attribute>(attributes).flatMap(([name, attribute]) =>
        attributeClaims({ [name]: attribute }, sink.onPlainHttp)
          .filter(({ title }) => attribute.at || !without || title.endsWith(' by default'))
          .map((claim) => ({ ...claim, options: below(attribute.at ?? path, claim.options) })),
      );
      const all = [
        ...claims,
        ...elsewhereClaims(attributes, sink.onPlainHttp),
        ...nameClaims(sink),
        ...stateClaims(sink),
      ].map((claim) =>
        isSecureAnyway(claim, sink) ? { ...claim, expected: { ...claim.expected, plain: claim.read(NOTHING) } } : claim,
      );
      const unknown = except.filter((title) => all.every((claim) => claim.title !== title));
      if (unknown.length > 0) throw new Error(`${bench.title} claims nothing of ${unknown.join(', ')}`);
      holdClaims(
        bench,
        all.filter(({ title }) => !except.includes(title)),
      );
    },
    async evaluate(imports, expressions, packages) {
      const program = await host.serve(evaluations(imports, expressions), packages);
      const answers = await Promise.all(expressions.map((_, page) => program.get(`/${page}`, 'plain')));
      return answers.map(({ status, body }) => (status === 200 ? JSON.parse(body) : body));
    },
    host: () => host,
  };
}

/** The program leaves Secure on, and the library sends no such cookie over plain HTTP. */
function isSecureAnyway({ title }: Claim, { attributes: { secure }, onPlainHttp }: SessionSink): boolean {
  return secure?.default === true && onPlainHttp === 'drops' && !/^secure (?:off|automatic)$/u.test(title);
}

/** Max-Age has precedence: where there always is one, an expiry cannot be seen. */
function seenOf({ expires, ...others }: Attributes): Attributes {
  return expires === undefined || typeof others.maxAge?.default === 'number' ? others : { ...others, expires };
}

/** What it says is true of programs that give no options. */
function isWithoutOptions(layout: SessionSink['layouts'][number] | undefined): boolean {
  const { argument, path = [] } = layout?.options ?? {};
  return (
    path.length > 0 &&
    (layout?.when ?? []).some(
      (when) =>
        'is' in when &&
        when.is === 'absent' &&
        when.argument === argument &&
        when.path?.length === path.length &&
        when.path.every((key, depth) => key === path[depth]),
    )
  );
}

const NOTHING: Answer = { status: 200, cookies: [], body: '' };

type SinkOf<K extends Sink['kind']> = Extract<Sink, { kind: K }>;

/** The sink of that kind in the data file whose sample contains the text, for the version that runs. */
export function sinkOf<K extends Sink['kind']>(
  { library, sample, version }: Pick<Bench, 'library' | 'sample' | 'version'>,
  kind: K,
): SinkOf<K> {
  const sinks = libraries.find(({ id }) => id === library)?.sinks ?? [];
  const found = sinks.find(
    (sink): sink is SinkOf<K> => sink.kind === kind && sink.sample.includes(sample) && isOfVersion(sink, version),
  );
  if (found === undefined) throw new Error(`${library} has no ${kind} with ${sample} in its sample`);
  return found;
}

function isOfVersion(sink: Sink, version: string | undefined): boolean {
  const versions = 'versions' in sink ? sink.versions : undefined;
  return !versions || version === undefined || mayBe(versionsIn(version), versions);
}

import { ModuleKind, ScriptTarget, transpileModule } from 'typescript';
import { afterAll, beforeAll, describe, expect, it, onTestFailed } from 'vitest';

import { libraries } from '../../src/libraries/index.js';
import { type Installation, ProgramHost, type Packages, type Way } from './program-host.js';
import { repair, type Edits } from './repair.js';

/** A program, and what the browser gets from it before and after its repair. */
export interface Proof {
  readonly title: string;
  /** Exports what answers `GET /`. */
  readonly program: string;
  /** Id of the data file by which something in it is recognised, where no other claims are held against the library. */
  readonly library?: string;
  /** It is compiled, with the decorators of Angular and NestJS. */
  readonly language?: 'typescript';
  readonly before: Sent;
  readonly after: Sent;
  readonly rules?: readonly string[];
  readonly edits?: Edits;
  readonly packages?: Packages;
}

/** The `Set-Cookie` headers, or the status of an answer that fails. */
type Headers = readonly string[] | number;

/** One value where it makes no difference whether the request comes from a TLS proxy. */
export type Sent = Headers | Readonly<Record<Way, Headers>>;

const ways: readonly Way[] = ['plain', 'tls'];

const ATTRIBUTE_RULES = ['require-secure-cookie', 'require-http-only-cookie', 'require-cookie-max-age'];

const COMPILATION = {
  compilerOptions: { experimentalDecorators: true, module: ModuleKind.ESNext, target: ScriptTarget.ES2022 },
};

export function describeProofs(title: string, proofs: readonly Proof[], installation?: Installation): void {
  describe(title, () => {
    let host: ProgramHost;
    beforeAll(() => {
      host = new ProgramHost(installation);
    });
    afterAll(() => host.close());

    for (const proof of proofs) {
      const {
        title: name,
        program,
        library,
        language,
        before,
        after,
        rules = ATTRIBUTE_RULES,
        edits,
        packages,
      } = proof;
      const compiled = language ? (text: string) => transpileModule(text, COMPILATION).outputText : String;
      it(name, async () => {
        const unfixed = await sentBy(host, compiled(program), packages);
        expect(unfixed.sent).toEqual(bothWays(before));

        const file = language ? unfixed.file.replace(/mjs$/u, 'ts') : unfixed.file;
        const { found, output, left } = repair(program, rules, edits, file);
        onTestFailed(() => {
          console.error(`The program after its repair:\n${output}`);
        });
        expect(found.join('\n')).toContain(library === undefined ? '' : `(${titleOf(library)})`);
        expect(left).toEqual([]);
        expect((await sentBy(host, compiled(output), packages)).sent).toEqual(bothWays(after));
      });
    }
  });
}

function titleOf(library: string): string {
  return libraries.find(({ id }) => id === library)?.title ?? `no ${library}`;
}

async function sentBy(
  host: ProgramHost,
  text: string,
  packages?: Packages,
): Promise<{ readonly file: string; readonly sent: Record<string, Headers> }> {
  const program = await host.serve(text, packages);
  const sent: Record<string, Headers> = {};
  for (const way of ways) {
    const { status, cookies } = await program.get('/', way);
    sent[way] = status < 400 ? cookies.map((cookie) => cookie.text) : status;
  }
  await program.stop();
  return { file: program.file, sent };
}

function bothWays(sent: Sent): Readonly<Record<Way, Headers>> {
  return typeof sent === 'object' && 'plain' in sent ? sent : { plain: sent, tls: sent };
}

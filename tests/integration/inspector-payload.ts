import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** What the config inspector shows of a rule. */
interface InspectedRule {
  readonly docs?: { readonly url?: string; readonly description?: string };
}

interface Payload {
  readonly rules: Readonly<Record<string, InspectedRule>>;
  readonly configs: readonly { readonly rules?: Readonly<Record<string, unknown>> }[];
}

/** The configuration in a folder that `config-inspector build` has written. */
export function readInspectorPayload(folder: string): Payload {
  const dump = path.join(folder, '__rpc-dump');
  const file = readdirSync(dump).find((name) => /~get-payload\.record\./.test(name));
  const { output } = revive(JSON.parse(readFileSync(path.join(dump, file ?? ''), 'utf8'))) as { output: Payload };
  return output;
}

type Entry = readonly [-1] | readonly [0, unknown] | readonly [1, readonly number[]] | readonly [2, readonly Pair[]];
type Pair = readonly [key: number, value: number];

/** Undoes the serialisation of `@ungap/structured-clone`: the first of the entries, which name others by their index. */
function revive(entries: readonly Entry[], index = 0): unknown {
  const [type, content] = entries[index] ?? [-1];
  if (type === 0) return content;
  if (type === 1) return content.map((each) => revive(entries, each));
  if (type === 2)
    return Object.fromEntries(content.map(([key, value]) => [revive(entries, key), revive(entries, value)]));
  return undefined;
}

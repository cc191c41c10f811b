import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** The bytes that are still in use when everything that can go is gone. */
export function usedMemory(): number {
  collect();
  return process.memoryUsage().heapUsed;
}

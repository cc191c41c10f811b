import type { Cookie } from './cookie.js';

/** Bytes of name and value that browsers keep: RFC 6265bis, section 5.7. */
export const MAX_BYTES = 4096;

const encoder = new TextEncoder();

/** The bytes of the cookie's name and value, where both are known; with several libraries, the least. */
export function bytesOf({ name, value, readings }: Cookie): number | undefined {
  if (name.kind !== 'scalar' || value?.kind !== 'scalar') return undefined;
  const bytes = encoder.encode(String(value.value));
  const isEncoded = readings.every(({ encoding }) => encoding === 'uri');
  return encoder.encode(String(name.value)).length + (isEncoded ? encodedLength(bytes) : bytes.length);
}

/** What `encodeURIComponent` leaves as it is. */
const UNRESERVED = /[\w!'()*.~-]/u;

function encodedLength(bytes: Uint8Array): number {
  return bytes.reduce((sum, byte) => sum + (byte < 0x80 && UNRESERVED.test(String.fromCodePoint(byte)) ? 1 : 3), 0);
}

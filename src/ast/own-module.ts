/** A relative path or one of the usual aliases of the program's own folders. */
export function isOwnModule(source: string): boolean {
  return ['.', '#', '/', '@/', '~'].some((prefix) => source.startsWith(prefix));
}

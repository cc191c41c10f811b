/** Code of a program in which these names lead to modules of the test: what `await import('react')` gives from then on. */
export function standIns(modules: Readonly<Record<string, string>>): string {
  const urls = Object.fromEntries(Object.entries(modules).map(([name, text]) => [name, dataUrl(text)]));
  const hooks = `
const urls = ${JSON.stringify(urls)};
export const resolve = (name, context, next) =>
  urls[name] ? { url: urls[name], shortCircuit: true } : next(name, context);
`;
  return `
import { register } from 'node:module';

register('${dataUrl(hooks)}');
`;
}

function dataUrl(module: string): string {
  return `data:text/javascript;base64,${Buffer.from(module).toString('base64')}`;
}

/** React Router cannot be imported without React, of which cookies and sessions need nothing. */
export const WITHOUT_REACT = standIns({
  react: `
class Component {}
const make = () => ({});
export { Component };
export const [createContext, createElement, forwardRef, lazy, memo] = Array(5).fill(make);
export default { Component, createContext, createElement, forwardRef, lazy, memo };
`,
});

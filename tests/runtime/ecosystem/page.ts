/** Statements with which a script of a page runs on a server: what it writes to `document.cookie` goes into the response `sent`. */
export const PAGE = `
let sent;
globalThis.document = {
  get cookie() {
    return '';
  },
  set cookie(text) {
    sent.appendHeader('Set-Cookie', text);
  },
};`;

/** A program with a page for each piece of script. */
export function pageProgram(imports: string, scripts: readonly string[]): string {
  return `
import { createServer } from 'node:http';
${imports}
${PAGE}
const pages = [
${scripts.map((script) => `  async () => { ${script}; },`).join('\n')}
];

export default createServer(async (request, response) => {
  sent = response;
  try {
    await pages[Number(request.url.split('/').at(-1))]();
  } catch (error) {
    response.statusCode = 500;
    response.write(error.message);
  }
  response.end();
});
`;
}

/**
 * A program in which every page is an application of its own: `/basket/0`, `/basket/1`, … Each is an expression that makes a request listener or a
 * promise of one; what it throws is answered with status 500.
 */
export function pagesProgram(imports: string, listeners: readonly string[]): string {
  return `
${imports}

const failing = (error) => (req, res) => {
  res.statusCode = 500;
  res.end(error.message);
};

const pages = await Promise.all(
  [
${listeners.map((listener) => `    async () => ${listener},`).join('\n')}
  ].map((make) => make().catch(failing)),
);

export default async (req, res) => {
  const listener = pages[Number(req.url.split('/').at(-1))];
  try {
    await listener(req, res);
  } catch (error) {
    failing(error)(req, res);
  }
};
`;
}

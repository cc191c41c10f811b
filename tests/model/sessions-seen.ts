import { modelOf } from './seen.js';

/** The sessions of libraries that a program sets up: `iron-session "sid" client`, with `for ever` where an old copy is always accepted. */
export function sessionsSeen(code: string): readonly string[] {
  const model = modelOf(code);
  const labels = new Map(model.cookies().map(({ node, label }) => [node, label]));
  return model
    .sessionSetups()
    .filter((setup) => setup.kind === 'library')
    .map(({ node, library, state, unbounded }) =>
      [library.id, labels.get(node), state, ...(unbounded.length > 0 ? ['for ever'] : [])].join(' '),
    );
}

/** A cookie that was written or deleted, or an object that something from elsewhere has seen, with what the options said. */
export interface Event {
  readonly kind: 'cookie' | 'clearCookie' | 'touch';
  readonly name: string;
  readonly options: Readonly<Record<string, unknown>>;
}

/** What happened in one execution, in order. */
export type Execution = readonly Event[];

const FLAGS = 4;

/** Runs the program in production in every way that what comes from elsewhere can behave: flags, items of a list, failures, calls made later. */
export function executionsOf(program: string): readonly Execution[] {
  const script = program.replace(/^import .*\n/u, '').replaceAll(/^export /gmu, '');
  const changes = script.includes('function change()') ? 'change' : 'undefined';
  // oxlint-disable-next-line typescript/no-implied-eval -- programs of the tests are run
  const start = new Function(
    ...['flag', 'list', 'fails', 'touch', 'later', 'process'],
    `'use strict';\n${script}\nreturn { handler, change: ${changes} };`,
  ) as Start;
  return Array.from({ length: 2 ** (FLAGS + 1) }, (_, world) => execute(start, world));
}

type Start = (...given: readonly unknown[]) => {
  readonly handler: (request: object, response: object) => void;
  readonly change?: () => void;
};

function execute(start: Start, world: number): Execution {
  const events: Event[] = [];
  const postponed: (() => void)[] = [];
  const flag = (index: number): boolean => ((world >> index) & 1) === 1;
  const isOther = flag(FLAGS);
  const record = (kind: Event['kind'], name: string, options: object | undefined): void => {
    events.push({ kind, name, options: { ...options } });
  };
  const touch = (object: Record<string, unknown> | undefined): void => {
    record('touch', '', object);
    if (isOther && object && !Object.isFrozen(object))
      Object.assign(object, { secure: true, httpOnly: true, maxAge: 1 });
  };
  const fails = (does: boolean): void => {
    if (does) throw new Error('It fails.');
  };
  const later = (run: () => void): void => {
    if (isOther) run();
    else postponed.push(run);
  };
  const response = {
    cookie: (name: string, _: unknown, options: object) => {
      record('cookie', name, options);
    },
    clearCookie: (name: string, options: object) => {
      record('clearCookie', name, options);
    },
  };
  attempt(() => {
    const environment = { env: { NODE_ENV: 'production' } };
    const { handler, change } = start(flag, () => (isOther ? [1, 2] : []), fails, touch, later, environment);
    if (change && flag(0)) attempt(change);
    attempt(() => {
      handler({}, response);
    });
  });
  for (const run of postponed) attempt(run);
  return events;
}

/** What a program throws ends what it was doing, as it would in a server. */
function attempt(run: () => void): void {
  try {
    run();
  } catch {
    // The events so far count.
  }
}

import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { readSetCookie, type SetCookie } from './set-cookie.js';

/** Where a program's packages are installed: with the plugin, or with the libraries that only proofs need. */
export type Installation = 'plugin' | 'ecosystem';

const folders: Readonly<Record<Installation, string>> = {
  plugin: path.resolve(import.meta.dirname, '../../node_modules'),
  ecosystem: path.resolve(import.meta.dirname, 'ecosystem/node_modules'),
};

/** Where a program's `import` of a package leads: the name it is installed under. */
export type Packages = Readonly<Record<string, string>>;

export interface Answer {
  readonly status: number;
  readonly cookies: readonly SetCookie[];
  readonly body: string;
}

/** How a request reaches the program: by itself, or from a proxy that speaks TLS with the browser. */
export type Way = 'plain' | 'tls';

interface Reply {
  readonly id: number;
  readonly port?: number;
  readonly error?: string;
}

/** A process in which the programs of one test file run, each on a port of its own. */
export class ProgramHost {
  readonly #child: ChildProcess;
  readonly #modules: string;
  readonly #folder: string;
  readonly #waiting = new Map<number, (reply: Reply) => void>();
  #count = 0;
  #printed = '';

  constructor(installation: Installation = 'plugin') {
    this.#modules = folders[installation];
    const cache = path.join(this.#modules, '.cache/session-security');
    mkdirSync(cache, { recursive: true });
    this.#folder = mkdtempSync(path.join(cache, 'runtime-'));
    this.#child = fork(path.join(import.meta.dirname, 'serve.mjs'), {
      env: { ...process.env, NODE_ENV: 'production' },
      execArgv: [],
      silent: true,
    });
    this.#child.stderr?.on('data', (chunk: Buffer) => (this.#printed += chunk.toString()));
    this.#child.on('message', (reply: Reply) => this.#waiting.get(reply.id)?.(reply));
    this.#child.on('exit', () => {
      for (const [id, resolve] of this.#waiting) resolve({ id, error: `The process has ended.\n${this.#printed}` });
    });
  }

  async serve(program: string, packages: Packages = {}): Promise<Program> {
    this.#count += 1;
    const id = this.#count;
    const file = this.#write(id, program, packages);
    const { port, error } = await this.#ask({ id, file });
    if (port === undefined) throw new Error(`This program does not start: ${error ?? ''}\n${program}`);
    return new Program(file, port, async () => {
      await this.#ask({ id, stop: id });
    });
  }

  /** Moves the clock of all its programs on, for good. */
  async advance(milliseconds: number): Promise<void> {
    this.#count += 1;
    await this.#ask({ id: this.#count, advance: milliseconds });
  }

  async close(): Promise<void> {
    if (this.#child.exitCode === null) {
      this.#child.kill();
      await once(this.#child, 'exit');
    }
    rmSync(this.#folder, { recursive: true, force: true });
  }

  /** Below node_modules a program finds every package; others go by the name the program knows. */
  #write(id: number, program: string, packages: Packages): string {
    const folder = path.join(this.#folder, String(id));
    mkdirSync(path.join(folder, 'node_modules'), { recursive: true });
    for (const [name, installedAs] of Object.entries(packages)) {
      const link = path.join(folder, 'node_modules', name);
      mkdirSync(path.dirname(link), { recursive: true });
      symlinkSync(path.join(this.#modules, installedAs), link, 'junction');
    }
    const file = path.join(folder, 'program.mjs');
    writeFileSync(file, program);
    return file;
  }

  async #ask(message: { id: number; file?: string; stop?: number; advance?: number }): Promise<Reply> {
    const reply = new Promise<Reply>((resolve) => this.#waiting.set(message.id, resolve));
    if (this.#child.connected) this.#child.send(message);
    else this.#waiting.get(message.id)?.({ id: message.id, error: `The process has ended.\n${this.#printed}` });
    try {
      return await reply;
    } finally {
      this.#waiting.delete(message.id);
    }
  }
}

export class Program {
  /** Where it stands. */
  readonly file: string;
  readonly #port: number;
  readonly stop: () => Promise<void>;

  constructor(file: string, port: number, stop: () => Promise<void>) {
    this.file = file;
    this.#port = port;
    this.stop = stop;
  }

  get(page: string, way: Way, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
    return this.send('GET', page, { ...headers, ...(way === 'tls' ? { 'X-Forwarded-Proto': 'https' } : {}) });
  }

  async send(method: string, page: string, headers: Readonly<Record<string, string>>, body?: object): Promise<Answer> {
    // eslint-disable-next-line n/no-unsupported-features/node-builtins -- works on every Node 20, experimental only in name
    const response = await fetch(`http://127.0.0.1:${this.#port}${page}`, {
      method,
      redirect: 'manual',
      headers: { ...headers, ...(body === undefined ? {} : { 'Content-Type': 'application/json' }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return {
      status: response.status,
      cookies: response.headers.getSetCookie().map(readSetCookie),
      body: await response.text(),
    };
  }
}

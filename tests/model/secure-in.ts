import { lintIn, type Project, projectOf } from './typed-project.js';

export type Files = Readonly<Record<string, string>>;
export type Answer = 'on' | 'off' | 'unknown';

/** What the rule makes of `secure` in a program that gets it from somewhere. */
export function secureIn(
  use: string,
  imports: string,
  files: Files,
  options: Parameters<typeof projectOf>[1] = {},
): Answer {
  const app = appWith(use, imports);
  const project = projectOf(
    { 'src/app.ts': app, ...files },
    { ...options, options: { noLib: true, ...options.options } },
  );
  return answerIn(project, 'src/app.ts', app);
}

export function appWith(use: string, imports: string, before = ''): string {
  return `${imports}
import express from 'express';
${before}
express().get('/', async (req, res) => {
  res.cookie('sid', req.sessionID, { httpOnly: true, sameSite: 'lax', maxAge: 3600e3, secure: ${use} });
});
`;
}

export function answerIn(project: Project, name: string, text: string): Answer {
  const ids = lintIn(project, name, text, { reportUnknown: true })
    .filter(({ ruleId }) => ruleId === 'session-security/require-secure-cookie')
    .map(({ messageId }) => messageId?.replace('Elsewhere', ''));
  const [id, ...others] = ids;
  if (others.length > 0) throw new Error(`${others.length + 1} reports`);
  if (id === undefined) return 'on';
  return id === 'unknown' ? 'unknown' : 'off';
}

export function inSrc(files: Files): Files {
  return Object.fromEntries(Object.entries(files).map(([name, text]) => [`src/${name}`, text]));
}

import { it } from 'vitest';
import { projectOf, FOLDER } from './typed-project.js';
import { rules } from '../../src/rules/index.js';

function lint(files: Record<string,string>, name = 'src/app.ts') {
  const p = projectOf(files);
  const config = [{ files: ['**/*.{ts,js}'], plugins: { s: { rules: rules as never } }, rules: Object.fromEntries(Object.keys(rules).map((r) => [`s/${r}`, 'error'])), settings: {'session-security': {reportUnknown: true}}, languageOptions: p.languageOptions }] as never;
  const r = p.linter.verify(files[name]!, config, { filename: `${FOLDER}/${name}` });
  return r.map((m) => `${m.line}:${m.column} ${m.ruleId} ${m.message}`).join('\n');
}
it('x', () => {
  const head = "import express from 'express';\nconst app = express();\n";
  const m = 'export function m(o: {secure: boolean}) { return { ...o, httpOnly: true, sameSite: "lax" as const, maxAge: 3600e3 }; }';
  console.log(lint({ 'src/app.ts': "import { m } from './opts.js';\n" + head + "app.get('/', (req, res) => { res.cookie('sid', 'x', m({ secure: false })) });", 'src/opts.ts': m }));
  console.log(lint({ 'src/app.ts': "import { m } from './opts.js';\n" + head + "app.get('/', (req, res) => { res.cookie('sid', 'x', {...m({ secure: false })}) });", 'src/opts.ts': m }));
  console.log(lint({ 'src/app.ts': m + head + "app.get('/', (req, res) => { res.cookie('sid', 'x', {...m({ secure: false })}) });", 'src/opts.ts': m }));
});

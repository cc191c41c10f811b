import { expect, it } from 'vitest';
import { projectOf, FOLDER } from './typed-project.js';
import { rules } from '../../src/rules/index.js';

function lint(files: Record<string,string>, name = 'src/app.ts') {
  const p = projectOf(files);
  const config = [{ files: ['**/*.{ts,js}'], plugins: { s: { rules: rules as never } }, rules: Object.fromEntries(Object.keys(rules).map((r) => [`s/${r}`, 'error'])), languageOptions: p.languageOptions }] as never;
  const r = p.linter.verify(files[name]!, config, { filename: `${FOLDER}/${name}` });
  const f = p.linter.verifyAndFix(files[name]!, config, { filename: `${FOLDER}/${name}` });
  return [r.map((m) => `${m.line}:${m.column} ${m.ruleId} ${m.message}`).join('\n'), f.output].join('\n');
}
it('x', () => {
  const head = "import express from 'express';\nconst app = express();\n";
  const t = Date.now();
  console.log(lint({
    'src/app.ts': "import { opts } from './opts.js';\n" + head + "app.get('/', (req, res) => { res.cookie('sid', 'x', opts); });",
    'src/opts.ts': 'export const opts = { secure: false, httpOnly: true, sameSite: "lax", maxAge: 1000 * 60 } as const;',
  }));
  console.log(Date.now() - t);
  console.log(lint({
    'src/app.ts': "import * as o from '@/index.js';\nimport d, { make, m2 as m3 } from './opts.js';\n" + head + "app.get('/', (req, res) => { res.cookie('sid', 'x', o.opts); res.cookie('sid', 'x', d);\n res.cookie('sid', 'x', make(60));\n res.cookie('sid', 'x', { ...m3({ secure: false }), path: '/' });\n});",
    'src/index.ts': "export * from './opts.js';",
    'src/opts.ts': `
    const HOUR = 3600e3;
    export const opts = { secure: true, httpOnly: true, sameSite: "lax", maxAge: HOUR };
    opts.secure = false;
    export default { ...opts, httpOnly: false };
    export const make = (maxAge: number) => ({ maxAge, secure: true, httpOnly: true, sameSite: 'lax' as const });
    export function m2(o: {secure: boolean}) { return { ...o, httpOnly: true, sameSite: 'lax' as const, maxAge: HOUR }; }
    `,
  }));
});

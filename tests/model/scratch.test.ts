import { it } from 'vitest';
import { projectOf, FOLDER } from './typed-project.js';
import { rules } from '../../src/rules/index.js';

function lint(files: Record<string,string>, name = 'src/app.ts') {
  const p = projectOf(files, { options: { noLib: true } });
  const config = [{ files: ['**/*.{ts,js}'], plugins: { s: { rules: rules as never } }, rules: Object.fromEntries(Object.keys(rules).map((r) => [`s/${r}`, 'error'])), languageOptions: p.languageOptions, settings: { 'session-security': { fixes: 'all' } } }] as never;
  const r = p.linter.verify(files[name]!, config, { filename: `${FOLDER}/${name}` });
  let out = '';
  for (const m of r) {
    out += `${m.line}:${m.column}-${m.endColumn} ${m.ruleId} ${m.messageId} ${m.message}\n`;
    if (m.fix) { const t = files[name]!; out += '   => ' + (t.slice(0, m.fix.range[0]) + m.fix.text + t.slice(m.fix.range[1])).split('\n').filter((l) => !t.split('\n').includes(l)).join('\n      ') + '\n'; }
  }
  return out;
}
it('x', () => {
  const head = "import express from 'express';\nimport session from 'express-session';import jwt from 'jsonwebtoken';import cookieSession from 'cookie-session';import RedisStore from 'connect-redis';import Redis from 'ioredis';import { createClient } from 'redis';import MongoStore from 'connect-mongo';\nconst app = express();\n";
  const run = (other: string, app: string) => console.log(`--- ${app} <- ${other}\n` + lint({ 'src/app.ts': `import { v } from './other.js';\n${head}${app}`, 'src/other.ts': `export const v = ${other};` }));
  run("{ secret: 'abc', name: 'connect.sid', key: 'x', cookie: { secure: false, maxAge: 3600 }, resave: false, saveUninitialized: false }", 'app.use(session(v));');
  run("{ secure: false, maxAge: 3600 }", "app.use(session({ secret: process.env.S, name: 'a', cookie: v }));");
  run("'keyboard cat'", "app.use(session({ secret: v, name: 'a', cookie: { secure: true } }));");
  run("['keyboard cat', 'b']", "app.use(session({ secret: v, name: 'a', cookie: { secure: true } }));");
  run("{ secret: 'x', session: { name: 'sid' } }", "app.use(session({ secret: v.secret, name: v.session.name, cookie: { secure: true } }));");
  run("'connect.sid'", "app.use(session({ secret: process.env.S, name: v, cookie: { secure: true } }));");
  run("{ httponly: true, secure: true, Maxage: 3 }", "app.get('/', (req, res) => { res.cookie('sid', 'x', v); });");
  run("{ maxAge: 3600, secure: true, httpOnly: true }", "app.get('/', (req, res) => { res.cookie('sid', 'x', v); });");
  run("3600", "app.get('/', (req, res) => { res.cookie('sid', 'x', { secure: true, httpOnly: true, maxAge: v }); });");
  run("{ algorithm: 'HS256' }", "app.get('/', (req, res) => { jwt.sign({ sub: 1 }, process.env.S, v); });");
  run("{ expiresIn: 3600000 }", "app.get('/', (req, res) => { jwt.sign({ sub: 1 }, process.env.S, v); });");
  run("{ ignoreExpiration: true }", "app.get('/', (req, res) => { jwt.verify(req.cookies.t, process.env.S, v); });");
  run("'secret'", "app.get('/', (req, res) => { jwt.verify(req.cookies.t, v); jwt.sign({ sub: 1 }, v, { expiresIn: '1h' }); });");
  run("'redis://cache.example.com:6379'", "app.use(session({ secret: process.env.S, name: 'a', cookie: { secure: true }, store: new RedisStore({ client: new Redis(v) }) }));");
  run("{ url: 'redis://cache.example.com:6379' }", "const client = createClient(v); app.use(session({ secret: process.env.S, name: 'a', cookie: { secure: true }, store: new RedisStore({ client }) }));");
  run("{ mongoUrl: 'mongodb://db.example.com/x', autoRemove: 'disabled', ttl: 99999999 }", "app.use(session({ secret: process.env.S, name: 'a', cookie: { secure: true }, store: MongoStore.create(v) }));");
  run("{ keys: ['a', 'b'], name: 'session', maxAge: 24*3600 }", "app.use(cookieSession(v));");
  run("'.example.com'", "app.get('/', (req, res) => { res.cookie('sid', 'x', { secure: true, httpOnly: true, maxAge: 3600e3, domain: v }); });");
  run("{ secure: true, httpOnly: true, maxAge: 3600e3, domain: '.example.com', sameSite: 'none' }", "app.get('/', (req, res) => { res.cookie('sid', 'x', v); });");
  run("'sid=1; Path=/'", "app.get('/', (req, res) => { res.setHeader('Set-Cookie', v); });");
  run("'; Path=/'", "app.get('/', (req, res) => { res.setHeader('Set-Cookie', 'sid=' + x + v); });");
  run("'sid'", "app.get('/', (req, res) => { res.cookie(v, req.sessionID, {}); });");
});

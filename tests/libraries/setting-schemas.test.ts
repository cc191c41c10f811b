import { describe, expect, it } from 'vitest';

import { lint, repair } from '../conformance/linting.js';

const only = ['no-hardcoded-session-secret'];

const IMPORTS = {
  zod: "import { z } from 'zod';\n",
  joi: "import Joi from 'joi';\n",
  yup: "import * as yup from 'yup';\n",
  envalid: "import { cleanEnv, str } from 'envalid';\n",
  convict: "import convict from 'convict';\n",
};

const zod = (schema: string, behind = '') =>
  `${IMPORTS.zod}export const env = z.object({ ${schema} })${behind}.parse(process.env);\n`;

describe('schemas of settings: a secret that has a default', () => {
  it.each([
    [
      'zod',
      zod("PORT: z.string().default('80'), SESSION_SECRET: z.string().min(8).default('keyboard cat')"),
      zod("PORT: z.string().default('80'), SESSION_SECRET: z.string().min(8)"),
    ],
    [
      'zod, with more behind it',
      zod("JWT_SECRET: z.string().default('dev').transform((text) => text.trim())"),
      zod('JWT_SECRET: z.string().transform((text) => text.trim())'),
    ],
    [
      'zod, on lines of its own',
      zod("JWT_SECRET: z\n    .string()\n    .default('dev')\n    .describe('signs tokens'),"),
      zod("JWT_SECRET: z\n    .string()\n    .describe('signs tokens'),"),
    ],
    [
      'Joi',
      `${IMPORTS.joi}export const schema = Joi.object({ JWT_SECRET: Joi.string().default('secretKey') });\n`,
      `${IMPORTS.joi}export const schema = Joi.object({ JWT_SECRET: Joi.string().required() });\n`,
    ],
    [
      'Yup',
      `${IMPORTS.yup}export const schema = yup.object({ COOKIE_SECRET: yup.string().default('abc').min(3) });\n`,
      `${IMPORTS.yup}export const schema = yup.object({ COOKIE_SECRET: yup.string().required().min(3) });\n`,
    ],
    [
      'envalid',
      `${IMPORTS.envalid}export const env = cleanEnv(process.env, { SESSION_SECRET: str({ desc: 'signs', default: 'abc' }) });\n`,
      `${IMPORTS.envalid}export const env = cleanEnv(process.env, { SESSION_SECRET: str({ desc: 'signs' }) });\n`,
    ],
    [
      'convict',
      `${IMPORTS.convict}export const config = convict({ session: { secret: { format: String, default: 'abc', env: 'SESSION_SECRET' } } });\n`,
      `${IMPORTS.convict}export const config = convict({ session: { secret: { format: String, default: null, env: 'SESSION_SECRET' } } });\n`,
    ],
  ])('%s', (_, before, after) => {
    expect(lint(before, { only })).toHaveLength(1);
    expect(lint(before, { only })[0]?.message).toContain('falls back to a text in the source');
    expect(repair(before, { only, settings: { fixes: 'all' } })).toEqual({ output: after, left: [] });
  });

  it.each([
    "import * as z from 'zod';\nexport const schema = z.object({ JWT_SECRET: z.string().default('abc').describe('of tokens') });",
    "const Joi = require('joi');\nmodule.exports = Joi.object({ JWT_SECRET: Joi.string().default('abc') });",
    "import Joi from '@hapi/joi';\nexport default Joi.object().keys({ JWT_SECRET: Joi.string().default('abc') });",
    "import { object, string } from 'yup';\nexport const schema = object({ JWT_SECRET: string().default('abc') });",
    "import * as envalid from 'envalid';\nexport const env = envalid.cleanEnv(process.env, { JWT_SECRET: envalid.str({ default: 'abc' }) });",
    "const { str } = require('envalid');\nmodule.exports = { JWT_SECRET: str({ desc: 'of tokens', default: 'abc' }) };",
  ])('%s', (code) => {
    expect(lint(code, { only })).toHaveLength(1);
  });

  it('keeps a comment, and makes no edit there', () => {
    const code = zod("JWT_SECRET: z.string() /* local */ .default('dev')");
    expect(repair(code, { only, settings: { fixes: 'all' } })).toMatchObject({ output: code, left: [{}] });
  });
});

describe('schemas of settings: what is not', () => {
  it.each([
    ['no default', zod('JWT_SECRET: z.string().min(32)')],
    ['an empty one', zod("JWT_SECRET: z.string().default('')")],
    ['one that is not known', zod('JWT_SECRET: z.string().default(FALLBACK)')],
    ['one made at the start', zod("JWT_SECRET: z.string().default(() => randomBytes(32).toString('hex'))")],
    ['not in production', zod("JWT_SECRET: z.string().default(process.env.NODE_ENV === 'production' ? '' : 'dev')")],
    ['another setting', zod("JWT_ISSUER: z.string().default('shop'), STRIPE_SECRET: z.string().default('x')")],
    ['it is looked at', zod("JWT_SECRET: z.string().default('dev').refine(isFine)")],
    ['it is looked at with the others', zod("JWT_SECRET: z.string().default('dev')", '.superRefine(check)')],
    [
      'it depends',
      `${IMPORTS.joi}export const schema = Joi.object({ JWT_SECRET: Joi.string().default('x').when('NODE_ENV', rule) });\n`,
    ],
    [
      'for development only',
      `${IMPORTS.envalid}export const env = cleanEnv(process.env, { SESSION_SECRET: str({ devDefault: 'abc' }) });\n`,
    ],
    [
      'another builder',
      "import { z } from './schemas.js';\nexport const s = { JWT_SECRET: z.string().default('x') };\n",
    ],
    [
      'an entry that nobody is handed',
      `${IMPORTS.convict}export const entry = { default: 'abc', env: 'SESSION_SECRET' };\n`,
    ],
  ])('%s', (_, code) => {
    expect(lint(code, { only })).toEqual([]);
  });
});

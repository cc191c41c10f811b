import { createTokenHolder, TWO_WEEKS } from '../token-proofs.js';

const data = createTokenHolder();
const imports = `import 'reflect-metadata';
import { JwtService } from '@nestjs/jwt';
const service = new JwtService({ secret: 'a key' });
const now = () => Math.floor(Date.now() / 1000);
const expired = () => service.sign({ iat: now() - 120, exp: now() - 60 });`;

data.lifetimes('lifetimes of sign', {
  library: 'nestjs-jwt',
  sample: 'jwt.sign(',
  imports,
  plain: "service.sign({ sub: 'alice' })",
  given: ({ slot }, value) =>
    slot.argument === 0 ? `service.sign({ exp: ${value} })` : `service.signAsync({}, { expiresIn: ${value} })`,
});

data.checks('checks of verify', {
  library: 'nestjs-jwt',
  sample: 'jwt.verify(',
  imports,
  checked: (options) => `service.verifyAsync(expired(), ${options})`,
});

data.checks('checks of a service', {
  library: 'nestjs-jwt',
  sample: 'new JwtService(',
  imports,
  checked: (options) => `new JwtService({ secret: 'a key', verifyOptions: ${options} }).verify(expired())`,
});

data.repairs({ library: 'nestjs-jwt', title: 'tokens without expiry' }, [
  {
    title: 'a module of the file',
    rules: ['require-token-expiry'],
    program: `
import 'reflect-metadata';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { JwtModule, JwtService } from '@nestjs/jwt';

class Application {}
Module({ imports: [JwtModule.register({ secret: 'a key', signOptions: { issuer: 'shop' } })] })(Application);

const app = await NestFactory.createApplicationContext(Application, { logger: false });
/** @type {JwtService} */
const jwt = app.get(JwtService);
const service = new JwtService({ secret: 'a key' });

export default async (req, res) => res.end(await service.signAsync({ sub: jwt ? 'alice' : 'bob' }));
`,
    before: null,
    after: TWO_WEEKS,
  },
]);

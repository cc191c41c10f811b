import { describeProofs } from '../proof.js';

// The cookies are those of Express and Fastify, whose data other tests hold against them. Here it is seen that a controller's are recognised.

describeProofs(
  'NestJS, repaired',
  [
    {
      title: 'a response of Express',
      language: 'typescript',
      program: `
import 'reflect-metadata';
import { Controller, Get, Module, Res } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import session from 'express-session';
import type { Response } from 'express';

@Controller()
class LoginController {
  @Get()
  login(@Res({ passthrough: true }) response: Response) {
    response.cookie('sid', 'a1', { httpOnly: true });
    return { ok: true };
  }
}

@Module({ controllers: [LoginController] })
class AppModule {}

const app = await NestFactory.create<NestExpressApplication>(AppModule, { logger: false });
app.set('trust proxy', true);
app.use(session({ secret: 'a key', resave: false, saveUninitialized: true }));
await app.init();

export default app.getHttpAdapter().getInstance();
`,
      before: ['sid=a1; Path=/; HttpOnly', 'connect.sid=…; Path=/; HttpOnly'],
      after: {
        plain: [
          'sid=a1; Max-Age=1209600; Path=/; Expires=in 1209600 s; HttpOnly; Secure',
          'connect.sid=…; Path=/; Expires=in 1209600 s; HttpOnly',
        ],
        tls: [
          'sid=a1; Max-Age=1209600; Path=/; Expires=in 1209600 s; HttpOnly; Secure',
          'connect.sid=…; Path=/; Expires=in 1209600 s; HttpOnly; Secure',
        ],
      },
    },
    {
      title: 'a reply of Fastify',
      language: 'typescript',
      program: `
import 'reflect-metadata';
import fastifyCookie from '@fastify/cookie';
import { Controller, Get, Module, Res } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply } from 'fastify';

@Controller()
class LoginController {
  @Get()
  login(@Res({ passthrough: true }) reply: FastifyReply) {
    reply.setCookie('sid', 'a1', { path: '/' });
    return { ok: true };
  }
}

@Module({ controllers: [LoginController] })
class AppModule {}

const app = await NestFactory.create<NestFastifyApplication>(AppModule, new FastifyAdapter(), { logger: false });
await app.register(fastifyCookie);
await app.init();
const server = await app.getHttpAdapter().getInstance().ready();

export default (req, res) => server.routing(req, res);
`,
      before: ['sid=a1; Path=/; SameSite=Lax'],
      after: ['sid=a1; Max-Age=1209600; Path=/; HttpOnly; Secure; SameSite=Lax'],
    },
  ],
  'ecosystem',
);

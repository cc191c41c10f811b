import { describe, expect, it } from 'vitest';

import { understood } from '../conformance/understood.js';
import { choicesIn } from '../model/deletions-seen.js';

describe('NestJS handlers: what is recognised', () => {
  it.each([
    [
      `import { Body, Controller, Delete, Headers, Param, Post, Query, Req } from '@nestjs/common';
@Controller()
export class C { @Delete() async h(@Query('userId') id: string) { await Session.deleteMany({ userId: id }); } }`,
      `id`,
    ],
    [
      `import { Body, Controller, Delete, Headers, Param, Post, Query, Req } from '@nestjs/common';
@Controller()
export class C { @Delete() async h(@Query() query: Dto) { await Session.deleteMany({ userId: query.userId }); } }`,
      `query.userId`,
    ],
    [
      `import { Body, Controller, Delete, Headers, Param, Post, Query, Req } from '@nestjs/common';
@Controller()
export class C { @Delete() async h(@Query() { userId }: Dto) { await Session.deleteMany({ userId: userId }); } }`,
      `userId`,
    ],
    [
      `import { Body, Controller, Delete, Headers, Param, Post, Query, Req } from '@nestjs/common';
@Controller()
export class C { @Delete() async h(@Param('id', ParseIntPipe) id: number) { await Session.deleteMany({ userId: id }); } }`,
      `id`,
    ],
    [
      `import { Body, Controller, Delete, Headers, Param, Post, Query, Req } from '@nestjs/common';
@Controller()
export class C { @Delete() async h(@Param() params) { await Session.deleteMany({ userId: params.id }); } }`,
      `params.id`,
    ],
    [
      `import { Body, Controller, Delete, Headers, Param, Post, Query, Req } from '@nestjs/common';
@Controller()
export class C { @Delete() async h(@Body() dto: Dto) { await Session.deleteMany({ userId: dto.userId }); } }`,
      `dto.userId`,
    ],
    [
      `import { Body, Controller, Delete, Headers, Param, Post, Query, Req } from '@nestjs/common';
@Controller()
export class C { @Delete() async h(@Body('userId') userId: string) { await Session.deleteMany({ userId: userId }); } }`,
      `userId`,
    ],
    [
      `import { Body, Controller, Delete, Headers, Param, Post, Query, Req } from '@nestjs/common';
@Controller()
export class C { @Delete() async h(@Headers('x-user-id') userId: string) { await Session.deleteMany({ userId: userId }); } }`,
      `userId`,
    ],
    [
      `import { Body, Controller, Delete, Headers, Param, Post, Query, Req } from '@nestjs/common';
@Controller()
export class C { @Delete() async h(@Req() req: Request) { await Session.deleteMany({ userId: req.query.userId }); } }`,
      `req.query.userId`,
    ],
    [
      `import { Args, Mutation, Resolver } from '@nestjs/graphql';
@Resolver()
export class R { @Mutation() async h(@Args('userId') userId: string) { await Session.deleteMany({ userId: userId }); } }`,
      `userId`,
    ],
    [
      `import { MessageBody, SubscribeMessage } from '@nestjs/websockets';
export class G { @SubscribeMessage('revoke') async h(@MessageBody('userId') id: string) { await Session.deleteMany({ userId: id }); } }`,
      `id`,
    ],
    [
      `import { ConnectedSocket, MessageBody, SubscribeMessage } from '@nestjs/websockets';
export class G { @SubscribeMessage('revoke') async h(@ConnectedSocket() client: Socket, @MessageBody() { userId }: Dto) { await Session.deleteMany({ userId }); } }`,
      `userId`,
    ],
  ])('%s', (code, label) => {
    expect(choicesIn(code)).toEqual([`Session.deleteMany: user ${label}`]);
  });
});

describe('NestJS handlers: what is not', () => {
  it.each([
    `import { Body, Controller, Delete, Headers, Param, Post, Query, Req } from '@nestjs/common';
@Controller()
export class C { @Delete() async h(@CurrentUser() user: User) { await Session.deleteMany({ userId: user.id }); } }`,
    `import { Body, Controller, Delete, Headers, Param, Post, Query, Req } from '@nestjs/common';
@Controller()
export class C { @Delete() async h(@CurrentUser('id') userId: string) { await Session.deleteMany({ userId: userId }); } }`,
    `import { Body, Controller, Delete, Headers, Param, Post, Query, Req } from '@nestjs/common';
@Controller()
export class C { @Delete() async h(@UserId() userId: string) { await Session.deleteMany({ userId: userId }); } }`,
    `import { Body, Controller, Delete, Headers, Param, Post, Query, Req } from '@nestjs/common';
@Controller()
export class C { @Delete() async h(@Req() req) { await Session.deleteMany({ userId: req.user.id }); } }`,
    `import { Body, Controller, Delete, Headers, Param, Post, Query, Req } from '@nestjs/common';
@Controller()
export class C { @Delete() async h(userId: string) { await Session.deleteMany({ userId: userId }); } }`,
    `import { Body, Controller, Delete, Headers, Param, Post, Query, Req } from '@nestjs/common';
@Controller()
export class C { @Delete() async h(@Tenant() tenant) { await Session.deleteMany({ userId: tenant.owner }); } }`,
    `import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
@Resolver()
export class R { @Mutation() async h(@Args('id') id: string, @Context() ctx) { await Session.deleteMany({ userId: ctx.req.user.id }); } }`,
    `import { ConnectedSocket, MessageBody, SubscribeMessage } from '@nestjs/websockets';
export class G { @SubscribeMessage('revoke') async h(@ConnectedSocket() client: Socket) { await Session.deleteMany({ userId: client.data.userId }); } }`,
    `import { EventPattern, Payload } from '@nestjs/microservices';
export class C { @EventPattern('user.deleted') async h(@Payload() { userId }: Dto) { await Session.deleteMany({ userId }); } }`,
    `import { Query } from './decorators';
export class C { async h(@Query('userId') userId: string) { await Session.deleteMany({ userId: userId }); } }`,
  ])('%s', (code) => {
    expect(choicesIn(code)).toEqual([]);
  });
});

describe('a header as a decorator', () => {
  it.each([
    [
      "import { Controller, Get, Header } from '@nestjs/common';\n@Controller()\nexport class Pages { @Get() @Header('Set-Cookie', 'a=b; Path=/') find() { return 'done'; } }",
      ['nest-handlers "a"'],
    ],
    [
      "import { Controller, Get, Header } from '@nestjs/common';\n@Controller()\nexport class Pages { @Get() @Header('set-cookie', `a=${id}`) find() { return 'done'; } }",
      ['nest-handlers "a"'],
    ],
    [
      "import { Controller, Get, Header } from '@nestjs/common';\n@Controller()\nexport class Pages { @Get() @Header('Cache-Control', 'a=b') find() { return 'done'; } }",
      [],
    ],
    [
      "import { Controller, Get, Header } from '@nestjs/common';\n@Controller()\nexport class Pages { @Get() @Header('Set-Cookie', () => 'a=b') find() { return 'done'; } }",
      [],
    ],
    ["import { Header } from './decorators.js';\nexport class Pages { @Header('Set-Cookie', 'a=b') find() {} }", []],
  ])('%s', (program, expected) => {
    expect(understood(program)).toEqual(expected);
  });
});

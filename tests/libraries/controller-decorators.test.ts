import { describe, expect, it } from 'vitest';

import { modelOf } from '../model/seen.js';

function served(code: string): string[] {
  return modelOf(code)
    .served()
    .map(({ methods, path }) => `${String(methods)} ${path ?? ''}`);
}

describe('decorators of controllers: what is recognised', () => {
  it.each([
    [
      "import { All, Get, JsonController } from 'routing-controllers'; @JsonController('/auth') class A { @Get('/logout') a() {} @All('/b') b() {} c() {} }",
      ['GET /auth/logout', 'every /auth/b'],
    ],
    [
      "import { Get, Post, Route } from 'tsoa'; @Route('auth') class A { @Get('logout') a() {} @Post() b() {} }",
      ['GET /auth/logout', 'POST /auth'],
    ],
    [
      "import { Get } from '@tsed/schema'; import { Controller } from '@tsed/di'; @Controller('/auth') class A { @Get('/logout') a() {} }",
      ['GET /auth/logout'],
    ],
    [
      "import { Get, Post } from '@foal/core'; class A { @Get('/logout') a() {} @Post('/b') b() {} }",
      ['GET /logout', 'POST /b'],
    ],
    [
      "import { Controller, Get } from '@overnightjs/core'; @Controller('auth') class A { @Get('logout') private a(req, res) {} }",
      ['GET /auth/logout'],
    ],
    [
      "import { controller, httpGet } from 'inversify-express-utils'; @controller('/auth') class A { @httpGet('/logout', isAuthenticated) a(@request() req) {} }",
      ['GET /auth/logout'],
    ],
  ])('%s', (code, expected) => {
    expect(served(code)).toEqual(expected);
  });

  it.each(["import { Get } from './decorators.js'; class A { @Get('/logout') a() {} }"])('%s is none', (code) => {
    expect(served(code)).toEqual([]);
  });
});

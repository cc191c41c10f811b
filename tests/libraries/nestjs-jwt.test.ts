import { describe, expect, it } from 'vitest';

import { seenTokens } from '../model/seen-tokens.js';

describe('@nestjs/jwt: what is recognised', () => {
  it.each([
    [
      "import { JwtService } from '@nestjs/jwt';\nclass A { constructor(private readonly jwtService: JwtService) {} f() { return this.jwtService.sign({ id: 1 }); } }",
      ['issue 2:96'],
    ],
    [
      "import { JwtService } from '@nestjs/jwt';\nclass A { constructor(private jwt: JwtService, private b: B) {} async f() { return await this.jwt.signAsync({ id: 1 }); } }",
      ['issue 2:99'],
    ],
    [
      "import { JwtService } from '@nestjs/jwt';\nclass A { private readonly jwt: JwtService; constructor(jwt: JwtService) { this.jwt = jwt; } f() { return this.jwt.sign({}); } }",
      ['issue 2:116'],
    ],
    ["import { JwtService } from '@nestjs/jwt';\nconst f = (jwt: JwtService) => jwt.sign({ id: 1 });", ['issue 2:36']],
    [
      "import { JwtService } from '@nestjs/jwt';\nconst jwt = new JwtService({ secret });\njwt.sign({ id: 1 });",
      ['issue 3:5', 'verification 2:17'],
    ],
    [
      "import { JwtService } from '@nestjs/jwt';\nclass A { constructor(private jwt: JwtService) {} f(t: string) { return this.jwt.verify(t); } }",
      ['verification 2:82'],
    ],
    [
      "import { JwtService } from '@nestjs/jwt';\nclass A { constructor(private jwt: JwtService) {} f(t: string) { return this.jwt.verifyAsync(t, { secret }); } }",
      ['verification 2:82'],
    ],
    [
      "import { JwtService } from '@nestjs/jwt';\nclass A { constructor(private jwt: JwtService) {} f(t: string) { return this.jwt.decode(t); } }",
      ['decoding 2:82'],
    ],
    ["import { JwtModule } from '@nestjs/jwt';\nJwtModule.register({ secret });", ['verification 2:11']],
    [
      "import { JwtModule } from '@nestjs/jwt';\nJwtModule.registerAsync({ useFactory: () => ({ secret }) });",
      ['verification 2:11'],
    ],
  ])('%s', (code, expected) => {
    expect(seenTokens(code)).toEqual(expected);
  });
});

describe('@nestjs/jwt: what is not', () => {
  it.each([
    "import { JwtService } from './jwt.service';\nclass A { constructor(private jwt: JwtService) {} f() { return this.jwt.sign({ id: 1 }); } }",
    "import { JwtService } from '@nestjs/jwt';\nclass A { constructor(private jwt: Signer) {} f() { return this.jwt.sign({ id: 1 }); } }",
    "import { JwtService } from '@nestjs/jwt';\nclass A { constructor(private jwtService) {} f() { return this.jwtService.sign({ id: 1 }); } }",
    "import { JwtService } from '@nestjs/jwt';\nclass A { constructor(private jwt: JwtService) {} f() { return this.other.sign({ id: 1 }); } }",
    "import { JwtService } from '@nestjs/jwt';\nclass A { constructor(private jwt: JwtService) {} f() { return [1].map(function () { return jwt.sign({ id: 1 }); }); } }",
    "import { PassportModule } from '@nestjs/passport';\nPassportModule.register({ defaultStrategy: 'jwt' });",
  ])('%s', (code) => {
    expect(seenTokens(code)).toEqual([]);
  });
});

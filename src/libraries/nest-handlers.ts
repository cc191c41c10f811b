import type { Library } from './types/library.js';
import type { Origin } from './types/origin.js';

const NEST = '@nestjs/common';
const GRAPHQL = '@nestjs/graphql';
/** The messages of a browser. Those of other services are theirs to answer for. */
const WEBSOCKETS = '@nestjs/websockets';

/** Decorators that applications write for themselves, by the names that are usual. */
const user: Origin = {
  anything: true,
  named: [
    'CurrentUser',
    'GetCurrentUser',
    'GetUser',
    'User',
    'AuthUser',
    'ReqUser',
    'RequestUser',
    'ActiveUser',
    'LoggedInUser',
    'AuthenticatedUser',
  ],
};

const userId: Origin = {
  anything: true,
  named: ['CurrentUserId', 'GetCurrentUserId', 'GetUserId', 'UserId', 'ActiveUserId', 'AuthUserId'],
};

/** The response of Express or Fastify. */
const response: Origin = {
  fluent: { decoratedBy: { import: NEST, name: ['Res', 'Response'] } },
  methods: ['status', 'code', 'header', 'set', 'type', 'cookie', 'clearCookie', 'setCookie'],
};

/** Errors of which the text is answered. */
const EXCEPTIONS = [
  'BadGatewayException',
  'BadRequestException',
  'ConflictException',
  'ForbiddenException',
  'GatewayTimeoutException',
  'InternalServerErrorException',
  'NotFoundException',
  'ServiceUnavailableException',
  'UnauthorizedException',
  'UnprocessableEntityException',
];

export default {
  id: 'nest-handlers',
  title: 'NestJS handlers',
  packages: [NEST],
  impliedBy: ['@nestjs/core', GRAPHQL, WEBSOCKETS],
  source:
    '@nestjs/common: decorators/http/route-params.decorator.js, decorators/http/header.decorator.js; @nestjs/core: router/route-params-factory.js',
  version: '12.5.1',
  sinks: [
    {
      kind: 'cookie-text',
      callee: { import: NEST, name: 'Header' },
      format: 'set-cookie',
      layouts: [{ when: [{ argument: 0, text: 'set-cookie' }], text: { argument: 1 } }],
      sample:
        "import { Controller, Get, Header } from '@nestjs/common';\n@Controller()\nexport class Pages { @Get() @Header('Set-Cookie', $text) find() { return 'done'; } }",
    },
  ],
  answers: [
    {
      callee: { member: ['send', 'json'], of: response },
      values: [{ argument: 0 }],
      status: { methods: ['status', 'code'], members: ['statusCode'] },
    },
    {
      callee: { import: NEST, name: 'HttpException' },
      form: 'new',
      values: [{ argument: 0 }],
      status: { slots: [{ argument: 1 }] },
      whole: '{text}',
    },
    {
      callee: { import: NEST, name: EXCEPTIONS },
      form: 'new',
      values: [{ argument: 0 }],
      status: { asNamed: true },
      whole: '{text}',
    },
  ],
  handlers: [
    {
      order: [],
      answersByReturn: {},
      decorators: {
        methods: [
          { is: { import: NEST, name: 'Get' }, serves: ['GET'] },
          { is: { import: NEST, name: 'Post' }, serves: ['POST'] },
          { is: { import: NEST, name: 'Put' }, serves: ['PUT'] },
          { is: { import: NEST, name: 'Patch' }, serves: ['PATCH'] },
          { is: { import: NEST, name: 'Delete' }, serves: ['DELETE'] },
          { is: { import: NEST, name: 'All' }, serves: 'every' },
        ],
        around: { import: NEST, name: 'Controller' },
        forPost: 'Post',
        starts: { member: 'create', of: { import: '@nestjs/core', name: 'NestFactory' } },
      },
      parameters: [
        { is: { decoratedBy: { import: NEST, name: ['Req', 'Request'] } }, path: [] },
        { is: { decoratedBy: { import: NEST, name: 'Query' } }, path: ['query'], key: 'decorator' },
        { is: { decoratedBy: { import: NEST, name: 'Param' } }, path: ['params'], key: 'decorator' },
        { is: { decoratedBy: { import: NEST, name: ['Body', 'RawBody'] } }, path: ['body'], key: 'decorator' },
        { is: { decoratedBy: { import: NEST, name: 'Headers' } }, path: ['headers'], key: 'decorator' },
        { is: { decoratedBy: { import: NEST, name: 'Session' } }, path: ['session'] },
        { is: { decoratedBy: { import: GRAPHQL, name: 'Args' } }, path: ['arguments'], key: 'decorator' },
        { is: { decoratedBy: { import: GRAPHQL, name: 'Context' } }, path: ['context'], key: 'decorator' },
        { is: { decoratedBy: { import: WEBSOCKETS, name: 'MessageBody' } }, path: ['message'], key: 'decorator' },
        { is: { decoratedBy: { import: WEBSOCKETS, name: 'ConnectedSocket' } }, path: ['client'] },
        { is: { decoratedBy: user }, path: ['user'], key: 'decorator' },
        { is: { decoratedBy: userId }, path: ['userId'] },
      ],
      inputs: [
        // What stands below it says: Express 5 from version 11 on.
        {
          path: ['query'],
          source: 'query',
          holds: {
            nestedIn: { of: '@nestjs/platform-express', below: '11' },
            setting: 'query parser',
            nestedBy: ['extended', true],
          },
        },
        { path: ['params'], source: 'params' },
        { path: ['body'], source: 'body' },
        { path: ['arguments'], source: 'body', holds: 'checked' },
        { path: ['message'], source: 'body' },
        { path: ['headers'], source: 'headers' },
        { path: ['cookies'], source: 'cookies', holds: 'anything' },
        { path: ['get'], source: 'headers', call: 'value' },
        { path: ['header'], source: 'headers', call: 'value' },
      ],
      checksTypes: true,
      // Fastify may stand below it as well.
      signedReads: {
        member: 'signedCookies',
        on: { typedAs: { import: ['express', 'express-serve-static-core'], name: 'Request' } },
      },
      identity: [
        { path: ['user'] },
        { path: ['userId'] },
        { path: ['session', 'userId'] },
        { path: ['session', 'user'] },
        { path: ['auth'] },
        { path: ['currentUser'] },
        { path: ['session', 'passport', 'user'] },
        { path: ['context', 'req', 'user'] },
        { path: ['context', 'user'] },
        { path: ['context', 'req', 'session', 'userId'] },
        { path: ['client', 'data', 'user'] },
        { path: ['client', 'data', 'userId'] },
        { path: ['client', 'user'] },
        { path: ['client', 'userId'] },
        { path: ['usuario'] },
        { path: ['utilisateur'] },
        { path: ['benutzer'] },
        { path: ['utente'] },
      ],
      own: [['session'], ['sessionID'], ['signedCookies'], ['client', 'data']],
      sessionId: ['sessionID'],
      guarding: {
        refusal: {
          code: 'throw new UnauthorizedException()',
          is: 'statement',
          named: { name: 'UnauthorizedException', from: NEST },
        },
        place: { kind: 'decorator', name: 'UseGuards', from: NEST },
      },
      assumedSession: 'express-session',
      accounts: {
        title: 'Passport',
        login: ['login', 'logIn'],
        logout: ['logout', 'logOut'],
        middleware: { member: 'authenticate', of: { import: 'passport' } },
        renewing: { of: 'passport', from: '0.6' },
        keeping: 'keepSessionInfo',
      },
    },
  ],
} satisfies Library;

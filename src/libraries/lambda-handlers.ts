import type { HandlerForm } from './types/handlers.js';
import type { Library } from './types/library.js';
import type { Origin } from './types/origin.js';

const EVENTS = [
  'APIGatewayEvent',
  'APIGatewayProxyEvent',
  'APIGatewayProxyEventBase',
  'APIGatewayProxyWithCognitoAuthorizerEvent',
  'APIGatewayProxyWithLambdaAuthorizerEvent',
  'ALBEvent',
];

/** Of HTTP interfaces and function addresses: format 2.0. */
const EVENTS_OF_VERSION_2 = [
  'APIGatewayProxyEventV2',
  'APIGatewayProxyEventV2WithJWTAuthorizer',
  'APIGatewayProxyEventV2WithLambdaAuthorizer',
  'APIGatewayProxyEventV2WithRequestContext',
  'LambdaFunctionURLEvent',
];

/** What a function that takes one of them, or its handler, is written to be. */
const HANDLERS = [
  'ALBHandler',
  'APIGatewayProxyHandler',
  'APIGatewayProxyWithCognitoAuthorizerHandler',
  'APIGatewayProxyWithLambdaAuthorizerHandler',
  'ProxyHandler',
];

const HANDLERS_OF_VERSION_2 = [
  'APIGatewayProxyHandlerV2',
  'APIGatewayProxyHandlerV2WithIAMAuthorizer',
  'APIGatewayProxyHandlerV2WithJWTAuthorizer',
  'APIGatewayProxyHandlerV2WithLambdaAuthorizer',
  'LambdaFunctionURLHandler',
  'LambdaFunctionURLHandlerWithIAMAuthorizer',
];

const form = {
  order: ['request'],
  alone: 'always',
  inputs: [
    { path: ['queryStringParameters'], source: 'query', holds: 'text' },
    { path: ['multiValueQueryStringParameters'], source: 'query' },
    { path: ['rawQueryString'], source: 'query', holds: 'text' },
    { path: ['pathParameters'], source: 'params' },
    { path: ['body'], source: 'body', holds: 'text' },
    { path: ['headers'], source: 'headers' },
    { path: ['multiValueHeaders'], source: 'headers' },
    { path: ['cookies'], source: 'cookies' },
  ],
  identityVaries: true,
  own: [],
  answersByReturn: { status: { slots: [{ argument: 0, path: ['statusCode'] }] } },
} as const satisfies Partial<HandlerForm>;

type IdentityPlace = HandlerForm['identity'][number];

/** An authorizer of one's own and of Cognito. Without one the types have nothing there. */
const claims: IdentityPlace = { path: ['requestContext', 'authorizer', 'claims'], id: 'sub', absentAfter: 2 };

const claimsOfVersion2: IdentityPlace = {
  path: ['requestContext', 'authorizer', 'jwt', 'claims'],
  id: 'sub',
  absentAfter: 0,
};

const otherPlaces: readonly IdentityPlace[] = [
  { path: ['requestContext', 'authorizer', 'lambda'], id: 'userId' },
  { path: ['requestContext', 'authorizer'], id: 'principalId' },
  { path: ['requestContext', 'identity'] },
  { path: ['user'] },
  { path: ['auth'] },
];

/** What a function says that it gives back (@types/aws-lambda, `trigger/api-gateway-proxy.d.ts` and `trigger/alb.d.ts`). */
const result: Origin = {
  import: 'aws-lambda',
  name: ['APIGatewayProxyResult', 'APIGatewayProxyResultV2', 'APIGatewayProxyStructuredResultV2', 'ALBResult'],
};

/** Of an event that is no HTTP request, a queue's for one, none of these paths is read. */
export default {
  id: 'lambda-handlers',
  title: 'AWS Lambda',
  packages: ['aws-lambda', '@netlify/functions', '@middy/core'],
  impliedBy: ['@types/aws-lambda', 'serverless', 'aws-cdk-lib', 'sst'],
  source:
    'documentation of Lambda proxy integrations and of authorizers; @types/aws-lambda: trigger/api-gateway-proxy.d.ts',
  version: '8',
  sinks: [
    {
      kind: 'cookie-text',
      form: 'typed',
      callee: { keys: ['statusCode', 'headers'], told: result },
      format: 'set-cookie',
      layouts: [{ text: { argument: 0, path: ['headers'] }, header: 'set-cookie' }],
      sample:
        "export const handler = async () => { return { statusCode: 302, headers: { 'Set-Cookie': $text, Location: '/' } }; };",
    },
    {
      kind: 'cookie-text',
      form: 'typed',
      callee: { keys: ['statusCode', 'multiValueHeaders'], told: result },
      format: 'set-cookie',
      layouts: [{ text: { argument: 0, path: ['multiValueHeaders'] }, header: 'set-cookie' }],
      sample:
        "export const handler = async () => { return { statusCode: 204, multiValueHeaders: { 'Set-Cookie': [$text] } }; };",
    },
    {
      kind: 'cookie-text',
      form: 'typed',
      callee: { keys: ['statusCode', 'cookies'], told: result },
      format: 'set-cookie',
      layouts: [{ text: { argument: 0, path: ['cookies'] } }],
      sample: 'export const handler = async () => { return { statusCode: 204, cookies: [$text] }; };',
    },
  ],
  handlers: [
    {
      ...form,
      request: {
        anyOf: [
          { typedAs: { import: 'aws-lambda', name: EVENTS_OF_VERSION_2 } },
          { parameter: 0, ofTyped: { import: 'aws-lambda', name: HANDLERS_OF_VERSION_2 } },
        ],
      },
      identity: [claimsOfVersion2, claims, ...otherPlaces],
    },
    {
      ...form,
      request: {
        anyOf: [
          { typedAs: { import: 'aws-lambda', name: EVENTS } },
          { parameter: 0, ofTyped: { import: 'aws-lambda', name: HANDLERS } },
          { parameter: 0, exportedAs: ['handler', 'main', 'lambdaHandler'], called: ['event', 'evt'], taking: [] },
        ],
      },
      identity: [claims, claimsOfVersion2, ...otherPlaces],
    },
  ],
} satisfies Library;

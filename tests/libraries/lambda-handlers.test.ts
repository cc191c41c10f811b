import { describe, expect, it } from 'vitest';

import { understood } from '../conformance/understood.js';
import { choicesIn } from '../model/deletions-seen.js';

describe('AWS Lambda handlers: what is recognised', () => {
  it.each([
    [
      `export const handler = async (event) => { await Session.deleteMany({ userId: event.queryStringParameters.userId }); };`,
      `event.queryStringParameters.userId`,
    ],
    [
      `export const handler = async (event) => { await Session.deleteMany({ userId: event.pathParameters?.id }); };`,
      `event.pathParameters.id`,
    ],
    [
      `exports.handler = async (event) => { await Session.deleteMany({ userId: JSON.parse(event.body).userId }); };`,
      `event.body.userId`,
    ],
    [
      `module.exports.handler = async (event, context) => { const body = JSON.parse(event.body || '{}'); await Session.deleteMany({ userId: body.userId }); };`,
      `event.body.userId`,
    ],
    [
      `export async function main(event) { await Session.deleteMany({ userId: event.headers.user }); }`,
      `event.headers.user`,
    ],
    [
      `export const handler = async (evt) => { await Session.deleteMany({ userId: evt.pathParameters.userId }); };`,
      `evt.pathParameters.userId`,
    ],
    [
      `import type { APIGatewayProxyEvent } from 'aws-lambda';
export async function revoke(event: APIGatewayProxyEvent) { await Session.deleteMany({ userId: event.pathParameters!.userId }); }`,
      `event.pathParameters.userId`,
    ],
    [
      `import type { APIGatewayProxyHandlerV2 } from 'aws-lambda';
export const revoke: APIGatewayProxyHandlerV2 = async (event) => { const { userId } = JSON.parse(event.body ?? '{}'); await Session.deleteMany({ userId }); };`,
      `event.body.userId`,
    ],
    [
      `import type { APIGatewayProxyHandler } from 'aws-lambda';
export const revoke = (async (request) => { await Session.deleteMany({ userId: request.pathParameters.userId }); }) satisfies APIGatewayProxyHandler;`,
      `request.pathParameters.userId`,
    ],
    [
      `import type { APIGatewayProxyEventV2 } from 'aws-lambda';
const revoke = async ({ pathParameters }: APIGatewayProxyEventV2) => { await Session.deleteMany({ userId: pathParameters.userId }); };`,
      `pathParameters.userId`,
    ],
  ])('%s', (code, label) => {
    expect(choicesIn(code)).toEqual([`Session.deleteMany: user ${label}`]);
  });
});

describe('AWS Lambda handlers: what is not', () => {
  it.each([
    `export const handler = async (event) => { await Session.deleteMany({ userId: event.requestContext.authorizer.claims.sub }); };`,
    `export const handler = async (event) => { await Session.deleteMany({ userId: event.requestContext.authorizer.principalId }); };`,
    `export const handler = async (event) => { await Session.deleteMany({ userId: event.detail.userId }); };`,
    `export const handler = async (event) => { for (const record of event.Records) await Session.deleteMany({ userId: JSON.parse(record.body).userId }); };`,
    `export const handler = async (message) => { await Session.deleteMany({ userId: message.pathParameters.id }); };`,
    `export const revoke = async (event) => { await Session.deleteMany({ userId: event.pathParameters.id }); };`,
    `import type { SQSEvent } from 'aws-lambda';
export const revoke = async (event: SQSEvent) => { await Session.deleteMany({ userId: event.body.userId }); };`,
    `import type { SQSHandler } from 'aws-lambda';
export const revoke: SQSHandler = async (event) => { await Session.deleteMany({ userId: event.body.userId }); };`,
    `import type { APIGatewayProxyHandler } from './types.js';
export const revoke: APIGatewayProxyHandler = async (event) => { await Session.deleteMany({ userId: event.pathParameters.userId }); };`,
  ])('%s', (code) => {
    expect(choicesIn(code)).toEqual([]);
  });
});

describe('answers of AWS Lambda', () => {
  it.each([
    ['headers', "export const handler = async () => ({ statusCode: 200, headers: { 'set-cookie': 'sid=a1' } });"],
    [
      'several values',
      "exports.handler = async () => { return { statusCode: 200, multiValueHeaders: { 'Set-Cookie': ['sid=a1'] } }; };",
    ],
    ['cookies', "export const handler = async () => ({ statusCode: 200, cookies: ['sid=a1; HttpOnly'] });"],
    [
      'a variable',
      "export const handler = async () => { const headers = { 'Set-Cookie': 'sid=a1' }; return { statusCode: 302, headers }; };",
    ],
    [
      'a header that is set later',
      "export const handler = async () => { const response = { statusCode: 200, headers: {} }; response.headers['Set-Cookie'] = 'sid=a1'; return response; };",
    ],
    [
      'headers that are set before',
      "export const handler = async () => { const headers = {}; headers['Set-Cookie'] = 'sid=a1'; return { statusCode: 200, headers }; };",
    ],
    [
      'a header that is set on one way',
      "export const handler = async (event) => { const response = { statusCode: 200, headers: {} }; if (!event.body) return response; response.headers['Set-Cookie'] = 'sid=a1'; return response; };",
    ],
    [
      'cookies that are added later',
      "export const handler = async () => { const response = { statusCode: 200, cookies: [] }; response.cookies.push('sid=a1'); return response; };",
    ],
    [
      'a helper',
      "const answer = (statusCode, headers = {}) => ({ statusCode, headers });\nexport const handler = async () => answer(200, { 'Set-Cookie': 'sid=a1' });",
    ],
    [
      'a callback',
      "exports.handler = (event, context, callback) => { callback(null, { statusCode: 200, headers: { 'Set-Cookie': 'sid=a1' } }); };",
    ],
  ])('%s', (_, program) => {
    expect(understood(program)).toEqual(['lambda-handlers "sid"']);
  });

  it.each([
    "import type { APIGatewayProxyResult } from 'aws-lambda';\nexport const handler = async (): Promise<APIGatewayProxyResult> => ({ statusCode: 200, headers: { 'Set-Cookie': 'sid=a1' }, body: '' });",
    "import type { APIGatewayProxyResultV2 } from 'aws-lambda';\nexport async function login(): Promise<APIGatewayProxyResultV2> { return { statusCode: 200, cookies: ['sid=a1'] }; }",
    "import { ALBResult } from 'aws-lambda';\nconst answer: ALBResult = { statusCode: 200, multiValueHeaders: { 'Set-Cookie': ['sid=a1'] } };\nexport const handler = async () => answer;",
    "import type { Answer } from './types.js';\nexport const handler = async (): Promise<Answer> => ({ statusCode: 200, cookies: ['sid=a1'] });",
  ])('a written type: %s', (program) => {
    expect(understood(program)).toEqual(['lambda-handlers "sid"']);
  });

  it('a type of another package', () => {
    const program =
      "import type { Recording } from 'nock';\nexport const seen: Recording = { statusCode: 200, headers: { 'Set-Cookie': 'sid=a1' } };";
    expect(understood(program)).toEqual([]);
  });

  it.each([
    ['no status', "export const options = { headers: { 'Set-Cookie': 'sid=a1' } };"],
    [
      'a header that is set when the answer is gone',
      "export const handler = async () => { const response = { statusCode: 200, headers: {} }; return response; response.headers['Set-Cookie'] = 'sid=a1'; };",
    ],
    ['other headers', "export const handler = async () => ({ statusCode: 200, headers: { Cookie: 'sid=a1' } });"],
    ['what was received', 'const answer = { statusCode: got.statusCode, headers: got.headers, cookies: got.cookies };'],
  ])('nothing is written: %s', (_, program) => {
    expect(understood(program)).toEqual([]);
  });
});

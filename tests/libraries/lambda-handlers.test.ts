import { describe, expect, it } from 'vitest';

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
  ])('%s', (code) => {
    expect(choicesIn(code)).toEqual([]);
  });
});

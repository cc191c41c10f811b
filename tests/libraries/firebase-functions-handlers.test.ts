import { describe, expect, it } from 'vitest';

import { choicesIn } from '../model/deletions-seen.js';

describe('Firebase callable functions: what is recognised', () => {
  it.each([
    [
      `import * as functions from 'firebase-functions';
export const a = functions.https.onCall(async (data, context) => { await Session.deleteMany({ userId: data.userId }); });`,
      `data.userId`,
    ],
    [
      `const functions = require('firebase-functions/v1');
exports.a = functions.runWith({ memory: '1GB' }).https.onCall(async ({ userId }, context) => { await Session.deleteMany({ userId: userId }); });`,
      `userId`,
    ],
    [
      `import { onCall } from 'firebase-functions/v2/https';
export const a = onCall(async (request) => { await Session.deleteMany({ userId: request.data.userId }); });`,
      `request.data.userId`,
    ],
    [
      `import { onCall } from 'firebase-functions/https';
export const a = onCall({ cors: true }, async ({ data }) => { await Session.deleteMany({ userId: data.userId }); });`,
      `data.userId`,
    ],
    [
      `import * as functions from 'firebase-functions/v2';
export const a = functions.https.onCall(async (request) => { await Session.deleteMany({ userId: request.data }); });`,
      `request.data`,
    ],
  ])('%s', (code, label) => {
    expect(choicesIn(code)).toEqual([`Session.deleteMany: user ${label}`]);
  });
});

describe('Firebase callable functions: what is not', () => {
  it.each([
    `import * as functions from 'firebase-functions';
export const a = functions.https.onCall(async (data, context) => { await Session.deleteMany({ userId: context.auth.uid }); });`,
    `import { onCall } from 'firebase-functions/v2/https';
export const a = onCall(async ({ auth }) => { await Session.deleteMany({ userId: auth.uid }); });`,
    `import { onCall } from 'firebase-functions/v2/https';
export const a = onCall(withAdmin(async ({ data }) => { await Session.deleteMany({ userId: data.userId }); }));`,
    `import { onDocumentDeleted } from 'firebase-functions/v2/firestore';
export const a = onDocumentDeleted('users/{id}', async (event) => { await Session.deleteMany({ userId: event.data.userId }); });`,
    `import { onCall } from './rpc';
export const a = onCall(async (request) => { await Session.deleteMany({ userId: request.data.userId }); });`,
  ])('%s', (code) => {
    expect(choicesIn(code)).toEqual([]);
  });
});

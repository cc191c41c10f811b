import type { HandlerForm, HandlerInput } from './types/handlers.js';
import type { Library } from './types/library.js';
import type { Origin } from './types/origin.js';

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS'];

/** Functions that give the caller: of Auth.js, Clerk, Supabase, and what applications call their own. */
const callers: HandlerForm['callers'] = [
  {
    callee: {
      anything: true,
      named: [
        'auth',
        'getServerSession',
        'unstable_getServerSession',
        'getServerAuthSession',
        'getAuthSession',
        'getCurrentSession',
        'getSession',
        'requireSession',
        'validateRequest',
        'verifySession',
        'requireAuth',
        'getAuth',
      ],
    },
    path: [],
  },
  { callee: { anything: true, named: ['currentUser', 'getCurrentUser', 'requireUser'] }, path: ['user'] },
  { callee: { member: 'getUser', of: { anything: true, named: ['auth'] } }, path: [] },
];

const identity: HandlerForm['identity'] = [
  { path: ['user'], on: 'caller' },
  { path: ['userId'], on: 'caller' },
  { path: ['session', 'user'], on: 'caller' },
  { path: ['session', 'userId'], on: 'caller' },
  { path: ['data', 'user'], on: 'caller' },
  { path: ['sub'], on: 'caller' },
];

const body: readonly HandlerInput[] = [
  { path: ['json'], source: 'body', call: 'all' },
  { path: ['formData'], source: 'body', call: 'all', holds: 'text' },
  { path: ['text'], source: 'body', call: 'all', holds: 'text' },
];

/** They find the request by themselves. */
const readers: HandlerForm['readers'] = [
  { callee: { import: 'next/headers', name: 'cookies' }, source: 'cookies', holds: 'text' },
  { callee: { import: 'next/headers', name: 'headers' }, source: 'headers', holds: 'text' },
];

const pagesResponse: Origin = { import: 'next', name: 'NextApiResponse' };
const pages: Origin = { import: 'next', name: ['NextApiRequest', 'NextApiResponse'] };

export default {
  id: 'next-handlers',
  title: 'Next.js handlers',
  packages: ['next', 'next/server', 'next/headers', 'next/navigation', 'next/cache'],
  impliedBy: [
    'next-auth',
    'next-auth/next',
    'next-auth/react',
    '@clerk/nextjs',
    '@clerk/nextjs/server',
    '@auth0/nextjs-auth0',
    'next-safe-action',
    'next-connect',
  ],
  source:
    'next: dist/server/web/spec-extension/request.js; documentation of route handlers, server actions and API routes',
  version: '16.4.6',
  sinks: [],
  answers: [
    {
      // API routes of the pages router.
      callee: {
        member: ['send', 'json'],
        of: { fluent: { typedAs: pagesResponse }, methods: ['status', 'setHeader', 'appendHeader'] },
      },
      values: [{ argument: 0 }],
      status: { methods: ['status'], members: ['statusCode'] },
    },
  ],
  handlers: [
    // Route handlers.
    {
      order: ['request'],
      alone: 'always',
      exports: [
        { name: 'GET', serves: ['GET'], forPost: 'POST', where: 'everywhere' },
        { name: 'POST', serves: ['POST'], where: 'everywhere' },
      ],
      request: {
        anyOf: [
          { typedAs: { import: ['next/server', 'next/dist/server/web/spec-extension/request'], name: 'NextRequest' } },
          { parameter: 0, exportedAs: METHODS, called: ['request', 'req', 'r', '', 'nextRequest'], taking: [] },
        ],
      },
      parameters: [
        { is: { parameter: 1, exportedAs: METHODS, taking: ['params', 'searchParams'] }, path: ['context'] },
      ],
      inputs: [
        ...body,
        { path: ['nextUrl', 'searchParams'], source: 'query', holds: 'text' },
        { path: ['url'], source: 'query', isAddress: true },
        { path: ['context', 'params'], source: 'params' },
        { path: ['headers'], source: 'headers' },
        { path: ['cookies', 'get'], source: 'cookies', call: 'value' },
      ],
      readers,
      identity: [...identity, { path: ['auth', 'user'] }],
      callers,
      own: [],
    },
    // Server actions: whoever can reach the page can call them with arguments of their own.
    {
      order: [],
      parameters: [{ is: { directive: 'use server' }, path: ['arguments'], key: 'name' }],
      inputs: [{ path: ['arguments'], source: 'body' }],
      readers,
      answersByReturn: {},
      identity,
      callers,
      own: [],
    },
    // API routes of the pages router.
    {
      order: ['request', 'response'],
      exports: [
        {
          name: 'default',
          serves: 'every',
          where: { below: ['pages/api/'] },
          refusal: {
            lines: ["if ({request}.method !== 'POST') {", '  {response}.status(405).end()', '  return', '}'],
          },
        },
      ],
      request: {
        anyOf: [{ typedAs: pages }, { parameter: 0, exportedAs: ['default'], called: ['req', 'request'], taking: [] }],
      },
      response: { typedAs: pagesResponse },
      inputs: [
        { path: ['query'], source: 'query' },
        { path: ['body'], source: 'body' },
        { path: ['headers'], source: 'headers' },
        { path: ['cookies'], source: 'cookies' },
      ],
      identity: [...identity, { path: ['user'] }, { path: ['session', 'user'] }, { path: ['session', 'userId'] }],
      callers,
      own: [['session']],
    },
    // What a page is rendered with.
    {
      order: ['request'],
      alone: 'always',
      exports: [{ name: 'getServerSideProps', serves: ['GET'], where: 'everywhere' }],
      request: {
        anyOf: [
          { parameter: 0, exportedAs: ['getServerSideProps'], called: ['context', 'ctx'] },
          { parameter: 0, exportedAs: ['default'], called: ['props'], taking: ['params', 'searchParams', 'children'] },
        ],
      },
      inputs: [
        { path: ['params'], source: 'params' },
        { path: ['searchParams'], source: 'query' },
        { path: ['query'], source: 'query' },
      ],
      identity,
      callers,
      own: [],
    },
  ],
} satisfies Library;

import type { Library } from './types/library.js';
import type { Origin } from './types/origin.js';

const PACKAGES = ['undici', 'node-fetch', '@whatwg-node/fetch', '@whatwg-node/server'];

const REMIX = [
  'react-router',
  'react-router-dom',
  '@remix-run/node',
  '@remix-run/cloudflare',
  '@remix-run/deno',
  '@remix-run/server-runtime',
  '@remix-run/react',
];

const headersClass: Origin = { anyOf: [{ global: 'Headers' }, { import: PACKAGES, name: 'Headers' }] };

const responseClass: Origin = {
  anyOf: [
    { global: 'Response' },
    { import: PACKAGES, name: 'Response' },
    { import: 'next/server', name: 'NextResponse' },
  ],
};

const response: Origin = {
  anyOf: [
    { instanceOf: responseClass },
    { resultOf: { member: ['json', 'redirect', 'next', 'rewrite', 'error'], of: responseClass } },
    { typedAs: responseClass },
    { anything: true, named: ['response', 'res'] },
  ],
};

/** Nothing but a response has the header, so that with its name the usual names say enough. */
const headers: Origin = {
  anyOf: [
    { instanceOf: headersClass },
    { typedAs: headersClass },
    { member: 'headers', of: response },
    { anything: true, named: ['headers', 'responseHeaders', 'resHeaders', 'outHeaders'] },
  ],
};

export default {
  id: 'fetch-api',
  title: 'Fetch API',
  packages: PACKAGES,
  source: 'Fetch Living Standard, sections 5.1 and 5.5; undici: lib/web/fetch/headers.js, lib/web/fetch/response.js',
  version: '7.30.2',
  answers: [
    {
      callee: responseClass,
      form: 'new',
      values: [{ argument: 0 }],
      status: { slots: [{ argument: 1, path: ['status'] }] },
      whole: '{text}',
    },
    {
      callee: { member: 'json', of: responseClass },
      values: [{ argument: 0 }],
      status: { slots: [{ argument: 1, path: ['status'] }] },
    },
    {
      callee: { import: REMIX, name: ['json', 'data'] },
      values: [{ argument: 0 }],
      status: { slots: [{ argument: 1 }, { argument: 1, path: ['status'] }] },
    },
  ],
  addresses: [
    {
      // The headers of this answer cannot be changed.
      callee: { member: 'redirect', of: { global: 'Response' } },
      goes: 'by answer',
      layouts: [{ address: { argument: 0 } }],
    },
    {
      callee: { global: 'Response' },
      form: 'new',
      goes: 'by answer',
      layouts: [
        {
          when: [{ argument: 1, path: ['headers', 'Location'], is: 'present' }],
          address: { argument: 1, path: ['headers', 'Location'] },
        },
        { address: { argument: 1, path: ['headers', 'location'] } },
      ],
    },
    {
      callee: { import: REMIX, name: ['redirect', 'redirectDocument', 'replace'] },
      goes: 'by answer',
      layouts: [{ address: { argument: 0 } }],
      cookie: {
        as: 'argument',
        code: "{ headers: { 'Set-Cookie': `{name}=${encodeURIComponent({value})}; Path=/; HttpOnly; Secure; SameSite=Lax; Max-Age={wholeSeconds}` } }",
      },
    },
    {
      callee: { resultOf: { import: REMIX, name: 'useNavigate' } },
      goes: 'by script',
      layouts: [{ address: { argument: 0 } }],
    },
    {
      callee: { global: 'fetch' },
      goes: 'in request',
      layouts: [{ address: { argument: 0 }, options: { argument: 1 } }],
    },
  ],
  sinks: [
    {
      kind: 'cookie-text',
      callee: { member: ['append', 'set'], of: headers },
      format: 'set-cookie',
      layouts: [{ when: [{ argument: 0, text: 'set-cookie' }], text: { argument: 1 } }],
      sample: "const headers = new Headers();\nheaders.append('Set-Cookie', $text);",
    },
    {
      kind: 'cookie-text',
      form: 'new',
      callee: headersClass,
      format: 'set-cookie',
      layouts: [{ text: { argument: 0 }, header: 'set-cookie' }],
      sample: "const headers = new Headers({ 'Set-Cookie': $text });",
    },
    {
      kind: 'cookie-text',
      form: 'new',
      callee: responseClass,
      format: 'set-cookie',
      layouts: [{ text: { argument: 1, path: ['headers'] }, header: 'set-cookie' }],
      sample:
        "export const GET = () => { return new Response(null, { status: 204, headers: { 'Set-Cookie': $text } }); };",
    },
    {
      kind: 'cookie-text',
      callee: {
        anyOf: [
          { member: ['json', 'redirect', 'rewrite'], of: responseClass },
          { import: REMIX, name: ['json', 'data', 'defer', 'redirect', 'redirectDocument', 'replace'] },
          { import: '@sveltejs/kit', name: ['json', 'text'] },
        ],
      },
      format: 'set-cookie',
      layouts: [{ text: { argument: 1, path: ['headers'] }, header: 'set-cookie' }],
      sample: "export const GET = () => { return Response.json({}, { headers: [['Set-Cookie', $text]] }); };",
    },
    {
      kind: 'cookie-text',
      callee: { member: 'next', of: { import: 'next/server', name: 'NextResponse' } },
      format: 'set-cookie',
      layouts: [{ text: { argument: 0, path: ['headers'] }, header: 'set-cookie' }],
      sample:
        "import { NextResponse } from 'next/server';\nexport const middleware = () => { return NextResponse.next({ headers: { 'Set-Cookie': $text } }); };",
    },
    {
      kind: 'none',
      sample:
        "const headers = new Headers();\nheaders.set('Cookie', 'sid=a1');\nawait fetch('https://a.example', { headers });",
    },
  ],
} satisfies Library;

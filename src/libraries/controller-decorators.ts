import type { HandlerForm } from './types/handlers.js';
import type { Library } from './types/library.js';

/** What else is known of a handler, its parameters and registration say. */
const form = { order: [], inputs: [], identity: [], own: [] } as const satisfies HandlerForm;

const TSED = ['@tsed/common', '@tsed/schema', '@tsed/di'];
const INVERSIFY = 'inversify-express-utils';

export default {
  id: 'controller-decorators',
  title: 'routing-controllers, tsoa, Ts.ED, FoalTS, OvernightJS and inversify-express-utils',
  packages: ['routing-controllers', 'tsoa', '@tsoa/runtime', ...TSED, '@foal/core', '@overnightjs/core', INVERSIFY],
  source:
    'types of routing-controllers, @tsoa/runtime, @tsed/schema, @foal/core, @overnightjs/core and inversify-express-utils: decorators of methods and classes',
  version: '0.11.3, 6.6.0, 8.38.8, 4.6.0, 1.7.6, 6.5.0',
  sinks: [],
  handlers: [
    {
      ...form,
      decorators: {
        methods: [
          { is: { import: 'routing-controllers', name: 'Get' }, serves: ['GET'] },
          { is: { import: 'routing-controllers', name: 'Post' }, serves: ['POST'] },
          { is: { import: 'routing-controllers', name: 'All' }, serves: 'every' },
        ],
        around: { import: 'routing-controllers', name: ['Controller', 'JsonController'] },
        forPost: 'Post',
      },
    },
    {
      ...form,
      decorators: {
        methods: [
          { is: { import: ['tsoa', '@tsoa/runtime'], name: 'Get' }, serves: ['GET'] },
          { is: { import: ['tsoa', '@tsoa/runtime'], name: 'Post' }, serves: ['POST'] },
        ],
        around: { import: ['tsoa', '@tsoa/runtime'], name: 'Route' },
        forPost: 'Post',
      },
    },
    {
      ...form,
      decorators: {
        methods: [
          { is: { import: TSED, name: 'Get' }, serves: ['GET'] },
          { is: { import: TSED, name: 'Post' }, serves: ['POST'] },
          { is: { import: TSED, name: 'All' }, serves: 'every' },
        ],
        around: { import: TSED, name: 'Controller' },
        forPost: 'Post',
      },
    },
    {
      ...form,
      decorators: {
        methods: [
          { is: { import: ['@foal/core', '@overnightjs/core'], name: 'Get' }, serves: ['GET'] },
          { is: { import: ['@foal/core', '@overnightjs/core'], name: 'Post' }, serves: ['POST'] },
          { is: { import: ['@foal/core', '@overnightjs/core'], name: 'All' }, serves: 'every' },
        ],
        around: { import: '@overnightjs/core', name: 'Controller' },
        forPost: 'Post',
      },
    },
    {
      ...form,
      decorators: {
        methods: [
          { is: { import: INVERSIFY, name: 'httpGet' }, serves: ['GET'] },
          { is: { import: INVERSIFY, name: 'httpPost' }, serves: ['POST'] },
          { is: { import: INVERSIFY, name: 'all' }, serves: 'every' },
        ],
        around: { import: INVERSIFY, name: 'controller' },
        forPost: 'httpPost',
      },
    },
  ],
} satisfies Library;

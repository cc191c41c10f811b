import type { Library } from './types/library.js';

/** What only tests import. Doubles of the network, which servers for development use as well, are not among it. */
export default {
  id: 'test-frameworks',
  title: 'Runners of tests, and what drives an application in them',
  packages: [
    'node:test',
    'vitest',
    'mocha',
    '@jest/globals',
    'bun:test',
    'ava',
    'tap',
    'tape',
    'qunit',
    'jasmine',
    'lab',
    '@hapi/lab',
    '@japa/runner',
    '@playwright/test',
    'cypress',
    'chai',
    'chai-http',
    'supertest',
    'sinon',
    '@nestjs/testing',
    '@testing-library/react',
  ],
  source: 'names of the packages',
  version: 'any',
  sinks: [],
  forTests: true,
} satisfies Library;

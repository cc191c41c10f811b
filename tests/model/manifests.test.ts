import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { createManifests } from '../../src/model/manifests.js';
import { anyVersion, versionsIn } from '../../src/model/versions.js';

let root: string;
beforeAll(() => {
  root = mkdtempSync(path.join(tmpdir(), 'manifests-'));
});
afterAll(() => {
  rmSync(root, { recursive: true });
});

/** A folder with these files, and a source file in it. */
function manifestsAmong(files: Readonly<Record<string, unknown>>, source = 'src/a.ts') {
  const folder = mkdtempSync(path.join(root, 'application-'));
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  }
  return createManifests(path.join(folder, source));
}

describe('the versions of a package', () => {
  it('are the installed one, wherever above it lies', () => {
    const manifests = manifestsAmong(
      {
        'apps/web/package.json': { dependencies: { express: '>=4' } },
        'node_modules/express/package.json': { version: '5.3.0' },
      },
      'apps/web/src/a.ts',
    );
    expect(manifests.versionsOf('express')).toEqual(versionsIn('5.3.0'));
  });

  it('are those of the range where nothing is installed', () => {
    const manifests = manifestsAmong({ 'package.json': { devDependencies: { '@fastify/cookie': '^9.4.0' } } });
    expect(manifests.versionsOf('@fastify/cookie')).toEqual(versionsIn('^9.4.0'));
    expect(manifests.versionsOf('@fastify/cookie')).toEqual(versionsIn('^9.4.0'));
  });

  it.each([
    ['nobody declares it', { 'package.json': {} }],
    ['the manifest is broken', { 'package.json': '{' }],
    ['the manifest is no object', { 'package.json': 'null' }],
    ['sections are odd', { 'package.json': { dependencies: null, devDependencies: ['x'] } }],
    ['the range is odd', { 'package.json': { dependencies: { express: 5 } } }],
    ['the installed one has none', { 'node_modules/express/package.json': {} }],
  ])('are any when %s', (_, files) => {
    expect(manifestsAmong(files).versionsOf('express')).toEqual(anyVersion);
  });

  it('are any for a file that has no place', () => {
    const manifests = createManifests('<input>');
    expect(manifests.versionsOf('vitest')).toEqual(anyVersion);
    expect(manifests.declares('vitest')).toBe(false);
  });
});

describe('declared packages', () => {
  it('stand in any section of the nearest manifest, and in no other', () => {
    const manifests = manifestsAmong(
      {
        'package.json': { dependencies: { fastify: '5' } },
        'app/package.json': { peerDependencies: { koa: '3' }, optionalDependencies: { hono: '4' } },
      },
      'app/a.ts',
    );
    expect(['koa', 'hono', 'fastify'].map((name) => manifests.declares(name))).toEqual([true, true, false]);
  });
});

import type { Library } from './types/library.js';

export default {
  id: 'js-yaml',
  title: 'js-yaml',
  packages: ['js-yaml'],
  source: 'js-yaml: lib/js-yaml/loader.js (3), lib/loader.js (4)',
  version: '3.15.2, 4.3.2',
  sinks: [
    {
      kind: 'revival',
      callee: { import: 'js-yaml', name: ['load', 'loadAll'] },
      versions: { of: 'js-yaml', below: '4' },
      layouts: [{ data: { argument: 0 } }],
      repair: { method: 'safeLoad' },
      sample: "import yaml from 'js-yaml';\nexport const read = (req) => yaml.load(req.cookies.profile);",
    },
    {
      kind: 'revival',
      callee: { import: 'js-yaml', name: ['load', 'loadAll'] },
      versions: { of: 'js-yaml', from: '4' },
      layouts: [{ data: { argument: 0 } }],
      isSafe: true,
      repair: { method: 'safeLoad' },
      sample: "import yaml from 'js-yaml';\nexport const read = (req) => yaml.load(req.cookies.profile);",
    },
  ],
} satisfies Library;

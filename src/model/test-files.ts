import { wordsOf } from './cookie-words.js';

/** `spec` is where Jasmine looks for them. Benchmarks run on nobody's behalf either. */
const TEST_FOLDER = /(?:^|\/)(?:test|tests|__tests__|spec|specs|e2e|cypress|bench|benchmark|benchmarks)\//u;
/**
 * Tests of components and types as well: `login.cy.ts`, `index.test-d.ts`, `index.tst.ts`. `login-test.js` and `login_test.js` are what Node.js runs as tests,
 * `loginSpec.js` what Jasmine does, `config.unittest.js` what Egg.js reads in them.
 */
const TEST_FILE =
  /\.(?:test|unittest|spec|e2e-spec|cy|test-d|tst)\.[^./]+$|[^\\/](?:[-_](?:test|spec)|Spec)\.[^./]+$|(?:^|[\\/])test-?(?:helpers?|utils?|setup|server)\.[^./]+$/u;

/** Judged on the path below the working directory; of a file outside of it only the name counts. */
export function isTestFile(filename: string, cwd: string): boolean {
  const below = pathBelow(filename, cwd);
  return TEST_FILE.test(filename) || (below !== undefined && TEST_FOLDER.test(below));
}

/** Words of a folder that holds what tests need: `integration_tests`, `mockApis`, `testutils`. */
const HELPER_WORDS: ReadonlySet<string> = new Set([
  'fixture',
  'fixtures',
  'mock',
  'mocks',
  'test',
  'testdata',
  'testhelpers',
  'testing',
  'tests',
  'testutil',
  'testutils',
]);

/** A file below such a folder. What stands in it is made for tests, and guards nothing. */
export function servesTests(filename: string, cwd: string): boolean {
  const folders = pathBelow(filename, cwd)?.split('/').slice(0, -1) ?? [];
  return folders.some((folder) => wordsOf(folder).some((word) => HELPER_WORDS.has(word)));
}

/** The path below the working directory; `undefined` for a file outside of it. */
function pathBelow(filename: string, cwd: string): string | undefined {
  const path = filename.replaceAll('\\', '/');
  const root = `${cwd.replaceAll('\\', '/').replace(/\/$/u, '')}/`;
  if (path.startsWith(root)) return path.slice(root.length);
  return /^(?:\/|[A-Za-z]:)/u.test(path) ? undefined : path;
}

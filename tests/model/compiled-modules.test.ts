import { expect, it } from 'vitest';

import { understood } from '../conformance/understood.js';

const SESSION = ['express-session "connect.sid"'];

/** What compilers make of `import session from 'express-session'`. */
it.each([
  ["const a = require('express-session');\n(0, a.default)({ secret });"],
  ["const a = require('express-session');\na.default({ secret });"],
  ["const a = require('express-session');\n(0, a)({ secret });"],
  [
    "var __importDefault = (this && this.__importDefault) || function (mod) { return mod; };\nconst a = __importDefault(require('express-session'));\n(0, a.default)({ secret });",
  ],
  ["const a = __importStar(require('express-session'));\n(0, a.default)({ secret });"],
  ["var a = _interopRequireDefault(require('express-session'));\n(0, a.default)({ secret });"],
  ["const a = _interop_require_default(require('express-session'));\n(0, a.default)({ secret });"],
  ["var a = __toESM(require('express-session'), 1);\n(0, a.default)({ secret });"],
])('%s', (program) => {
  expect(understood(program)).toEqual(SESSION);
});

it('is not what another function makes of a module', () => {
  expect(understood("const a = wrap(require('express-session'));\na.default({ secret });")).toEqual([]);
});

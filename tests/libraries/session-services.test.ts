import { describe, expect, it } from 'vitest';

import { choicesIn, deletionsIn } from '../model/deletions-seen.js';

/** A method of a controller whose service stands in another file. */
function controller(call: string): string {
  return `import { Body, Controller, Delete, Param, Req } from '@nestjs/common';
import { AuthService } from './auth.service';
@Controller('auth')
export class AuthController {
  constructor(private readonly authService: AuthService, private readonly sessionsService: SessionsService) {}
  @Delete(':id')
  end(@Param('id') id: string, @Body() dto: EndDto, @Req() req) { return this.${call}; }
}`;
}

describe('services that end sessions: what the request names', () => {
  it.each([
    ['authService.logout(id)', 'session id'],
    ['authService.logout(dto.userId)', 'user dto.userId'],
    ['authService.revokeSession(id)', 'session id'],
    ['accounts.revokeAllSessions(id)', 'user id'],
    ['accounts.logoutUser(dto.id)', 'user dto.id'],
    ['sessionsService.revoke(id)', 'session id'],
    ['userSessionsService.remove(id)', 'session id'],
    ['authSessionService.deleteById(id)', 'session id'],
    ['sessionsService.revokeAllForUser(id)', 'session id'],
  ])('%s', (call, choice) => {
    expect(choicesIn(controller(call))).toEqual([expect.stringContaining(choice)]);
  });

  it.each([
    "import authService from '../services/auth.js';\nexport const end = async (req, res) => { await authService.logout(req.params.id); };",
    "const authService = require('../services/auth');\nexports.end = async (req, res) => { await authService.revokeSession(req.params.id); };",
    "import { revokeSession } from '../services/auth.js';\nexport const end = async (req, res) => { await revokeSession(req.params.id); };",
  ])('%s', (code) => {
    expect(choicesIn(code)).toEqual([expect.stringContaining('session req.params.id')]);
  });

  it.each([
    'authService.logout(dto.refreshToken)',
    'authService.logout(dto.refresh)',
    'authService.logout(dto)',
    'authService.logout(req.user.id)',
    'authService.revokeSession(id, req.user.id)',
    'authService.revokeSession({ id, owner: req.user.id })',
    'sessionsService.remove(id)',
    'chatService.deleteSession(id)',
  ])('%s', (call) => {
    expect(choicesIn(controller(call))).toEqual([]);
  });
});

describe('services that end sessions: functions of the file say themselves what they do', () => {
  it('of which nothing is a session', () => {
    expect(deletionsIn('await logoutUser(id);\nasync function logoutUser(id) { await audit(id); }')).toEqual([]);
  });

  it('with the owner', () => {
    const code = `exports.end = async (req, res) => { await revokeSession(req.params.id); };
async function revokeSession(id) { await Session.deleteOne({ _id: id, userId: currentUser().id }); }`;
    expect(choicesIn(code)).toEqual([]);
  });
});

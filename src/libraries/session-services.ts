import type { SessionDeletionSink } from './types/deletions.js';
import type { Library } from './types/library.js';
import type { Origin } from './types/origin.js';

/** Ends all sessions of somebody. */
const OF_USERS = [
  'clearUserSessions',
  'deleteAllRefreshTokens',
  'deleteAllSessionsForUser',
  'deleteAllUserSessions',
  'deleteSessionsByUserId',
  'deleteSessionsForUser',
  'deleteUserRefreshTokens',
  'deleteUserSessions',
  'destroyAllUserSessions',
  'destroyUserSessions',
  'invalidateAllSessions',
  'invalidateAllSessionsForUser',
  'invalidateSessionsForUser',
  'logoutAllDevices',
  'logoutAllSessions',
  'logoutEverywhere',
  'logoutFromAllDevices',
  'logoutUser',
  'removeAllRefreshTokens',
  'removeAllUserSessions',
  'removeUserSessions',
  'revokeAllRefreshTokens',
  'revokeAllSessions',
  'revokeAllSessionsForUser',
  'revokeAllUserSessions',
  'revokeAllUserTokens',
  'revokeRefreshTokensForUser',
  'revokeSessionsByUserId',
  'revokeSessionsForUser',
  'revokeUserRefreshTokens',
  'revokeUserSessions',
  'revokeUserTokens',
  'signOutEverywhere',
  'terminateAllSessions',
  'terminateAllUserSessions',
  'terminateUserSessions',
];

/** Ends a session. `deleteSession` and `endSession` may as well be about a lesson or a chat. */
const OF_SESSIONS = [
  'deleteUserSession',
  'invalidateSessionById',
  'invalidateUserSession',
  'removeUserSession',
  'revokeSession',
  'revokeSessionById',
  'revokeUserSession',
  'terminateUserSession',
];

const OF_AUTHENTICATION = [
  'AuthService',
  'AuthenticationService',
  'LogoutService',
  'authService',
  'authenticationService',
  'logoutService',
  'userSessionService',
  'userSessionsService',
];

const OF_SESSIONS_ONLY = [
  'SessionService',
  'SessionsService',
  'authSessionService',
  'sessionManager',
  'sessionService',
  'sessionsService',
  'userSessionService',
  'userSessionsService',
];

const authentication: Origin = { anything: true, named: OF_AUTHENTICATION };
const sessions: Origin = { anything: true, named: OF_SESSIONS_ONLY };

/** Of which it is certain that they are no lessons or chats. */
const ofSignedIn: Origin = {
  anything: true,
  named: ['authSessionService', 'loginSessionService', 'userSessionService', 'userSessionsService'],
};

/** What is about people, also a function that is imported by itself. */
const people: Origin = {
  anything: true,
  named: [
    '*',
    ...OF_AUTHENTICATION,
    ...OF_SESSIONS_ONLY,
    'UserService',
    'UsersService',
    'accountService',
    'accounts',
    'accountsService',
    'deviceService',
    'devices',
    'devicesService',
    'tokenService',
    'tokensService',
    'userService',
    'users',
    'usersService',
  ],
};

const sink = {
  kind: 'session-deletion',
  subject: 'sessions',
  elsewhere: true,
} as const satisfies Partial<SessionDeletionSink>;

const session = { dialect: 'id', slot: { argument: 0 }, means: 'session' } as const;

/** What an application calls its own functions that end sessions, where they stand in other files. */
export default {
  id: 'session-services',
  title: 'Services that end sessions',
  packages: [],
  source: 'applications with Express, NestJS and Next.js',
  version: 'November 2026',
  sinks: [
    {
      ...sink,
      callee: { member: OF_USERS, of: people },
      filter: { ...session, means: 'user' },
      sample: "app.post('/revoke', async (req, res) => { await accounts.revokeAllSessions(req.body.userId); });",
    },
    {
      ...sink,
      callee: { member: OF_SESSIONS, of: people },
      filter: session,
      sample: "app.delete('/devices/:id', async (req, res) => { await devices.revokeSession(req.params.id); });",
    },
    {
      ...sink,
      callee: {
        member: [
          'deleteSession',
          'deleteSessionById',
          'destroySession',
          'endSession',
          'logOut',
          'logout',
          'logoutAll',
          'removeSession',
          'removeSessionById',
          'signOut',
          'signOutAll',
          'terminateSession',
        ],
        of: authentication,
      },
      filter: session,
      sample: "app.post('/logout', async (req, res) => { await authService.logout(req.body.userId); });",
    },
    {
      ...sink,
      callee: {
        member: [
          'deleteAllByUserId',
          'deleteAllForUser',
          'deleteByUserId',
          'invalidate',
          'invalidateAll',
          'removeAllByUserId',
          'removeAllForUser',
          'removeByUserId',
          'revoke',
          'revokeAll',
          'revokeAllForUser',
          'revokeById',
        ],
        of: sessions,
      },
      filter: session,
      sample: "app.delete('/sessions/:id', async (req, res) => { await sessionService.revoke(req.params.id); });",
    },
    {
      ...sink,
      callee: { member: ['delete', 'deleteById', 'remove', 'removeById', 'terminate'], of: ofSignedIn },
      filter: session,
      sample: "app.delete('/sessions/:id', async (req, res) => { await userSessionService.remove(req.params.id); });",
    },
    {
      kind: 'none',
      sample: "app.delete('/sessions/:id', async (req, res) => { await sessionsService.remove(req.params.id); });",
    },
    {
      kind: 'none',
      sample: "app.post('/logout', async (req, res) => { await authService.logout(req.body.userId, req.user.id); });",
    },
  ],
} satisfies Library;

import sessionSecurity from 'eslint-plugin-session-security';

export default [
  sessionSecurity.configs.recommended,
  {
    settings: {
      'session-security': {
        lifetime: 7 * 24 * 60 * 60,
        // The package all others set their cookies with.
        libraries: [
          {
            call: 'setCookie',
            from: '@monorepo/cookies',
            arguments: { name: 1, value: 2, options: 3 },
            like: 'express',
            defaults: { secure: true },
          },
        ],
      },
    },
  },
];

import { describeProofs } from '../proof.js';
import { PAGE } from './page.js';

describeProofs(
  'vue-cookies',
  [
    {
      title: 'attributes one by one, and what is in force without',
      program: `
import VueCookies from 'vue-cookies';
${PAGE}
export default (request, response) => {
  sent = response;
  VueCookies.set('theme', 'dark');
  VueCookies.set('lang', 'en', '7d', '/', '', false);
  VueCookies.set('tour', 'seen', 3600, '/', '', false, 'None');
  VueCookies.set('layout', 'wide', 0, '/', '', true);
  VueCookies.set('tz', 'UTC', '1m', '/', '', true, 'Strict');
  response.end();
};
`,
      before: [
        'theme=dark; max-age=86400; path=/; SameSite=Lax',
        'lang=en; max-age=604800; path=/; SameSite=Lax',
        'tour=seen; max-age=3600; path=/; SameSite=None',
        'layout=wide; path=/; Secure; SameSite=Lax',
        'tz=UTC; max-age=2592000; path=/; Secure; SameSite=Strict',
      ],
      after: [
        'theme=dark; max-age=86400; path=/; SameSite=Lax',
        'lang=en; max-age=604800; path=/; Secure; SameSite=Lax',
        'tour=seen; max-age=3600; path=/; Secure; SameSite=None',
        'layout=wide; max-age=1209600; path=/; Secure; SameSite=Lax',
        'tz=UTC; max-age=2592000; path=/; Secure; SameSite=Strict',
      ],
    },
  ],
  'ecosystem',
);

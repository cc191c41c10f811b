export { default } from '@monorepo/eslint-config';

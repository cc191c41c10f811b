import { User } from './models/user.js';

/** Accounts to try the application with. There is no database. */
export async function seed() {
  await User.register({ name: 'Ada', email: 'ada@example.com', password: 'overhang', role: 'admin' });
  await User.register({ name: 'Alice', email: 'alice@example.com', password: 'chalk bag' });
  await User.register({ name: 'Mallory', email: 'mallory@example.com', password: 'belay off' });
}

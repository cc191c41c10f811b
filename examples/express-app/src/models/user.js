import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

import { Model } from './model.js';

const derive = promisify(scrypt);

export class User extends Model {
  static documents = [];

  static async register({ name, email, password, role = 'member' }) {
    const user = new User({ name, email, role });
    await user.setPassword(password);
    return User.create(user);
  }

  static async findByCredentials(email, password) {
    const user = await User.findOne({ email: String(email) });
    return user && (await user.hasPassword(password)) ? user : null;
  }

  async setPassword(password) {
    this.salt = randomBytes(16);
    this.hash = await derive(String(password), this.salt, 32);
  }

  async hasPassword(password) {
    return timingSafeEqual(this.hash, await derive(String(password), this.salt, 32));
  }

  toJSON() {
    return { id: this.id, name: this.name, email: this.email, role: this.role };
  }
}

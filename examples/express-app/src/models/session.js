import { Model } from './model.js';

/** Who is logged in on which device. `_id` is the id of the express-session. */
export class Session extends Model {
  static documents = [];
}

import type { Origin, Slot, Versions } from './origin.js';
import type { Recognised } from './recognised.js';

/** A call that puts something into a database. */
export type DatabaseWrite = { readonly callee: Origin } & (
  | {
      /** An object of columns, or a list of such objects. */
      readonly row: Slot;
      readonly form?: 'new';
      /** An argument with one of these keys is another library's call of the same name. */
      readonly unless?: readonly string[];
    }
  /** The text of a key, and what is kept under it. */
  | { readonly key: Slot; readonly value?: Slot }
  /** SQL text, with its bindings in a list or, with `rest`, in all arguments from that one on. */
  | { readonly text: Slot; readonly bindings?: Slot; readonly rest?: number }
  /** A tagged template of SQL. */
  | { readonly template: true }
  /** It saves the object that it is called on, or that stands in the slot. */
  | { readonly saves: 'receiver' | Slot }
);

/** What the key of a deletion names. */
export type KeyMeaning = 'user' | 'session' | 'token';

export type Filter =
  /**
   * An object of column: value; `path` leads into it (`where`). Columns mean what their names say. An argument with one of the keys
   * `unless` is another library's call of the same name.
   */
  | {
      readonly dialect: 'object';
      readonly slot: Slot;
      readonly operators: Operators;
      readonly unless?: readonly string[];
      /** Anything but an object means something else: a key of a map. */
      readonly literal?: boolean;
    }
  /** The value itself is the key. */
  | { readonly dialect: 'id'; readonly slot: Slot; readonly means: KeyMeaning }
  /**
   * Chained calls around the deleting one: `.where({ a })`, `.where('a', b)`, `.andWhere(…)`. `neutral` ones do not change which rows are
   * meant; any other is not understood. `table` ones name the table (`.from('sessions')`).
   */
  | {
      readonly dialect: 'builder';
      readonly and: readonly string[];
      readonly or: readonly string[];
      readonly neutral: readonly string[];
      readonly table: readonly string[];
      /** Methods of a model that begin a chain: `Session.query()`. */
      readonly begunBy?: readonly string[];
      /** Tables and models are named by what the argument refers to, and not by a text: `db.delete(sessions)`. */
      readonly reference?: boolean;
      /** What stands between column and value where an edit adds a condition: `.where('user_id', '=', id)`. */
      readonly operator?: string;
      /** Conditions are calls: `eq(sessions.userId, id)`. */
      readonly conditions?: Conditions;
      /** Conditions are SQL text with named parameters: `.where('userId = :id', { id })`. */
      readonly sql?: boolean;
    }
  /** The text of a key, `session:${id}`; with `field`, the value of a hash or the member of a set below it. */
  | { readonly dialect: 'key'; readonly slot: Slot; readonly field?: Slot }
  /**
   * SQL text with bindings: a list, an object of names or, with `rest`, all arguments from that one on. With `prepared` the text is an argument of the call on
   * whose result this one is: `db.prepare(text).run(id)`.
   */
  | {
      readonly dialect: 'sql';
      readonly text: Slot;
      readonly bindings?: Slot;
      readonly rest?: number;
      readonly prepared?: true;
    }
  /** A tagged template: the interpolations are the bindings. */
  | { readonly dialect: 'sql template' }
  /** The receiver, or what stands in the slot, is a row that was found before: what found it decides. */
  | { readonly dialect: 'row'; readonly slot?: Slot };

/** Functions that make a condition: of a column and a value, of other conditions, or of something that leaves open which rows are meant. */
export interface Conditions {
  readonly and: string;
  readonly or: readonly string[];
  readonly equal: readonly string[];
  readonly list: readonly string[];
  readonly open: readonly string[];
  /** The module that they come from. */
  readonly from: string;
}

/** Keys of a filter object that are no columns. */
export interface Operators {
  readonly and: readonly string[];
  readonly or: readonly string[];
  /** The column has this value, or one of these. */
  readonly equal: readonly string[];
  /** Others: they leave open which rows are meant. */
  readonly open: readonly string[];
}

export interface SessionDeletionSink extends Recognised {
  readonly kind: 'session-deletion';
  readonly form?: 'call';
  readonly filter: Filter;
  readonly structured?: Structured;
  /**
   * What is deleted from: the receiver's last name (`Session.deleteMany`), a member before the method (`prisma.session`), the builder's
   * table argument (`knex('sessions')`), the first argument (`manager.delete(Session, …)`), the table in the SQL text, the row that is meant, the text of
   * the key, or sessions by the nature of the call.
   */
  readonly subject: Subject;
  /** Methods whose first argument names the model of the receiver, and types whose first one does: `mongoose.model('Session')`, `Repository<Session>`. */
  readonly namedBy?: readonly string[];
  /**
   * Only when one of these keys is set to a revoking value (`update … { revoked: true }`), beside the columns or below one of the keys `inside`
   * (`$set`); with `method`, the call of that name in the chain has them. What saves a row writes the columns that the *row* was given before. SQL says
   * so itself.
   */
  readonly revokes?: { readonly data: Slot | 'row'; readonly inside?: readonly string[]; readonly method?: string };
  /** They are the sessions that the framework itself keeps: the request has the id of the caller's own. */
  readonly ofFramework?: boolean;
  /** How the same library says who calls: code with `{request}` for the request, in which `!` is for TypeScript only. */
  readonly caller?: string;
  /**
   * A function of the application in another file, of which only the name says what it does: not one of the same file, and not one that is told more than
   * the one thing, with which it may compare that.
   */
  readonly elsewhere?: true;
  /**
   * The call to which a condition can be added where this one takes none: `findByIdAndDelete(id)` → `findOneAndDelete({ _id: id })`. With
   * `otherResult` it gives back something else.
   */
  readonly scoped?: Scoped;
}

export interface Scoped {
  readonly method: string;
  /** The column that the argument names, and the key below which the call takes its conditions. */
  readonly key?: string;
  readonly below?: string;
  readonly otherResult?: boolean;
}

export type Subject = 'receiver' | 'table argument' | 'model argument' | 'sql' | 'row' | 'key' | 'sessions';

/**
 * What becomes of an object or a list that stands where a call that means certain rows takes a value. Where a call has none of this, it refuses them,
 * or takes them for a value that no row has.
 */
export interface Structured {
  /** The keys of an object are operators, or it becomes a comparison of its own in the text of the query. */
  readonly objects?: 'operators' | 'comparisons';
  /** An operator that all rows meet, with its value in JSON, and what has it. */
  readonly operator?: { readonly key: string; readonly value: string; readonly of: string };
  /** Any of the values in a list will do; or only where a model says so by its name, and the driver below it compares the list itself. */
  readonly lists?: 'always' | 'by models';
  /** What the values become before they are compared: what the column has, whatever the text says. */
  readonly casts?: 'always' | 'by models';
  /** A value that is not there restricts nothing: some leave a filter open so. */
  readonly absent?: 'all rows';
  /** Other libraries are called alike: the file has to import one of these, or the application to declare it, in a version of those given. */
  readonly with?: readonly { readonly packages: readonly string[]; readonly versions?: Versions }[];
  /** An option or setting with which it does not happen when it is on. */
  readonly unless?: string;
}

/** A call that finds rows by what it is given. */
export interface Lookup {
  readonly callee: Origin;
  readonly filter: Filter;
  readonly structured?: Structured;
  readonly subject: Exclude<Subject, 'row' | 'sessions'>;
  readonly namedBy?: readonly string[];
  readonly scoped?: Scoped;
}

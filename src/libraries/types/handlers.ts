import type { AnswerStatus, Whole } from './answers.js';
import type { Origin, Versions } from './origin.js';

/** How a framework hands a request to application code. */
export interface HandlerForm {
  readonly request?: Origin;
  readonly response?: Origin;
  /** In which order a handler takes them: one that is recognised tells the others, destructured ones included. */
  readonly order: readonly HandlerRole[];
  /** Parameters that are handed a part of the request: decorated ones, the second one of a route handler. */
  readonly parameters?: readonly HandlerParameter[];
  /**
   * Convention tells a handler with a single parameter as well: always, or in an application that uses the package. Otherwise a lone `req` may as well be the
   * parameter of a helper.
   */
  readonly alone?: 'always' | 'with package';
  readonly registration?: Registration;
  /** Functions that are handlers by the name under which the file exports them. */
  readonly exports?: readonly ServedExport[];
  /** Decorators that make a method of a class a handler. */
  readonly decorators?: RouteDecorators;
  /** The name of the file says which methods the handler in it serves: `logout.get.ts`; without, all of them. */
  readonly methodInFileName?: true;
  readonly inputs: readonly HandlerInput[];
  /**
   * How an edit reads a cookie that is signed where the program reads a plain one: below another member of the request than `cookies`, or by code around the
   * read, of which `{request}` and `{read}` are the parts. With `on`, only where the request is that.
   */
  readonly signedReads?: { readonly member: string; readonly on?: Origin } | { readonly code: string };
  /** Functions that are handed the request and give a part of it: `getQuery(event)`. */
  readonly readers?: readonly HandlerReader[];
  /** Methods of the request by which a program reads what stands below a path: `c.get('user')`. */
  readonly accessors?: readonly { readonly call: readonly string[]; readonly path: readonly string[] }[];
  /**
   * Paths at which the framework's middlewares put the authenticated user, best first; on the request unless `on` says otherwise. `id` is the
   * name of the user's id there, where it has another one. By the framework's types what may be absent is what the first `absentAfter` keys lead
   * to, 0 if nothing is; where it is not said, what the whole path leads to.
   */
  readonly identity: readonly {
    readonly path: readonly string[];
    readonly on?: 'response' | 'caller';
    readonly id?: string;
    readonly absentAfter?: number;
  }[];
  /** Every application decides for itself where the caller stands: an edit is complete only where the file shows it. */
  readonly identityVaries?: true;
  /** Functions that give the caller as the server authenticated them, or something at a path of it: `auth()`. */
  readonly callers?: readonly { readonly callee: Origin; readonly path: readonly string[] }[];
  /** Paths on the request that the server filled: the caller's own session. What the caller may do with it is no business of ours. */
  readonly own: readonly (readonly string[])[];
  /** Path on the request to the id of the caller's own session. */
  readonly sessionId?: readonly string[];
  /** The library that keeps the session at `session` of the request where nothing else is known. */
  readonly assumedSession?: string;
  /** Code that answers with the status of a failure; `{response}` stands for the response. */
  readonly failure?: string;
  /** What the handler returns is sent. For its status it is argument 0. */
  readonly answersByReturn?: Whole & { readonly status?: AnswerStatus };
  /** Code that logs `{error}`, where the framework has a logger at the `{request}`. */
  readonly log?: string;
  /** How an edit refuses whoever is not signed in. */
  readonly guarding?: Guarding;
  /** Methods of the request that sign somebody in and out. */
  readonly accounts?: AccountMethods;
  /** Functions that check what the request looks like: handed the request, they say nothing about who sent it. */
  readonly formChecks?: readonly string[];
  /**
   * Where a route says what a request has to look like: keys of an object beside the handler, from the outside in, and those below them for a part of the request. Without
   * a registration in the file nothing is known of it.
   */
  readonly schemas?: {
    readonly at: readonly (readonly string[])[];
    readonly parts: { readonly [source in RequestSource]?: readonly string[] };
  };
  /** What a parameter is handed is checked against the class that its type names, and by what else its decorator is told. */
  readonly checksTypes?: true;
}

/** How a framework lets only some callers through. */
export interface Guarding {
  /**
   * Code that answers that nobody is signed in, `{request}` and `{response}` being the names of the parameters. What a handler *returns* is the answer, or ends
   * it; an *expression* answers by itself, and a *statement* leaves the handler as well. `named` is what the code needs of the module.
   */
  readonly refusal: {
    readonly code: string;
    readonly is: 'returned' | 'expression' | 'statement';
    readonly named?: { readonly name: string; readonly from: string };
  };
  /**
   * Where the name of a guard goes: before the handler, below a key of the options between path and handler or behind it, or into a decorator of the module.
   */
  readonly place?:
    | { readonly kind: 'argument' }
    | { readonly kind: 'option'; readonly key: string; readonly side: 'before' | 'behind' }
    | { readonly kind: 'decorator'; readonly name: string; readonly from: string };
}

/** What a library for signing in adds to requests. */
export interface AccountMethods {
  readonly title: string;
  readonly login: readonly string[];
  readonly logout: readonly string[];
  /** Makes a middleware that signs somebody in, unless its options have `session: false`. */
  readonly middleware: Origin;
  /** From these versions on both give the session a new id, and tell a callback that they are done; before, they do neither. */
  readonly renewing: Versions;
  /** Option with which what the old session held is kept. */
  readonly keeping: string;
}

/** Methods of HTTP, in capitals: these, or all of them. */
export type HttpMethods = readonly string[] | 'every';

export interface ServedExport {
  readonly name: string;
  readonly serves: HttpMethods;
  /** The name of the one that serves POST. */
  readonly forPost?: string;
  /**
   * Lines at the start of the function that refuse everything but POST, where it serves more: `{request}` and `{response}` are the parameters' names. What they
   * need of the module of the function around it, where that is imported, is `named`.
   */
  readonly refusal?: { readonly lines: readonly string[]; readonly named?: string };
  /** Every function of the name is one, whatever it takes. Otherwise its parameters or the path of the file have to say so: one of these stands in it. */
  readonly where: 'everywhere' | { readonly below: readonly string[] };
}

export interface RouteDecorators {
  /** They are given the path, a list of paths, or an object that has it. */
  readonly methods: readonly { readonly is: Origin; readonly serves: HttpMethods }[];
  /** The decorator of the class is given the path before theirs. */
  readonly around: Origin;
  /** The one of the same module that serves POST. */
  readonly forPost: string;
  /** Starts an application of modules that list the classes. */
  readonly starts?: Origin;
}

/** Which methods of HTTP a registration serves. A registering method that is called like one serves that one. */
export interface RouteCalls {
  /** Registering methods that serve all of them. */
  readonly every: readonly string[];
  /** Those that are told which ones, by text or a list, and the path: where in their arguments. */
  readonly told?: Readonly<Record<string, { readonly methods: number; readonly path: number }>>;
  /** A literal that stands for all of them: `*`. */
  readonly wildcard?: string;
  /**
   * Convention: names of what handlers are registered on in the same way, wherever it comes from, where the arguments look like a path and a handler. Longer
   * names end with one of these.
   */
  readonly alike?: readonly string[];
}

/** How a handler is registered. The last name of the callee is the method, the first argument the path. */
export interface Registration {
  readonly callee: Origin;
  /** How a file makes the application itself, and not a part of one that is put together elsewhere. */
  readonly application?: MadeApplication;
  readonly routes?: RouteCalls;
  /** Register what runs before the handlers that follow: `app.use(requireLogin)`. */
  readonly middlewares: readonly string[];
  /** Registers what runs for every request with a certain route parameter: `router.param('userId', …)`. */
  readonly parameter?: string;
  /** Register what runs before all handlers, wherever they stand, behind the name of an event: `fastify.addHook('preHandler', …)`. */
  readonly hooks?: readonly string[];
  /** Keys of an options object that name what runs before the handler: `preHandler`. All else that is given beside the handler is such an object. */
  readonly before?: readonly string[];
  /** Every key of that object may be the name of something that runs before the handler: `{ isAdmin: true }`. */
  readonly macros?: boolean;
  /** Keys of an object argument below which a handler stands. */
  readonly handler?: readonly string[];
  /** Register a function that is handed the application: `fastify.register(async (instance) => …)`. */
  readonly plugins?: readonly string[];
  /** Methods of a router whose result is handed to another one: `app.use(router.routes())`. */
  readonly mounted?: readonly string[];
  /**
   * Every step gives something new: what is called on the receiver elsewhere does not matter, and its name may say who gets through
   * (`adminProcedure`).
   */
  readonly isBuilder?: true;
  /** Methods of the result that register what runs before: `router.post('/', handler).use(isAdmin)`. */
  readonly behind?: readonly string[];
}

export interface MadeApplication {
  readonly made: Origin;
  /** The same thing may as well be mounted by another file: it is the application where this one serves it. */
  readonly mayBeMounted?: true;
}

export interface HandlerParameter {
  readonly is: Origin;
  /** Where on the request it comes from. */
  readonly path: readonly string[];
  /** What the next key of the path is: the text handed to the decorator, or the parameter's own name. */
  readonly key?: 'decorator' | 'name';
}

export interface HandlerInput {
  /** Path on the request. */
  readonly path: readonly string[];
  readonly source: RequestSource;
  /** The path is a method: its argument names the value (`req.get('x')`), or it gives all of them (`request.json()`). */
  readonly call?: 'value' | 'all';
  /** What the method has to be told: `c.req.valid('json')`. */
  readonly argument?: string;
  /** The text of an address, whose query counts. */
  readonly isAddress?: boolean;
  /** What its values can be; without it, what its source has: see `Holds`. */
  readonly holds?: Holds;
}

/**
 * What single values of a part of a request can be: text; a list of texts as well, where a parameter stands there twice; anything that JSON can say; or
 * what the framework has checked before. Parameters of a route, headers and cookies hold text, a query lists, a body anything, unless the data says more.
 */
export type Holds = 'text' | 'lists' | 'anything' | 'checked' | QueryParser;

/** Objects as well, where the parser of the query makes them; otherwise lists. */
export interface QueryParser {
  /** The versions in which it does so by default. */
  readonly nestedIn: Versions;
  /** The setting that says so for the application, `app.set(name, value)`, and the values with which it does. */
  readonly setting: string;
  readonly nestedBy: readonly (string | boolean)[];
}

export interface HandlerReader {
  readonly callee: Origin;
  readonly source: RequestSource;
  /** The argument that is the request; without one the call finds the request by itself. */
  readonly request?: number;
  /** The argument that names the value; without one the result has all of them. */
  readonly name?: number;
  readonly holds?: Holds;
}

/** `caller` is what one of the form's `callers` gives. */
export type HandlerRole = 'error' | 'request' | 'response' | 'next' | 'caller';

export type RequestSource = 'query' | 'params' | 'body' | 'headers' | 'cookies';

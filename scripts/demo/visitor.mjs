/**
 * A client that keeps cookies. It is no browser: it sends a Secure cookie over plain HTTP too, so that every page can be
 * called both ways.
 */
export class Visitor {
  #url;
  #headers;
  #cookies = new Map();

  /**
   * @param {string} url of the application
   * @param {{ behindTls?: boolean }} options calls as the TLS proxy in front of the application would
   */
  constructor(url, { behindTls = true } = {}) {
    this.#url = url;
    this.#headers = behindTls ? { 'X-Forwarded-Proto': 'https' } : {};
  }

  /**
   * @param {string} method
   * @param {string} page path and query
   * @param {unknown} body sent as JSON
   * @returns {Promise<{ status: number; setCookie: string[]; body: any }>}
   */
  async call(method, page, body) {
    // eslint-disable-next-line n/no-unsupported-features/node-builtins -- works on every Node 20, experimental only in name
    const response = await fetch(this.#url + page, {
      method,
      headers: {
        ...this.#headers,
        Cookie: [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; '),
        'X-XSRF-TOKEN': this.#cookies.get('XSRF-TOKEN') ?? '',
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
      },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    const setCookie = response.headers.getSetCookie();
    for (const header of setCookie) this.keep(...parseSetCookie(header).pair);
    return { status: response.status, setCookie, body: parseBody(await response.text()) };
  }

  /** Opens the start page, which hands out the CSRF token, and logs in. */
  async logIn(name, password, options = {}) {
    await this.call('GET', '/');
    const answer = await this.call('POST', '/login', { email: `${name}@example.com`, password, ...options });
    if (answer.status !== 200) throw new Error(`${name} cannot log in: ${answer.status}`);
    return answer;
  }

  cookie(name) {
    return this.#cookies.get(name);
  }

  keep(name, value) {
    this.#cookies.set(name, value);
  }
}

/**
 * @param {string} header
 * @returns {{ pair: [name: string, value: string]; attributes: string[]; has: (attribute: string) => boolean; get: (attribute: string) => string | undefined }}
 */
export function parseSetCookie(header) {
  const [pair, ...attributes] = header.split('; ');
  const end = pair.indexOf('=');
  const values = new Map(
    attributes.map((attribute) => attribute.split('=')).map(([key, value]) => [key.toLowerCase(), value]),
  );
  return {
    pair: [pair.slice(0, end), pair.slice(end + 1)],
    attributes,
    has: (attribute) => values.has(attribute.toLowerCase()),
    get: (attribute) => values.get(attribute.toLowerCase()),
  };
}

function parseBody(text) {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** Every cookie of the applications is set here: over TLS only. */
export function setCookie(response, name, value, options = {}) {
  response.cookie(name, value, { ...options, secure: true });
}

/** A connection to the host does not leave the machine or a private network. `own` are the settings' hosts, exact or `*.suffix`. */
export function isPrivateHost(host: string, own: readonly string[]): boolean {
  const name = host.toLowerCase().replace(/\.$/u, '');
  return isOnMachine(name) || isPrivateAddress(name) || isSingleLabel(name) || own.some((one) => isMeant(one, name));
}

/** Nothing, or the path of a socket, stands for this machine as well. */
function isOnMachine(name: string): boolean {
  return (
    name === '' ||
    name.startsWith('/') ||
    name.startsWith('%2f') ||
    /(?:^|\.)localhost$/u.test(name) ||
    /^(?:host|gateway)\.docker\.internal$/u.test(name)
  );
}

/** RFC 1918, RFC 3927, RFC 4193, and loopback. */
function isPrivateAddress(name: string): boolean {
  if (name.includes(':')) return /^(?:::1?$|f[cd]|fe[89ab])/u.test(name);
  return /^(?:0\.0\.0\.0$|10\.|127\.|169\.254\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.)/u.test(name);
}

/** A name without a domain is one of the network that the machine is in: `redis`. */
function isSingleLabel(name: string): boolean {
  return !name.includes('.') && !name.includes(':');
}

function isMeant(own: string, name: string): boolean {
  const wanted = own.toLowerCase();
  return wanted.startsWith('*.') ? name.endsWith(wanted.slice(1)) : name === wanted;
}

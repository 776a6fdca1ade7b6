/**
 * A random secret of 256 bits, in base64url. The browser makes it, as the command line does, so that a request whose
 * answer was lost can be repeated with the same secret.
 */
export function newClientSecret(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(32))
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '')
}

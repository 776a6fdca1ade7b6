const base = 'http://own.invalid'

/**
 * The path to go to after signing in. It is always one of our own, whatever the address bar said, and is judged as a
 * browser resolves it: resolving can turn a harmless text into one that names another host, such as `/.//host`.
 */
export function safeReturnPath(text: string | null | undefined): string {
  if (!text?.startsWith('/') || !URL.canParse(text, base)) return '/'
  const url = new URL(text, base)
  if (url.origin !== base || /^[/\\]{2}/.test(url.pathname)) return '/'
  return url.pathname + url.search + url.hash
}

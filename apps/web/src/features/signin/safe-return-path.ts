/** The path to go to after signing in: only ever one of our own, whatever the address bar said. */
export function safeReturnPath(text: string | null | undefined): string {
  const base = 'http://own.invalid'
  if (!text?.startsWith('/') || !URL.canParse(text, base)) return '/'
  const url = new URL(text, base)
  return url.origin === base ? url.pathname + url.search + url.hash : '/'
}

/** Stores a preference of the visitor for a year. It is not a secret, so scripts may write it. */
export function remember(cookie: string, value: string): void {
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser yet
  document.cookie = toCookie(cookie, value, window.location.protocol)
}

/** Over HTTPS the cookie is never sent in the clear, so that nobody on the way can read or plant it. */
export function toCookie(cookie: string, value: string, protocol: string): string {
  const secure = protocol === 'https:' ? '; secure' : ''
  return `${cookie}=${encodeURIComponent(value)}; path=/; max-age=31536000; samesite=lax${secure}`
}

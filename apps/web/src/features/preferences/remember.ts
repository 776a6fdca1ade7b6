/** Keeps a choice of the visitor's for a year. Not a secret, so script may write it. */
export function remember(cookie: string, value: string): void {
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser yet
  document.cookie = toCookie(cookie, value, window.location.protocol)
}

/** Over HTTPS it never leaves in the clear, so that nobody on the way can read or plant it. */
export function toCookie(cookie: string, value: string, protocol: string): string {
  const secure = protocol === 'https:' ? '; secure' : ''
  return `${cookie}=${encodeURIComponent(value)}; path=/; max-age=31536000; samesite=lax${secure}`
}

/**
 * Of a page with a form. `redirectUri` is where the form may end up: browsers hold the redirects that follow to
 * `form-action` too.
 */
export function pageHeaders(redirectUri?: string): Record<string, string> {
  const target = redirectUri === undefined ? '' : ` ${sourceOf(redirectUri)}`
  return {
    ...commonHeaders,
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Security-Policy': `default-src 'none'; style-src 'self'; form-action 'self'${target}; ${everywhere}`,
  }
}

const everywhere = "base-uri 'none'; frame-ancestors 'none'"

const commonHeaders = {
  'Cache-Control': 'no-store',
  'X-Content-Type-Options': 'nosniff',
  // With less, browsers would not say where a form was sent from.
  'Referrer-Policy': 'same-origin',
}

/** Of what is not one of our pages; the library adds the hash of the script that sends its forms off. */
export const otherHeaders: Readonly<Record<string, string>> = {
  ...commonHeaders,
  'Content-Security-Policy': `default-src 'none'; script-src 'self'; ${everywhere}`,
}

function sourceOf(uri: string): string {
  const { origin, protocol } = new URL(uri)
  return origin === 'null' ? protocol : origin
}

/**
 * Headers of a page with a form. `redirectUri` is where the form may lead: browsers apply `form-action` to the
 * redirects that follow too.
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
  // With a stricter policy, browsers would not say where a form was sent from.
  'Referrer-Policy': 'same-origin',
}

/** Headers of answers that are not our pages. The library adds the hash of the script that submits its forms. */
export const otherHeaders: Readonly<Record<string, string>> = {
  ...commonHeaders,
  'Content-Security-Policy': `default-src 'none'; script-src 'self'; ${everywhere}`,
}

function sourceOf(uri: string): string {
  const { origin, protocol } = new URL(uri)
  return origin === 'null' ? protocol : origin
}

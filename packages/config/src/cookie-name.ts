/**
 * The name of a cookie at a public address. Where that is https the name has a prefix by which browsers take the cookie from
 * nobody but the host itself (`__Host-`), or over https alone where it has a path of its own (`__Secure-`): no other host of
 * the domain, and nobody on the way, can plant one. Browsers refuse these names over http, so there it is the bare name.
 */
export function cookieNameAt(publicUrl: string, name: string, path = '/'): string {
  if (!publicUrl.startsWith('https:')) return name
  return `${path === '/' ? '__Host-' : '__Secure-'}${name}`
}

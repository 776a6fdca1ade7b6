/** Whether an application may have people sent back to an address: https, http on this computer, or its own scheme. */
export function isRedirectUri(text: string): boolean {
  if (!URL.canParse(text)) return false
  const { protocol, hostname, hash, username, password } = new URL(text)
  if (hash !== '' || text.includes('#') || username !== '' || password !== '') return false
  if (protocol === 'https:') return true
  if (protocol === 'http:') return loopback.includes(hostname)
  // RFC 8252: a scheme that is a reversed domain name has an owner, unlike `javascript:`.
  return /^[a-z][a-z0-9+-]*(\.[a-z0-9+-]+)+:$/.test(protocol)
}

const loopback = ['localhost', '127.0.0.1', '[::1]']

import type { Handle } from '../source-item.ts'

/** By a distinguished name in a form that can be compared: directories differ in blanks, capitals and escapes (RFC 4514). */
export const handleOfName = (name: string): Handle => `dn:${partsOf(name).map(normalPart).join(',')}`

/** As `memberUid` names people. */
export const handleOfUid = (uid: string): Handle => `uid:${uid.trim().toLowerCase()}`

/** The value of the first part: what `cn=Sales,ou=groups,dc=acme` is called. */
export const firstValueOf = (name: string): string => {
  const [first = ''] = partsOf(name)
  return toPlain(first.slice(first.indexOf('=') + 1).trim())
}

/** The parts between commas that are not escaped. */
const partsOf = (name: string): readonly string[] =>
  (name.match(/(?:\\[\s\S]|[^,;\\])+/g) ?? []).map((part) => part.trim())

function normalPart(part: string): string {
  const at = part.indexOf('=')
  const [type, value] = [part.slice(0, at), part.slice(at + 1)]
  return `${type.trim()}=${toPlain(value.trim())}`.toLowerCase().normalize('NFC')
}

/** Signs may be escaped by themselves or as two hexadecimal digits for each byte. */
function toPlain(value: string): string {
  const bytes: Buffer[] = []
  for (const [, hex, sign, plain] of value.matchAll(/\\([0-9a-f]{2})|\\([\s\S])|([^\\]+)/gi))
    bytes.push(hex === undefined ? Buffer.from(sign ?? plain ?? '') : Buffer.from(hex, 'hex'))
  return Buffer.concat(bytes).toString('utf8')
}

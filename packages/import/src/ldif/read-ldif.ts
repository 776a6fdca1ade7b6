import { TextDecoder } from 'node:util'
import { linesOf } from '../lines-of.ts'
import type { SourceItem } from '../source-item.ts'
import { unreadable } from '../to-person.ts'
import { toldOnce } from '../told-once.ts'
import type { Attributes } from './ldap-group.ts'
import { attributeOf, isUsed, toLdapItem } from './ldap-person.ts'
import { type LdifRecord, recordsOf } from './records-of.ts'

/** Reads people and groups from an LDIF file (RFC 2849), as `slapcat` and `ldapsearch` write it. Other entries are skipped. */
export async function* readLdif(text: AsyncIterable<string>): AsyncGenerator<SourceItem> {
  const tell = toldOnce()
  for await (const record of recordsOf(linesOf(text))) {
    const { line } = record
    const read = readRecord(record)
    if (read.kind === 'item') {
      yield read.item
      continue
    }
    const { attributes, ignored } = read
    const item = toLdapItem(line, attributes)
    if (item.kind !== 'skipped') for (const name of ignored) yield* tell(name, line)
    yield item
  }
}

type Read =
  | { readonly kind: 'item'; readonly item: SourceItem }
  | { readonly kind: 'entry'; readonly attributes: Attributes; readonly ignored: readonly string[] }

function readRecord({ line, fields, isTooLarge }: LdifRecord): Read {
  const stop = (
    at: number,
    column: string | null,
    problem: 'malformed' | 'too-large' | 'not-a-description',
  ): Read => ({
    kind: 'item',
    item: unreadable(at, column, problem),
  })
  if (isTooLarge) return stop(line, null, 'too-large')
  const attributes = new Map<string, string[]>()
  const ignored: string[] = []
  for (const { line: at, text } of fields) {
    const parsed = /^([^:]+):(:|<)? *(.*)$/s.exec(text)
    const [, description = '', kind, raw = ''] = parsed ?? []
    if (parsed === null) return stop(at, null, 'malformed')
    const name = attributeOf(description)
    if (name === 'changetype' && raw.trim() !== 'add') return stop(at, description, 'not-a-description')
    if (kind === '<' && isUsed(name)) return stop(at, description, 'not-a-description')
    if (!isUsed(name)) {
      ignored.push(description)
      continue
    }
    const value = kind === ':' ? fromBase64(name, raw) : raw
    if (value === null) return stop(at, description, 'malformed')
    attributes.set(name, [...(attributes.get(name) ?? []), value])
  }
  const isResult = fields.every(({ text }) => /^(search|result|version|# )/.test(text))
  if (isResult) return { kind: 'item', item: { kind: 'skipped', line, why: 'no-person' } }
  return attributes.has('dn') ? { kind: 'entry', attributes, ignored } : stop(line, 'dn', 'malformed')
}

/** Binary identifiers stay in base64, as everybody writes them. Anything else is text in UTF-8. */
function fromBase64(name: string, raw: string): string | null {
  const base64 = raw.replace(/\s/g, '')
  if (!/^[A-Za-z0-9+/]*={0,2}$/.test(base64)) return null
  return name === 'objectguid' ? base64 : new TextDecoder().decode(Buffer.from(base64, 'base64'))
}

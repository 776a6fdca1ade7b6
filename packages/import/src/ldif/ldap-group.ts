import type { SourceItem } from '../source-item.ts'
import { toGroup } from '../to-group.ts'
import { firstValueOf, handleOfName, handleOfUid } from './distinguished-name.ts'

/** The values of each attribute. Attribute names are in lower case. */
export type Attributes = ReadonlyMap<string, readonly string[]>

const groupClasses = new Set([
  'groupofnames',
  'groupofuniquenames',
  'groupofmembers',
  'posixgroup',
  'group',
  'ipausergroup',
])
/** Groups that a directory keeps for one person each, so that files have a group. */
const privateClasses = new Set(['mepmanagedentry'])

/** The group that an entry with these classes describes; anything else is skipped. */
export function toLdapGroup(line: number, classes: readonly string[], attributes: Attributes): SourceItem {
  const isGroup =
    classes.some((name) => groupClasses.has(name)) && !classes.some((name) => privateClasses.has(name))
  const [dn = ''] = attributes.get('dn') ?? []
  if (!isGroup || dn === '') return { kind: 'skipped', line, why: 'no-person' }
  const textOf = (...names: readonly string[]): string | undefined =>
    names.flatMap((name) => attributes.get(name) ?? []).find((text) => text.trim() !== '')
  const mails = (attributes.get('mail') ?? []).map((mail) => ({
    column: 'mail',
    text: `smtp:${mail.trim()}`,
  }))
  const proxies = (attributes.get('proxyaddresses') ?? []).map((text) => ({ column: 'proxyaddresses', text }))
  const listed = new Set(proxies.map(({ text }) => text.toLowerCase()))
  return toGroup(line, {
    externalId: textOf('entryuuid', 'ipauniqueid', 'nsuniqueid', 'objectguid')?.trim() ?? handleOfName(dn),
    displayName: { column: 'cn', text: textOf('displayname', 'cn') ?? firstValueOf(dn) },
    proxyAddresses: [...proxies, ...mails.filter(({ text }) => !listed.has(text.toLowerCase()))],
    handles: [handleOfName(dn)],
    members: [
      ...['member', 'uniquemember'].flatMap((name) => (attributes.get(name) ?? []).map(handleOfName)),
      ...(attributes.get('memberuid') ?? []).map(handleOfUid),
    ],
  })
}

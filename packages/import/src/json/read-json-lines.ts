import { profileTexts } from '@reprieve/domain'
import { linesOf } from '../lines-of.ts'
import { largestRecord, type OwnBelonging, type SourceItem, UnreadableSourceError } from '../source-item.ts'
import { toGroup } from '../to-group.ts'
import { type Said, toPerson, unreadable, type Value } from '../to-person.ts'
import { handleOfId } from './json-groups.ts'
import { isObject, listOf, type Members } from './members.ts'

/** People and groups of an export of our own. Who is in the bin there is skipped, and so is what an import does not take. */
export async function* readJsonLines(text: AsyncIterable<string>): AsyncGenerator<SourceItem> {
  let line = 0
  for await (const one of linesOf(text)) {
    line += 1
    if (one.trim() === '') continue
    const record = parse(one)
    if (line === 1) checkFirst(record)
    yield record === null ? unreadable(line, null, problemOfLine(one)) : toItem(line, record)
  }
}

function parse(line: string): Members | null {
  try {
    const value: unknown = JSON.parse(line)
    return isObject(value) ? value : null
  } catch {
    return null
  }
}

function checkFirst(record: Members | null): void {
  if (record?.kind === 'tenant' && record.version === 1) return
  throw new UnreadableSourceError(
    'The file is no export of Reprieve in version 1: its first line does not tell of a tenant.',
  )
}

const problemOfLine = (line: string) => (line.length > largestRecord ? 'too-large' : 'malformed')

function toItem(line: number, record: Members): SourceItem {
  if (record.kind !== 'user' && record.kind !== 'group') return { kind: 'skipped', line, why: 'no-person' }
  if (record.deletion !== null) return { kind: 'skipped', line, why: 'deleted' }
  const id = valueIn(record, 'id')
  if (id === undefined) return unreadable(line, 'id', 'malformed')
  const handles = [handleOfId(id.text)]
  if (record.kind === 'group')
    return toGroup(line, {
      externalId: id.text,
      displayName: valueIn(record, 'displayName') ?? { column: 'displayName', text: '' },
      proxyAddresses: textsIn(record, 'proxyAddresses'),
      handles,
      members: [],
    })
  const item = toPerson(line, saidBy(record, id))
  const memberOf = textsIn(record, 'groups').map(({ text }) => ({
    handle: handleOfId(text),
    displayName: text,
  }))
  if (item.kind !== 'person') return item
  const manager = valueIn(record, 'managerId')
  return {
    ...item,
    handles,
    memberOf,
    ...(manager !== undefined && { manager: handleOfId(manager.text) }),
    belongings: belongingsOf(record),
  }
}

/** What the user has besides the profile. Licences that come from a group come with the group. */
function belongingsOf(user: Members): readonly OwnBelonging[] {
  const licences = listOf(user.licences).flatMap((licence) => {
    const skuId = valueIn(licence, 'skuId')
    if (skuId === undefined || licence.direct !== true) return []
    return [{ skuId: skuId.text, excludedPlans: textsIn(licence, 'excludedPlans').map(({ text }) => text) }]
  })
  const roles = textsIn(user, 'roles').map(({ text }) => text)
  const reason = isObject(user.hold) ? valueIn(user.hold, 'reason') : undefined
  return [
    ...(licences.length > 0 ? [{ kind: 'licences' as const, licences }] : []),
    ...(roles.length > 0 ? [{ kind: 'roles' as const, roles }] : []),
    ...(reason !== undefined ? [{ kind: 'hold' as const, reason: reason.text }] : []),
  ]
}

const members = [
  'userPrincipalName',
  'displayName',
  'firstName',
  'lastName',
  'usageLocation',
  'phoneNumber',
  ...profileTexts,
  'signInBlocked',
] as const satisfies readonly (keyof Said)[]

function saidBy(user: Members, externalId: Value): Said {
  const hash = valueIn(user, 'passwordHash')
  const said = members.flatMap((name) => {
    const value = valueIn(user, name)
    return value === undefined ? [] : [[name, value] as const]
  })
  return {
    ...Object.fromEntries(said),
    externalId,
    // Ours are bare; an import knows them by the scheme that LDAP directories put in front.
    ...(hash !== undefined && {
      passwordHash: { ...hash, text: hash.text.startsWith('$argon2') ? `{ARGON2}${hash.text}` : hash.text },
    }),
    proxyAddresses: textsIn(user, 'proxyAddresses'),
  }
}

function valueIn(record: Members, column: string): Value | undefined {
  const value = record[column]
  if (typeof value === 'string') return { column, text: value }
  return typeof value === 'boolean' ? { column, text: String(value) } : undefined
}

const textsIn = (record: Members, column: string): readonly Value[] => {
  const value = record[column]
  return Array.isArray(value)
    ? value.filter((text) => typeof text === 'string').map((text: string) => ({ column, text }))
    : []
}

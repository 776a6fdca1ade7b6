import { profileTexts } from '@reprieve/domain'
import type { SaidDeletedPerson } from '@reprieve/domain/import'
import { linesOf } from '../lines-of.ts'
import { largestRecord, type OwnBelonging, type SourceItem, UnreadableSourceError } from '../source-item.ts'
import { toGroup } from '../to-group.ts'
import { type Said, toPerson, unreadable, type Value } from '../to-person.ts'
import { handleOfId } from './json-groups.ts'
import { isObject, listOf, type Members } from './members.ts'

/** People, groups and the people of the bin of an export of our own. What an import does not take is skipped. */
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
  if (record.deletion !== null && record.kind === 'group') return { kind: 'skipped', line, why: 'deleted' }
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
  if (record.deletion !== null) return toDeleted(line, record, { ...item.person, externalId: id.text })
  const manager = valueIn(record, 'managerId')
  return {
    ...item,
    handles,
    memberOf,
    ...(manager !== undefined && { manager: handleOfId(manager.text) }),
    belongings: belongingsOf(record),
  }
}

/** Somebody in the bin, with what a restore gives back. */
function toDeleted(line: number, user: Members, person: SaidDeletedPerson['person']): SourceItem {
  const { deletion, hold } = user
  if (!isObject(deletion) || !isObject(deletion.notes)) return unreadable(line, 'deletion', 'malformed')
  const { notes } = deletion
  const plainIn = (record: Members, name: string) => textsIn(record, name).map(({ text }) => text)
  const textOf = (record: Members, name: string) => valueIn(record, name)?.text ?? ''
  const excluded = isObject(notes.excludedPlans) ? notes.excludedPlans : {}
  const deleted: SaidDeletedPerson = {
    person,
    deletedAt: textOf(deletion, 'deletedAt'),
    purgeAt: textOf(deletion, 'purgeAt'),
    deletedByName: textOf(deletion, 'deletedByName'),
    hold: isObject(hold) ? textOf(hold, 'reason') : null,
    returns: {
      licences: plainIn(notes, 'licences'),
      excludedPlans: Object.fromEntries(
        Object.keys(excluded).map((skuId) => [skuId, plainIn(excluded, skuId)]),
      ),
      roles: plainIn(notes, 'roles'),
    },
    groups: plainIn(user, 'groups'),
    manager: valueIn(user, 'managerId')?.text ?? null,
    reports: plainIn(notes, 'reports'),
  }
  return { kind: 'deleted', line, deleted, handle: handleOfId(person.externalId) }
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

import type { ImportedGroup, ImportedMember } from '@reprieve/domain/import'
import type { Handle, SourceGroup, SourcePerson } from '../source-item.ts'

/** A group of a source with the members that all of the source gives it. */
export interface CollectedGroup {
  /** On which the source tells of it first. */
  readonly line: number
  readonly group: ImportedGroup
  /** How many of its members are nobody that the import takes, such as groups in it, or people who are refused. */
  readonly unknownMembers: number
  /** Whether these are further members of a group that stands before it: one with very many members has several rows. */
  readonly isFurther: boolean
}

const membersOfRow = 10_000

interface Collected {
  readonly line: number
  readonly group: Omit<ImportedGroup, 'members'>
  readonly handles: Set<Handle>
  readonly members: Set<Handle>
}

/**
 * Brings together what people say of their groups and groups of their members, in whatever order. Keeps some hundred bytes
 * for each person and each membership.
 */
export function collectGroups() {
  const people = new Map<Handle, ImportedMember>()
  const byId = new Map<string, Collected>()
  const mentioned = new Map<Handle, { line: number; displayName: string; members: ImportedMember[] }>()
  return {
    addPerson({ line, handles = [], memberOf = [] }: SourcePerson, member: ImportedMember): void {
      for (const handle of handles) people.set(handle, member)
      for (const { handle, displayName } of memberOf) {
        const mention = mentioned.get(handle) ?? { line, displayName, members: [] }
        mention.members.push(member)
        mentioned.set(handle, mention)
      }
    },
    addGroup({ line, externalId, displayName, proxyAddresses, handles, members }: SourceGroup): void {
      const group = {
        externalId,
        displayName,
        ...(proxyAddresses.length > 0 && { proxyAddresses }),
      }
      const same = byId.get(externalId) ?? { line, group, handles: new Set(), members: new Set() }
      for (const handle of handles) same.handles.add(handle)
      for (const handle of members) same.members.add(handle)
      byId.set(externalId, same)
    },
    /** Who is named so, among the people that were added. */
    personOf: (handle: Handle): ImportedMember | undefined => people.get(handle),
    /** The groups with an entry of their own, and then those that only people tell of. */
    finish(): readonly CollectedGroup[] {
      const known = new Set([...byId.values()].flatMap(({ handles }) => [...handles]))
      const told = [...byId.values()].flatMap(({ line, group, handles, members: named }) => {
        const found = [...named].map((handle) => people.get(handle))
        const told = [...handles].flatMap((handle) => mentioned.get(handle)?.members ?? [])
        const members = [...found.filter((person) => person !== undefined), ...told]
        const unknownMembers = found.filter((person) => person === undefined).length
        return toRows({ line, group, unknownMembers }, members)
      })
      const others = [...mentioned].flatMap(([externalId, { line, displayName, members }]) =>
        known.has(externalId)
          ? []
          : toRows({ line, group: { externalId, displayName }, unknownMembers: 0 }, members),
      )
      return [...told, ...others]
    },
  }
}

interface Told extends Pick<CollectedGroup, 'line' | 'unknownMembers'> {
  readonly group: Omit<ImportedGroup, 'members'>
}

/** The rows of a group, each member once. */
function toRows(
  { line, group, unknownMembers }: Told,
  given: readonly ImportedMember[],
): readonly CollectedGroup[] {
  const members = [...new Map(given.map((person) => [person.externalId, person])).values()]
  const rows = [
    { line, group: { ...group, members: members.slice(0, membersOfRow) }, unknownMembers, isFurther: false },
  ]
  for (let start = membersOfRow; start < members.length; start += membersOfRow) {
    const some = members.slice(start, start + membersOfRow)
    rows.push({ line, group: { ...group, members: some }, unknownMembers: 0, isFurther: true })
  }
  return rows
}

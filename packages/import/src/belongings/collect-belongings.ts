import type { ImportedBelonging, ImportedMember } from '@reprieve/domain/import'
import type { Handle, OwnBelonging, SourceDeletedPerson, SourcePerson } from '../source-item.ts'

/** A manager, a hold, licences or roles of a person of a source. */
export interface CollectedBelonging {
  /** The line that tells of the person. */
  readonly line: number
  readonly displayName: string
  readonly userPrincipalName: string
  readonly given: ImportedBelonging
}

interface Waiting extends Omit<CollectedBelonging, 'given'> {
  readonly member: ImportedMember
  readonly manager: Handle | undefined
  readonly belongings: readonly OwnBelonging[]
}

/**
 * Keeps what people of a source have until all of them are known, because a manager may stand behind those who report to
 * it. Some hundred bytes for each person who has something.
 */
export function collectBelongings() {
  const waiting: Waiting[] = []
  const deleted = new Set<Handle>()
  return {
    addPerson({ line, person, manager, belongings = [] }: SourcePerson, member: ImportedMember): void {
      if (manager === undefined && belongings.length === 0) return
      const { displayName, userPrincipalName } = person
      waiting.push({ line, displayName, userPrincipalName, member, manager, belongings })
    },
    /** A manager in the bin has its reports itself. */
    addDeleted({ handle }: SourceDeletedPerson): void {
      deleted.add(handle)
    },
    /** The belongings in the order of the source, and how many managers are nobody whom the import takes. */
    finish(personOf: (handle: Handle) => ImportedMember | undefined): {
      readonly belongings: readonly CollectedBelonging[]
      readonly unknownManagers: number
    } {
      let unknownManagers = 0
      const belongings = waiting.flatMap(({ member: person, manager: handle, belongings: own, ...row }) => {
        const manager = handle === undefined ? undefined : personOf(handle)
        if (handle !== undefined && manager === undefined && !deleted.has(handle)) unknownManagers += 1
        const all = [...(manager === undefined ? [] : [{ kind: 'manager' as const, manager }]), ...own]
        return all.map((belonging) => ({ ...row, given: { person, belonging } }))
      })
      return { belongings, unknownManagers }
    },
  }
}

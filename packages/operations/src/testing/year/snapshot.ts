import type { Statements, Storage } from '@reprieve/db'
import { everyRow } from '@reprieve/db/testing'

/** Everything that the rules speak of, at one moment. */
export type Snapshot = Awaited<ReturnType<typeof takeSnapshot>>

export const takeSnapshot = (storage: Storage, now: Date) =>
  storage.read(function* () {
    return {
      now,
      tenants: yield* everyRow('tenants'),
      users: yield* everyRow('users'),
      bin: yield* everyRow('deletedUsers'),
      tombstones: yield* everyRow('tombstones'),
      names: yield* everyRow('names'),
      licences: yield* everyRow('licenceAssignments'),
      seats: yield* everyRow('subscribedSkus'),
      roles: yield* everyRow('roleAssignments'),
      mailboxes: yield* everyRow('mailboxes'),
      records: yield* recordsInOrder(),
    }
  })

function* recordsInOrder(): Statements<readonly { readonly sequence: number; readonly hash: string }[]> {
  const records = yield* everyRow('auditRecords')
  return records
    .map(({ sequence, hash }) => ({ sequence, hash }))
    .sort((one, other) => one.sequence - other.sequence)
}

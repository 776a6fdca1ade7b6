import { auditHashes, everyRow } from '@reprieve/db/testing'
import type { TestDirectory } from '../open-test-directory.ts'
import { readMessages } from './read-messages.ts'

/** Everything that the rules are about, at one moment. */
export type Snapshot = Awaited<ReturnType<typeof takeSnapshot>>

export async function takeSnapshot({ storage, clock, mailRoot }: TestDirectory) {
  const rows = await storage.read(everyRowOfInterest)
  return { ...rows, now: clock.now(), messages: readMessages(mailRoot) }
}

function* everyRowOfInterest() {
  return {
    tenants: yield* everyRow('tenants'),
    users: yield* everyRow('users'),
    bin: yield* everyRow('deletedUsers'),
    tombstones: yield* everyRow('tombstones'),
    names: yield* everyRow('names'),
    licences: yield* everyRow('licenceAssignments'),
    seats: yield* everyRow('subscribedSkus'),
    roles: yield* everyRow('roleAssignments'),
    groups: yield* everyRow('groups'),
    memberships: yield* everyRow('memberships'),
    suspendedMemberships: yield* everyRow('suspendedMemberships'),
    mailboxes: yield* everyRow('mailboxes'),
    mailboxCopies: yield* everyRow('mailboxCopies'),
    records: yield* auditHashes(),
  }
}

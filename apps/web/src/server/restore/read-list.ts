import { type OperationError, ok, type Result } from '@reprieve/domain'
import { type RestoreListItem, readRestoreList } from '@reprieve/import'
import type { OperationContext } from '@reprieve/operations'
import { type BatchUser, batchAtMost } from '../../features/bulk-restore/batch.ts'
import { container } from '../container.ts'

/** A line of a file that names nobody who can be restored by it. */
export interface ListFault {
  readonly line: number
  readonly problem: 'unreadable' | 'not-an-id' | 'twice' | 'unknown' | 'no-ids' | 'too-many'
  /** The text of the line, or the id that it names. */
  readonly value: string
  /** The line that named the user before; null unless the fault is `twice`. */
  readonly firstLine: number | null
}

export interface ReadList {
  readonly users: readonly BatchUser[]
  /** As many faults as a person can look through. */
  readonly faults: readonly ListFault[]
  readonly faultCount: number
  /** Headings of columns that a restore ignores. */
  readonly ignored: readonly string[]
}

type ListedUser = Extract<RestoreListItem, { kind: 'user' }>

const faultsAtMost = 200

/** The users that a CSV file names, with their names in the tenant. */
export async function readList(
  context: OperationContext,
  file: Uint8Array,
): Promise<Result<ReadList, OperationError>> {
  const items: RestoreListItem[] = []
  for await (const item of readRestoreList(pieceOf(file))) items.push(item)
  const listed = items.filter((item) => item.kind === 'user')
  const taken = listed.slice(0, batchAtMost)
  const named = await container().operations.listUserNames(context, {
    userIds: taken.map(({ userId }) => userId),
  })
  if (!named.ok) return named
  const nameOf = new Map(named.value.map((names) => [names.id, names]))
  const faults = [
    ...items.flatMap(toFault),
    ...taken.filter(({ userId }) => !nameOf.has(userId)).map((user) => toFaultOf(user, 'unknown')),
    ...listed.slice(batchAtMost, batchAtMost + 1).map((user) => toFaultOf(user, 'too-many')),
  ].toSorted((one, other) => one.line - other.line)
  return ok({
    users: taken.flatMap(({ userId, newUserPrincipalName }) => {
      const names = nameOf.get(userId)
      return names ? [{ ...names, ...(newUserPrincipalName !== null && { newUserPrincipalName }) }] : []
    }),
    faults: faults.slice(0, faultsAtMost),
    faultCount: faults.length,
    ignored: items.flatMap((item) => (item.kind === 'ignored' ? [item.column] : [])),
  })
}

async function* pieceOf(file: Uint8Array): AsyncGenerator<Uint8Array> {
  yield file
}

const toFaultOf = ({ line, userId }: ListedUser, problem: ListFault['problem']): ListFault => ({
  line,
  problem,
  value: userId,
  firstLine: null,
})

function toFault(item: RestoreListItem): readonly ListFault[] {
  switch (item.kind) {
    case 'user':
    case 'skipped':
    case 'ignored':
      return []
    case 'unreadable':
      return [{ line: item.line, problem: 'unreadable', value: item.column ?? '', firstLine: null }]
    case 'no-ids':
      return [{ line: item.line, problem: 'no-ids', value: '', firstLine: null }]
    case 'not-an-id':
      return [{ line: item.line, problem: 'not-an-id', value: item.value.slice(0, 64), firstLine: null }]
    case 'twice':
      return [{ line: item.line, problem: 'twice', value: item.value, firstLine: item.firstLine }]
  }
}

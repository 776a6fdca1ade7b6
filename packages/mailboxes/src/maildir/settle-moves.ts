import type { MailboxMove, MailboxPlace, MoveOutcome } from '../mailbox-store.ts'
import { codeOf, type FileSystem } from './file-system.ts'
import { places, type TenantFolders } from './layout.ts'
import { makeMaildir } from './make-maildir.ts'

interface Batch {
  readonly fileSystem: FileSystem
  readonly folders: TenantFolders
  /** Folders whose entries have changed, or were changed by an attempt that was not flushed. */
  readonly touched: Set<string>
}

/**
 * Moves mailboxes to their destinations, each by one rename, so that a mailbox is never in two places or in none. A
 * purged mailbox first leaves by a rename and is deleted afterwards, so that half a mailbox never looks like a whole
 * one.
 */
export async function settleMoves(
  fileSystem: FileSystem,
  folders: TenantFolders,
  moves: readonly MailboxMove[],
): Promise<readonly MoveOutcome[]> {
  const batch: Batch = { fileSystem, folders, touched: new Set() }
  const moved = await Promise.all(moves.map((move) => attempt(move.userId, () => moveOne(batch, move))))
  const flushed = await flushTouched(batch, moved)
  const removed = await Promise.all(flushed.map((outcome, index) => removeOne(batch, moves[index], outcome)))
  return flushTouched(batch, removed)
}

async function attempt(userId: string, step: () => Promise<MoveOutcome>): Promise<MoveOutcome> {
  try {
    return await step()
  } catch (error) {
    const problem = codeOf(error)
    if (problem === null) throw error
    return { userId, settled: false, problem }
  }
}

const settled = (userId: string, created = false): MoveOutcome => ({ userId, settled: true, created })

async function moveOne(batch: Batch, move: MailboxMove): Promise<MoveOutcome> {
  const { userId, to, create } = move
  const found = await placesOf(batch, userId)
  if (to === 'gone') return takeAway(batch, userId, found)
  if (found.length > 1) return { userId, settled: false, problem: 'doubled' }
  const [from] = found
  if (from === undefined && !create) return { userId, settled: false, problem: 'missing' }
  if (from === undefined) await make(batch, userId, to)
  else if (from !== to) await rename(batch, userId, from, to)
  // Included even if an earlier attempt moved it, because that may have been killed before it flushed.
  for (const place of places) batch.touched.add(batch.folders.folderOf(place))
  return settled(userId, from === undefined)
}

async function placesOf({ fileSystem, folders }: Batch, userId: string) {
  const found: MailboxPlace[] = []
  for (const place of places) {
    const kind = await fileSystem.kindOf(folders.pathOf(place, userId))
    if (kind === 'file' || kind === 'other') {
      throw Object.assign(new Error('a mailbox is not a folder'), { code: 'ENOTDIR' })
    }
    if (kind === 'folder') found.push(place)
  }
  return found
}

async function make({ fileSystem, folders, touched }: Batch, userId: string, to: MailboxPlace) {
  const draft = folders.pathOf('making', userId)
  await fileSystem.remove(draft)
  await makeMaildir(fileSystem, draft)
  await fileSystem.rename(draft, folders.pathOf(to, userId))
  touched.add(folders.folderOf('making'))
}

const rename = (
  { fileSystem, folders }: Batch,
  userId: string,
  from: MailboxPlace,
  to: MailboxPlace,
): Promise<void> => fileSystem.rename(folders.pathOf(from, userId), folders.pathOf(to, userId))

async function takeAway(
  { fileSystem, folders, touched }: Batch,
  userId: string,
  found: readonly MailboxPlace[],
): Promise<MoveOutcome> {
  for (const place of found) {
    await fileSystem.remove(folders.pathOf('purging', userId))
    await fileSystem.rename(folders.pathOf(place, userId), folders.pathOf('purging', userId))
  }
  for (const area of [...places, 'purging'] as const) touched.add(folders.folderOf(area))
  return settled(userId)
}

async function removeOne(
  { fileSystem, folders, touched }: Batch,
  move: MailboxMove | undefined,
  outcome: MoveOutcome,
): Promise<MoveOutcome> {
  if (move?.to !== 'gone' || !outcome.settled) return outcome
  return attempt(move.userId, async () => {
    await fileSystem.remove(folders.pathOf('making', move.userId))
    await fileSystem.remove(folders.pathOf('purging', move.userId))
    touched.add(folders.folderOf('purging'))
    return outcome
  })
}

async function flushTouched(
  { fileSystem, touched }: Batch,
  outcomes: readonly MoveOutcome[],
): Promise<readonly MoveOutcome[]> {
  try {
    for (const folder of touched) {
      await fileSystem.flush(folder)
      touched.delete(folder)
    }
    return outcomes
  } catch (error) {
    const problem = codeOf(error)
    if (problem === null) throw error
    return outcomes.map((outcome) =>
      outcome.settled ? { userId: outcome.userId, settled: false, problem } : outcome,
    )
  }
}

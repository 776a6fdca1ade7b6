import { changed, statements, type Transaction, write } from '@reprieve/db'
import type { MailboxStore, MoveOutcome } from '@reprieve/mailboxes'
import type { Dependencies } from '../../dependencies.ts'
import { rowsByList } from '../load/rows-by-list.ts'
import type { MovesLease } from './lease-moves.ts'
import { nextAttemptAt } from './next-attempt-at.ts'

export interface SettledMoves {
  readonly settled: number
  /** User and problem of each move that has to be tried again. */
  readonly failed: readonly { readonly userId: string; readonly problem: string }[]
}

/**
 * Carries out leased moves and stores their outcomes. What others requested meanwhile for the same mailboxes is left to
 * this process, so it continues until nothing is left.
 */
export async function settleLease(
  { storage, now }: Pick<Dependencies, 'storage' | 'now'>,
  mailboxes: MailboxStore,
  { tenantId, userIds, leasedBy }: MovesLease,
): Promise<SettledMoves> {
  let settled = 0
  const failed: { readonly userId: string; readonly problem: string }[] = []
  for (;;) {
    const moves = await storage.read(() =>
      rowsByList(statements.leasedMailboxMoves, userIds, (part) => ({ tenantId, userIds: part, leasedBy })),
    )
    if (moves.length === 0) return { settled, failed }
    const wanted = moves.map(({ userId, wish, folder }) => ({ userId, to: wish, create: folder === 'new' }))
    const outcomes = await mailboxes.settle(tenantId, wanted)
    const outcomeByUser = new Map(outcomes.map((outcome) => [outcome.userId, outcome]))
    const known = moves.flatMap((move) => {
      const outcome = outcomeByUser.get(move.userId)
      return outcome === undefined ? [] : [{ ...move, leasedBy, outcome }]
    })
    settled += await storage.transaction(tenantId, () => record(known, now()))
    for (const { userId, outcome } of known) {
      if (!outcome.settled) failed.push({ userId, problem: outcome.problem })
    }
  }
}

interface Known {
  readonly tenantId: string
  readonly userId: string
  readonly leasedBy: string
  readonly wish: 'active' | 'set-aside' | 'gone'
  readonly version: number
  readonly attempts: number
  readonly folder: 'new' | 'made' | null
  readonly outcome: MoveOutcome
}

/** Stores the outcomes, and returns how many moves have ended. */
function* record(moves: readonly Known[], now: Date): Transaction<number> {
  const done = moves.filter(({ outcome }) => outcome.settled)
  const made = done.filter(({ wish, folder }) => folder === 'new' && wish !== 'gone')
  yield* write(statements.setMailboxMade, made)
  for (const { outcome, attempts, ...move } of moves) {
    if (outcome.settled) continue
    const { problem } = outcome
    const next = nextAttemptAt(now, attempts)
    yield* write(statements.releaseMailboxMove, { ...move, problem, nextAttemptAt: next })
  }
  return yield* changed(statements.removeMailboxMove, done)
}

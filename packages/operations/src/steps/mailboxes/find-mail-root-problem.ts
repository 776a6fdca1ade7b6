import type { Refusal } from '../../answer.ts'
import type { Dependencies } from '../../dependencies.ts'

/** What prevents mailboxes from being moved or created; null if nothing does, or another process does the work. */
export async function findMailRootProblem(
  { mailboxes }: Dependencies,
  to: 'move' | 'make' | undefined,
): Promise<Refusal<'MailboxUnavailable'> | null> {
  if (mailboxes === null || to === undefined) return null
  const problem = await mailboxes.findProblem()
  // A move needs no space, and a purge frees some.
  if (problem === null || (problem === 'full' && to === 'move')) return null
  return { type: 'MailboxUnavailable', problem }
}

import type { Refusal } from '../../answer.ts'
import type { Dependencies } from '../../dependencies.ts'

/** What would keep mailboxes from being moved or made; null if nothing does, or another process does it. */
export async function findMailRootProblem(
  { mailboxes }: Dependencies,
  to: 'move' | 'make' | undefined,
): Promise<Refusal<'MailboxUnavailable'> | null> {
  if (mailboxes === null || to === undefined) return null
  const problem = await mailboxes.findProblem()
  // What is only moved needs no room, and what is purged gives some.
  if (problem === null || (problem === 'full' && to === 'move')) return null
  return { type: 'MailboxUnavailable', problem }
}

import type { Conflict, Resolution } from '../conflicts.ts'
import { nameKeyOfImmutableId } from '../name-key.ts'
import type { DeletedUser } from '../user.ts'
import { claimOf, toHolder } from './claims.ts'
import type { Draft } from './draft.ts'

/** Settles where the user is mastered and its anchor (R20), and says whether it comes back as a cloud user. */
export function settleSource(draft: Draft, user: DeletedUser, asked: Resolution | null): boolean {
  const { caller } = draft.batch
  const mayConvert = caller.roles.includes('globalAdministrator')
  const resolutions = mayConvert ? (['convertToCloud'] as const) : []
  const found: Conflict[] = []
  const base = { blocks: true, resolutions, proposed: null } as const
  if (user.immutableId !== null) {
    const claim = claimOf(draft, nameKeyOfImmutableId(user.immutableId))
    const holder = claim && toHolder(draft, claim)
    if (holder !== null)
      found.push({ ...base, kind: 'anchor.taken', attribute: 'immutableId', value: user.immutableId, holder })
  }
  if (user.source === 'synchronised') {
    const value = user.immutableId ?? user.userPrincipalName
    found.push({ ...base, kind: 'source.synchronised', attribute: 'source', value, holder: null })
  }
  const isAsked = asked !== null && (user.source === 'synchronised' || user.immutableId !== null)
  if (isAsked && !mayConvert)
    draft.rejected.push({ resolution: asked, reason: 'caller-too-weak', holder: null })
  draft.conflicts.push(...found)
  const converts = isAsked && mayConvert
  if (!converts) draft.open.push(...found)
  return converts
}

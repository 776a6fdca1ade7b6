import type { Holder, Resolution } from '../conflicts.ts'
import { nameKeyOfUserPrincipalName } from '../name-key.ts'
import { namesOf } from '../names-of.ts'
import type { RejectedResolution } from '../restore-plan.ts'
import type { DeletedUser } from '../user.ts'
import { parseUserPrincipalNameUnder } from '../user-principal-name.ts'
import type { Candidate } from './candidate.ts'
import { renameHolder, replaceHolder, takeBack } from './change-holder.ts'
import { claimOf, toHolder } from './claims.ts'
import type { Draft } from './draft.ts'
import type { Contested } from './find-conflicts.ts'
import type { Answers } from './match-answers.ts'

type Why = Pick<RejectedResolution, 'reason' | 'holder'>

/** Carries out what was decided about the sign-in name, and says which one the user gets; a blocked row keeps the old one. */
export function settleName(
  draft: Draft,
  { user, nameKey: key }: Candidate,
  contested: Contested | null,
  answers: Answers,
): string {
  if (contested !== null) draft.conflicts.push(contested.conflict)
  const rejected = answers.rejectedKeys.has(key)
  const byDefault =
    draft.batch.strategy.names === 'proposed' && !rejected ? contested?.conflict.proposed : null
  const resolution = answers.byKey.get(key) ?? byDefault ?? null
  const rejection = resolution === null ? null : carryOut(draft, user, contested, resolution)
  if (rejection !== null) draft.rejected.push(rejection)
  if (contested !== null && (resolution === null || rejection !== null || rejected))
    draft.open.push(contested.conflict)
  const isRenamed = resolution?.resolve === 'newUserPrincipalName' && rejection === null
  return isRenamed ? storedForm(draft, resolution.userPrincipalName) : user.userPrincipalName
}

function carryOut(
  draft: Draft,
  user: DeletedUser,
  contested: Contested | null,
  resolution: Resolution,
): RejectedResolution | null {
  const why = whyNotCarriedOut(draft, user, contested, resolution)
  return why && { resolution, ...why }
}

function whyNotCarriedOut(
  draft: Draft,
  user: DeletedUser,
  contested: Contested | null,
  resolution: Resolution,
): Why | null {
  if (resolution.resolve === 'newUserPrincipalName')
    return whyNotNamed(draft, resolution.userPrincipalName, null)
  const claim = contested?.claim ?? null
  if (contested === null || claim === null) return { reason: 'not-applicable', holder: null }
  if (resolution.resolve === 'replaceHolder') replaceHolder(draft, claim)
  if (resolution.resolve === 'takeBack') takeBack(draft, claim, contested.key)
  if (resolution.resolve !== 'renameHolder') return null
  const to = resolution.userPrincipalName
  const why = whyNotNamed(draft, to, claim.id) ?? whyNotFreeOf(user, to)
  if (why === null) renameHolder(draft, user, claim, contested.key, storedForm(draft, to))
  return why
}

/** Why nobody but perhaps `ownId` can have this name; what is one's own already one may have. */
function whyNotNamed(draft: Draft, text: string, ownId: string | null): Why | null {
  const parsed = parseUserPrincipalNameUnder(text, draft.batch.verified)
  if (!parsed.ok) {
    const reason = parsed.error === 'domain-not-verified' ? 'domain-not-verified' : 'invalid-name'
    return { reason, holder: null }
  }
  const claim = claimOf(draft, nameKeyOfUserPrincipalName(parsed.value))
  return claim === null || claim.id === ownId ? null : taken(toHolder(draft, claim))
}

/** The holder may not be given another of the names that the user comes back with, nor keep the contested one. */
function whyNotFreeOf(user: DeletedUser, name: string): Why | null {
  const key = nameKeyOfUserPrincipalName(name)
  return namesOf(user).some((own) => own.key === key) ? taken(null) : null
}

function taken(holder: Holder | null): Why {
  return { reason: 'name-taken', holder }
}

function storedForm(draft: Draft, text: string): string {
  const parsed = parseUserPrincipalNameUnder(text, draft.batch.verified)
  return parsed.ok ? parsed.value : text
}

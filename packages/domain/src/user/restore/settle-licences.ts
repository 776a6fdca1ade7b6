import type { SkuId } from '../../ids.ts'
import type { Conflict, LicenceNotReturned } from '../conflicts.ts'
import type { RestoreEffects } from '../restore-plan.ts'
import type { DeletedUser } from '../user.ts'
import type { Draft } from './draft.ts'
import { seatsFreed } from './seats.ts'

/** Gives seats as far as they reach, in the order remembered (R18, R31); what does not come back is reported. */
export function settleLicences(draft: Draft, user: DeletedUser): RestoreEffects['licences'] {
  const returned: SkuId[] = []
  const notReturned: LicenceNotReturned[] = []
  const blocks = draft.batch.strategy.licences === 'required'
  for (const skuId of new Set(user.notes.licences)) {
    const reason = whyNotReturned(draft, user, skuId)
    if (reason === null) {
      returned.push(skuId)
      continue
    }
    notReturned.push({ skuId, reason })
    const conflict: Conflict = {
      kind: `licence.${reason}`,
      blocks,
      attribute: 'licences',
      value: skuId,
      holder: null,
      resolutions: [],
      proposed: null,
    }
    draft.conflicts.push(conflict)
    if (blocks) draft.open.push(conflict)
  }
  for (const skuId of user.notes.groupLicences ?? []) notReturned.push({ skuId, reason: 'by-group' })
  return { returned, notReturned }
}

function whyNotReturned(
  draft: Draft,
  user: DeletedUser,
  skuId: SkuId,
): Exclude<LicenceNotReturned['reason'], 'by-group'> | null {
  const seats = draft.batch.snapshot.seats.get(skuId)
  if (seats?.available !== true) return 'unavailable'
  if (user.usageLocation === null) return 'no-usage-location'
  return seats.free + seatsFreed(draft, skuId) < 1 ? 'no-seat' : null
}

import type { SkuId, UserId } from '../../ids.ts'
import type { Draft } from './draft.ts'

export function freeSeats({ batch, changes }: Draft, skuId: SkuId): number {
  const free = batch.snapshot.seats.get(skuId)?.free ?? 0
  return free + (batch.changes.seats.get(skuId) ?? 0) + (changes.seats.get(skuId) ?? 0)
}

export function changeSeats({ changes }: Draft, skuId: SkuId, by: number): void {
  changes.seats.set(skuId, (changes.seats.get(skuId) ?? 0) + by)
}

/** How many Global Administrators the tenant has beside this active one, after the rows so far (R8). */
export function otherGlobalAdministrators({ batch, changes }: Draft, userId: UserId): number {
  const ids = batch.snapshot.globalAdministratorIds
  const counted = ids.size - (ids.has(userId) ? 1 : 0)
  return counted + batch.changes.globalAdministrators + changes.globalAdministrators
}

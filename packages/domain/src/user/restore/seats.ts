import type { SkuId, UserId } from '../../ids.ts'
import type { Changes, Draft } from './draft.ts'

export function freeSeats({ batch, changes }: Draft, skuId: SkuId): number {
  const free = batch.snapshot.seats.get(skuId)?.free ?? 0
  return free + (batch.changes.seats.get(skuId) ?? 0) + (changes?.seats.get(skuId) ?? 0)
}

export function changeSeats({ seats }: Changes, skuId: SkuId, by: number): void {
  seats.set(skuId, (seats.get(skuId) ?? 0) + by)
}

/** How many Global Administrators the tenant has beside this active one, after the rows so far (R8). */
export function otherGlobalAdministrators({ batch }: Draft, userId: UserId): number {
  const ids = batch.snapshot.globalAdministratorIds
  return ids.size - (ids.has(userId) ? 1 : 0) + batch.changes.globalAdministrators
}

import type { SkuId } from '../../ids.ts'
import {
  type AdministratorCount,
  countAdministrators,
  wouldLockOut,
} from '../../role/global-administrators.ts'
import type { LiveUser } from '../restore-plan.ts'
import type { Batch, Changes, Draft } from './draft.ts'

/** Seats of the product that the rows so far, and this one, have freed; less than 0 where they took more. */
export function seatsFreed({ batch, changes }: Draft, skuId: SkuId): number {
  return (batch.changes.seats.get(skuId) ?? 0) + (changes?.seats.get(skuId) ?? 0)
}

export function changeSeats({ seats }: Changes, skuId: SkuId, by: number): void {
  seats.set(skuId, (seats.get(skuId) ?? 0) + by)
}

/** Whether the tenant would be locked out without this holder, after the rows so far (R8). */
export function isLastAdministrator({ batch }: Draft, { id }: LiveUser): boolean {
  const isAble = batch.snapshot.globalAdministrators.get(id)
  if (isAble === undefined) return false
  const { total, able } = administratorsAfter(batch)
  return wouldLockOut(isAble, { total: total - 1, able: able - (isAble ? 1 : 0) })
}

function administratorsAfter({ snapshot, changes }: Batch): AdministratorCount {
  const before = countAdministrators(snapshot.globalAdministrators)
  const { total, able } = changes.globalAdministrators
  return { total: before.total + total, able: before.able + able }
}

export function changeAdministrators(changes: Changes, isAble: boolean, by: 1 | -1): void {
  const { total, able } = changes.globalAdministrators
  changes.globalAdministrators = { total: total + by, able: able + (isAble ? by : 0) }
}

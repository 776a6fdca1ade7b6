import { ok, type Result, refuse } from '@reprieve/domain'
import type { ApiError } from '../../errors.ts'

export const lifeStates = ['active', 'deleted'] as const

export interface ListedByState {
  readonly size: number
  readonly state?: (typeof lifeStates)[number]
}

/** A list of those in the state that the query names, if it names one. */
export function toListByState(size: number, parameters: URLSearchParams): Result<ListedByState, ApiError> {
  const [, wanted = ''] = [...parameters].find(([name]) => name.toLowerCase() === 'state') ?? []
  if (wanted === '') return ok({ size })
  const state = lifeStates.find((known) => known === wanted.toLowerCase())
  if (state !== undefined) return ok({ size, state })
  return refuse({
    type: 'InvalidProperty',
    property: 'state',
    problem: `is none of ${lifeStates.join(', ')}`,
  })
}

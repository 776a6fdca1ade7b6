import { z } from '@hono/zod-openapi'
import { ok, type Result, refuse } from '@reprieve/domain'
import type { RestorePreview } from '@reprieve/operations'
import type { ApiError } from '../../../errors.ts'
import { toLink } from '../../../wire/links.ts'
import { parsePageQuery } from '../../../wire/parse-list-query.ts'
import { type RestorePlanBody, toRestorePlanBody } from '../../../wire/restore-plan.ts'
import { seekParameter, sizeParameter } from '../../page-parameters.ts'
import type { Call, RouteDependencies } from '../../route.ts'
import { type Place, type SoughtPage, seekPage } from '../../seek-page.ts'

export const PlanPageQuery = z.object({
  size: sizeParameter('Rows a page, 1 to 500; without it, or with 0, the answer has all of them'),
  seekOperation: seekParameter(),
})

interface PlanPages {
  /** 0 for all rows in one page. */
  readonly size: number
  /** Hash of the plan to which the pages belong; absent before the first page. */
  readonly hash?: string
}

export type SoughtPlan = SoughtPage<PlanPages>

const ownerOf = ({ customerId }: Call): string => `${customerId}/restoreplans`

/** Determines the requested rows of a plan. The request that makes the plan is sent again with each page. */
export function seekPlanPage(call: Call, dependencies: RouteDependencies): Result<SoughtPlan, ApiError> {
  const query = parsePageQuery(new URL(call.url).searchParams)
  if (!query.ok) return query
  const { size = 0 } = query.value
  const listOf = () => ok({ size })
  return seekPage<PlanPages>(call, dependencies, { query: query.value, owner: ownerOf(call), listOf })
}

/**
 * The requested rows. If the plan has changed since the first page, it refuses, because the pages would not fit
 * together.
 */
export function toPlanPage(
  call: Call,
  plans: 'restoreplans' | 'incidentundoplans',
  { continuationTokens }: RouteDependencies,
  { list, place }: SoughtPlan,
  preview: RestorePreview,
): Result<z.input<typeof RestorePlanBody>, ApiError> {
  const whole = toRestorePlanBody(preview)
  if (list.hash !== undefined && list.hash !== whole.hash) return refuse({ type: 'PlanStale', ...preview })
  if (list.size === 0) return ok(whole)
  const { size } = list
  const from = firstOf(place, size, whole.items.length)
  const items = whole.items.slice(from, from + size)
  const next = from + size < whole.items.length ? { key: from + size, id: '' } : null
  const previous = from > 0 ? { key: from, id: '' } : null
  const seen = { customerId: ownerOf(call), list: { size, hash: whole.hash }, next, previous }
  const token = continuationTokens.seal(seen)
  const uri = `/customers/${call.customerId}/users/${plans}?size=${size}`
  const headers = [{ key: 'MS-ContinuationToken', value: token }]
  const beside = (seek: string) => toLink(`${uri}&seekOperation=${seek}`, headers, 'POST')
  return ok({
    ...whole,
    items,
    ...(next && { continuationToken: token }),
    links: {
      self: toLink(uri, [], 'POST'),
      ...(next && { next: beside('Next') }),
      ...(previous && { previous: beside('Previous') }),
    },
  })
}

/** The index of the first row of a page. A cursor holds the index at which the next page begins, or this one. */
function firstOf(place: Place, size: number, count: number): number {
  switch (place.at) {
    case 'start':
      return 0
    case 'end':
      return Math.max(0, count - size)
    case 'after':
      return Number(place.cursor.key)
    case 'before':
      return Math.max(0, Number(place.cursor.key) - size)
  }
}

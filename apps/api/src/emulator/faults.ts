import { setTimeout } from 'node:timers/promises'
import { z } from '@hono/zod-openapi'
import { type Exchange, refusal } from '../exchange.ts'
import { isKnownRoute, methods, segmentsOf } from './known-routes.ts'

const seconds = z.number().int().min(0).max(3_600)

/** What goes wrong. `lostAnswer`: the call is carried out, and the connection is cut instead of the answer. */
const Fault = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('throttled'), retryAfterSeconds: seconds.default(1) }),
  z.strictObject({ kind: z.literal('unavailable'), retryAfterSeconds: seconds.default(1) }),
  z.strictObject({ kind: z.literal('delay'), delayMs: z.number().int().min(1).max(600_000) }),
  z.strictObject({ kind: z.literal('cut') }),
  z.strictObject({ kind: z.literal('lostAnswer') }),
])
export type Fault = Readonly<z.infer<typeof Fault>>

/** The next `times` calls of a route go wrong. A segment in braces stands for any one segment. */
export const PlannedFault = z
  .strictObject({
    /** Default: any. */
    method: z.enum(methods).optional(),
    path: z
      .string()
      .min(1)
      .max(2_048)
      .regex(/^\/[^?#]*$/, 'has to begin with / and has no query'),
    times: z.number().int().min(1).max(10_000).default(1),
    fault: Fault,
  })
  .refine(({ method, path }) => isKnownRoute(method, path), {
    path: ['path'],
    message: 'is no route that the emulator answers',
  })
export type PlannedFault = Readonly<z.infer<typeof PlannedFault>>

export interface Faults {
  plan(planned: PlannedFault): void
  /** The fault of this call, which has then been used once; null if it goes well. */
  take(method: string, path: string): Fault | null
}

/** No faults yet. Of several for one route, the one that was planned first comes first. */
export function newFaults(): Faults {
  let left: readonly PlannedFault[] = []
  return {
    plan: (planned) => {
      left = [...left, planned]
    },
    take: (method, path) => {
      const found = left.find((planned) => isOf(planned, method, path))
      if (found === undefined) return null
      const others = found.times === 1 ? [] : [{ ...found, times: found.times - 1 }]
      left = left.flatMap((planned) => (planned === found ? others : [planned]))
      return found.fault
    },
  }
}

function isOf(planned: PlannedFault, method: string, path: string): boolean {
  if (planned.method !== undefined && planned.method !== method) return false
  const [wanted, called] = [segmentsOf(planned.path), segmentsOf(path)]
  return (
    wanted.length === called.length &&
    wanted.every((segment, index) => /^\{.*\}$/.test(segment) || segment === called[index])
  )
}

/** Null instead of an answer: the connection has to be cut. */
export type FaultyAnswer = Response | null

/** Answers a call with this fault. `serve` carries the call out. */
export async function answerWith(
  fault: Fault,
  exchange: Exchange,
  serve: () => Promise<Response>,
): Promise<FaultyAnswer> {
  switch (fault.kind) {
    case 'throttled':
      return exchange.answers.throttled(exchange, fault.retryAfterSeconds)
    case 'unavailable': {
      const answer = refusal(exchange, { type: 'Busy' })
      answer.headers.set('Retry-After', String(fault.retryAfterSeconds))
      return answer
    }
    case 'delay':
      await setTimeout(fault.delayMs)
      return serve()
    case 'cut':
      return null
    case 'lostAnswer':
      await (await serve()).arrayBuffer()
      return null
  }
}

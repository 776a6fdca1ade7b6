import { z } from '@hono/zod-openapi'
import { ok, type Result, refuse } from '@reprieve/domain'
import { problemOf } from '@reprieve/operations'
import { decodeJson } from '../http/decode-json.ts'
import { readBody } from '../http/read-body.ts'
import { millisecondsOf } from './duration.ts'
import { PlannedFault } from './faults.ts'
import { type ControlRefusal, problemAnswer } from './problem.ts'
import type { RanOut } from './purge-what-ran-out.ts'
import type { RecordedRequest } from './requests.ts'
import type { EmulatorSignIn } from './sign-ins.ts'

/** What the controls can do with the emulator. */
export interface Emulator {
  describe(): Described
  now(): Date
  /** Moves the clock and purges what has run out by then. */
  moveClock(to: Date): Promise<RanOut>
  /** Makes the directory anew, as of `at` or of the system's time, and forgets faults and requests. */
  reset(at: Date | null): Promise<void>
  planFault(planned: PlannedFault): void
  requests(): readonly RecordedRequest[]
}

export interface Described {
  readonly partnerCenter: string
  readonly graph: string
  readonly now: Date
  readonly password: string
  readonly signIns: readonly EmulatorSignIn[]
}

/** Farther away, dates would no longer have four digits in some clients. */
const latest = new Date('2200-01-01T00:00:00Z')

const Moment = z
  .string()
  .refine((text) => z.iso.datetime({ offset: true }).safeParse(text).success, {
    message: 'has to be a moment such as 2026-03-02T09:00:00Z',
  })
  .transform((text) => new Date(text))
  .refine((moment) => moment < latest, { message: 'lies too far in the future' })

const Duration = z.string().transform((text, { addIssue }) => {
  const ms = millisecondsOf(text)
  if (ms === undefined) addIssue('has to be a duration such as P31D or PT90M')
  return ms ?? 0
})

const ClockMove = z
  .strictObject({ advance: Duration.optional(), set: Moment.optional() })
  .refine(({ advance, set }) => (advance === undefined) !== (set === undefined), {
    message: 'has to have either advance or set',
  })

const Reset = z.strictObject({ at: Moment.optional() })

interface Control {
  readonly method: 'GET' | 'POST'
  readonly path: string
  carryOut(emulator: Emulator, body: unknown): Promise<Result<object, ControlRefusal>>
}

const controls: readonly Control[] = [
  { method: 'GET', path: '', carryOut: async (emulator) => ok(emulator.describe()) },
  { method: 'GET', path: '/clock', carryOut: async (emulator) => ok({ now: emulator.now() }) },
  {
    method: 'POST',
    path: '/clock',
    carryOut: async (emulator, body) => {
      const parsed = parse(ClockMove, body)
      if (!parsed.ok) return parsed
      const { advance, set } = parsed.value
      const now = emulator.now()
      const to = set ?? new Date(now.getTime() + (advance ?? 0))
      if (to < now) return invalid('set', 'lies in the past: only a reset leads back')
      if (to >= latest) return invalid('advance', 'leads too far into the future')
      const purged = await emulator.moveClock(to)
      return ok({ now: emulator.now(), purged })
    },
  },
  {
    method: 'POST',
    path: '/state/reset',
    carryOut: async (emulator, body) => {
      const parsed = parse(Reset, body)
      if (!parsed.ok) return parsed
      await emulator.reset(parsed.value.at ?? null)
      return ok(emulator.describe())
    },
  },
  {
    method: 'POST',
    path: '/faults',
    carryOut: async (emulator, body) => {
      const parsed = parse(PlannedFault, body)
      if (!parsed.ok) return parsed
      emulator.planFault(parsed.value)
      return ok(parsed.value)
    },
  },
  {
    method: 'GET',
    path: '/requests',
    carryOut: async (emulator) => ok({ requests: emulator.requests() }),
  },
]

const controlsPath = '/emulator'

export const isControl = (path: string): boolean =>
  path === controlsPath || path.startsWith(`${controlsPath}/`)

/** Answers a request to a control. */
export async function answerControl(emulator: Emulator, request: Request): Promise<Response> {
  const path = new URL(request.url).pathname.slice(controlsPath.length).replace(/\/$/, '')
  const ofPath = controls.filter((one) => one.path === path)
  if (ofPath.length === 0) return problemAnswer({ type: 'RouteNotFound' }, request)
  const control = ofPath.find(({ method }) => method === request.method)
  if (control === undefined) {
    const allowed = ofPath.map(({ method }) => method).join(', ')
    return problemAnswer({ type: 'MethodNotAllowed', method: request.method, allowed }, request)
  }
  const body = control.method === 'GET' ? ok({}) : await bodyOf(request)
  const answer = body.ok ? await control.carryOut(emulator, body.value) : body
  return answer.ok ? Response.json(answer.value) : problemAnswer(answer.error, request)
}

const limitBytes = 10_000_000

/** The JSON of the body; an empty body counts as an empty object. */
async function bodyOf(request: Request): Promise<Result<unknown, ControlRefusal>> {
  const read = await readBody(request, limitBytes)
  if (!read.ok) {
    const { error } = read
    return error.type === 'BodyTooLarge' ? refuse(error) : refuse({ type: 'MalformedJson' })
  }
  if (read.value.byteLength === 0) return ok({})
  // A page of elsewhere could send any other type without being asked whether it may.
  if (!/^application\/json\s*(;|$)/i.test(request.headers.get('content-type') ?? ''))
    return refuse({ type: 'UnsupportedMediaType' })
  try {
    return ok(decodeJson(read.value).value)
  } catch {
    return refuse({ type: 'MalformedJson' })
  }
}

function parse<Schema extends z.ZodType>(
  schema: Schema,
  body: unknown,
): Result<z.output<Schema>, ControlRefusal> {
  const parsed = schema.safeParse(body)
  if (parsed.success) return ok(parsed.data)
  const [issue] = parsed.error.issues
  return invalid((issue?.path ?? []).map(String).join('.'), problemOf(issue))
}

const invalid = (path: string, problem: string) => refuse({ type: 'InvalidInput', path, problem } as const)

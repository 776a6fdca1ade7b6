import { randomUUID } from 'node:crypto'
import type { OperationError, Result } from '@reprieve/domain'
import { describeError, formatMessage, type Locale } from '@reprieve/i18n'
import { isUnavailable, type OperationContext } from '@reprieve/operations'
import { initTRPC, TRPCError } from '@trpc/server'
import type { Account } from './auth-options.ts'
import { container } from './container.ts'
import { refusalCodes } from './refusal-codes.ts'
import { actingBy } from './session.ts'

export interface TrpcContext {
  readonly account: Account | null
  /** Why the caller cannot be identified; null if it can. */
  readonly unavailable: Error | null
  /** The tenant of the page. */
  readonly tenantId: string | null
  readonly locale: Locale
  readonly correlationId: string
}

/** Carries a refusal through tRPC's exceptions to the error formatter. */
class RefusalError extends Error {
  override readonly name = 'RefusalError'
  readonly refusal: OperationError

  constructor(refusal: OperationError) {
    super(refusal.type)
    this.refusal = refusal
  }
}

const t = initTRPC.context<TrpcContext>().create({
  // The client receives a refusal as data, and of a fault only the correlation id.
  errorFormatter: ({ shape, error, ctx }) => {
    const refusal = error.cause instanceof RefusalError ? error.cause.refusal : null
    const locale = ctx?.locale ?? 'en'
    return {
      ...shape,
      message: error.code,
      data: {
        code: shape.data.code,
        httpStatus: shape.data.httpStatus,
        refusal,
        text: error.code === unavailable ? formatMessage(locale, 'api.Busy') : textOf(locale, refusal),
        correlationId: ctx?.correlationId ?? randomUUID(),
      },
    }
  },
})

const unavailable = 'SERVICE_UNAVAILABLE'

const textOf = (locale: Locale, refusal: OperationError | null): string | null =>
  refusal && describeError(locale, refusal)

export const router = t.router

/** Each call is one log line, under its correlation id. */
const loggedProcedure = t.procedure.use(async ({ ctx, path, next }) => {
  const startedAt = performance.now()
  const result = await next()
  const { correlationId, account, tenantId } = ctx
  const durationMs = Math.round((performance.now() - startedAt) * 10) / 10
  const caller = account?.userPrincipalName ?? null
  const outcome = result.ok ? 'succeeded' : outcomeOf(result.error)
  container().log.info({ correlationId, procedure: path, caller, tenantId, outcome, durationMs }, 'request')
  return result
})

/**
 * For everybody with the address; nobody needs to be signed in. A call that cannot reach the directory may be repeated.
 */
export const publicProcedure = loggedProcedure.use(async ({ ctx, next }) => {
  if (ctx.unavailable) throw new TRPCError({ code: unavailable, cause: ctx.unavailable })
  const result = await next()
  if (result.ok || !isUnavailable(result.error.cause)) return result
  throw new TRPCError({ code: unavailable, cause: result.error.cause })
})

/** For people who are signed in, even while they have to replace a temporary password. */
export const accountProcedure = publicProcedure.use(({ ctx, next }) => {
  if (!ctx.account) throw new TRPCError({ code: 'UNAUTHORIZED' })
  return next({ ctx: { account: ctx.account, operation: operationContext(ctx, ctx.account) } })
})

/** For work in a tenant. Each operation decides what is allowed there. */
export const tenantProcedure = accountProcedure.use(({ ctx, next }) => {
  if (ctx.account.mustChangePassword) throw new TRPCError({ code: 'FORBIDDEN' })
  return next()
})

/** The value of an operation's answer. A refusal goes to the client as data. */
export function unwrap<Value>(answer: Result<Value, OperationError>): Value {
  if (answer.ok) return answer.value
  throw new TRPCError({
    code: refusalCodes[answer.error.type],
    cause: new RefusalError(answer.error),
  })
}

const outcomeOf = (error: TRPCError): string =>
  error.cause instanceof RefusalError ? error.cause.refusal.type : error.code

const operationContext = (context: TrpcContext, account: Account): OperationContext => ({
  tenantId: context.tenantId ?? account.tenantId,
  ...actingBy(account),
  correlationId: context.correlationId,
})

import type { RouteConfig } from '@hono/zod-openapi'
import type { Result, TenantId, UserId } from '@reprieve/domain'
import type { Locale } from '@reprieve/i18n'
import type { OperationContext, Operations } from '@reprieve/operations'
import type { ApiError } from '../errors.ts'
import type { ContinuationTokens } from '../wire/continuation-token.ts'
import type { WireMembers, WireObject } from '../wire/parse-json-object.ts'

/** The dependencies of routes. */
export interface RouteDependencies {
  readonly operations: Operations
  readonly continuationTokens: ContinuationTokens
}

/** A request whose token and body are valid. */
export interface PartnerCall {
  /** The context for the tenant of the caller's account. */
  readonly context: OperationContext
  readonly url: string
  /** The parameters of the path, as the client sent them. */
  readonly parameters: Readonly<Record<string, string>>
  /** The language of texts in the answer. */
  readonly locale: Locale
  /** The value of the header `MS-ContinuationToken`. */
  readonly continuationToken: string | undefined
  /** Empty for a route without a body. */
  readonly body: WireObject
}

/** A request about a customer, whose id is valid too. */
export interface Call extends PartnerCall {
  /** The context for the customer as the tenant. */
  readonly context: OperationContext
  readonly customerId: TenantId
}

export interface UserCall extends Call {
  readonly userId: UserId
}

/** Headers of an answer besides those of every answer. */
export type AnswerHeaders = Readonly<Record<string, string>>

/** A body, or null for "204 No Content". */
export type Handled = Promise<Result<object | null, ApiError> & { readonly headers?: AnswerHeaders }>

interface AnyRoute {
  readonly definition: RouteConfig & { getRoutingPath(): string }
  /** The status of an answer that is not a refusal. */
  readonly answers: 200 | 201 | 202 | 204
  /**
   * Length of a body from which a request can take seconds of computing, so that a thread does it; 0 if any can. Absent
   * for a route that always takes milliseconds.
   */
  readonly heavyFromBytes?: number
  /** Absent for a route without a body. */
  readonly body?: { readonly limitBytes: number; readonly members: WireMembers }
}

/** A route about everything that a partner manages. */
export interface PartnerRoute extends AnyRoute {
  readonly of: 'partner'
  readonly handle: (call: PartnerCall, dependencies: RouteDependencies) => Handled
}

export interface CustomerRoute extends AnyRoute {
  readonly of: 'customer'
  readonly handle: (call: Call, dependencies: RouteDependencies) => Handled
}

/** A route below one user. A user id that is not a GUID never reaches `handle`. */
export interface UserRoute extends AnyRoute {
  readonly of: 'user'
  readonly handle: (call: UserCall, dependencies: RouteDependencies) => Handled
}

export type Route = PartnerRoute | CustomerRoute | UserRoute

import type { RouteConfig } from '@hono/zod-openapi'
import type { Result, TenantId, UserId } from '@reprieve/domain'
import type { Locale } from '@reprieve/i18n'
import type { OperationContext, Operations } from '@reprieve/operations'
import type { ApiError } from '../errors.ts'
import type { ContinuationTokens } from '../wire/continuation-token.ts'
import type { WireMembers, WireObject } from '../wire/parse-json-object.ts'

/** What routes work with. */
export interface RouteDependencies {
  readonly operations: Operations
  readonly continuationTokens: ContinuationTokens
}

/** A request whose token and body are in order. */
export interface PartnerCall {
  /** It names the tenant that the caller has its account in. */
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

/** A request about a customer, whose id is in order too. */
export interface Call extends PartnerCall {
  /** It names the customer as the tenant. */
  readonly context: OperationContext
  readonly customerId: TenantId
}

export interface UserCall extends Call {
  readonly userId: UserId
}

/** Headers that an answer has beside those that every answer has. */
export type AnswerHeaders = Readonly<Record<string, string>>

/** A body, or null for "204, no content". */
export type Handled = Promise<Result<object | null, ApiError> & { readonly headers?: AnswerHeaders }>

interface AnyRoute {
  readonly definition: RouteConfig & { getRoutingPath(): string }
  /** The status of an answer that is no refusal. */
  readonly answers: 200 | 201 | 202 | 204
  /**
   * A body of so many bytes or more makes the request one that can take seconds of computing, which a thread does; 0 where
   * any does. Absent for a route that is always done within milliseconds.
   */
  readonly heavyFromBytes?: number
  /** Absent for a route that takes no body. */
  readonly body?: { readonly limitBytes: number; readonly members: WireMembers }
}

/** A route about all that a partner manages. */
export interface PartnerRoute extends AnyRoute {
  readonly of: 'partner'
  readonly handle: (call: PartnerCall, dependencies: RouteDependencies) => Handled
}

export interface CustomerRoute extends AnyRoute {
  readonly of: 'customer'
  readonly handle: (call: Call, dependencies: RouteDependencies) => Handled
}

/** A route under one user; a user id that is no GUID never reaches `handle`. */
export interface UserRoute extends AnyRoute {
  readonly of: 'user'
  readonly handle: (call: UserCall, dependencies: RouteDependencies) => Handled
}

export type Route = PartnerRoute | CustomerRoute | UserRoute

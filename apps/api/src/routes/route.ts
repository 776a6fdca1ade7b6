import type { RouteConfig } from '@hono/zod-openapi'
import type { Result, TenantId, UserId } from '@reprieve/domain'
import type { OperationContext, Operations } from '@reprieve/operations'
import type { ApiError } from '../errors.ts'
import type { ContinuationTokens } from '../wire/continuation-token.ts'
import type { WireObject } from '../wire/parse-json-object.ts'

/** What routes work with. */
export interface RouteDependencies {
  readonly operations: Operations
  readonly continuationTokens: ContinuationTokens
}

/** A request whose token, customer id and body are in order. */
export interface Call {
  readonly context: OperationContext
  readonly customerId: TenantId
  readonly url: string
  /** Of the header `MS-ContinuationToken`. */
  readonly continuationToken: string | undefined
  /** Empty for a route without a body. */
  readonly body: WireObject
}

export interface UserCall extends Call {
  readonly userId: UserId
}

/** A body, or null for "204, no content". */
export type Handled = Promise<Result<object | null, ApiError>>

interface AnyRoute {
  readonly definition: RouteConfig & { getRoutingPath(): string }
  /** Absent for a route that takes no body. `names` as `parseJsonObject` wants them. */
  readonly body?: { readonly limitBytes: number; readonly names: ReadonlyMap<string, string> }
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

export type Route = CustomerRoute | UserRoute

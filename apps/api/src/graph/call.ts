import type { GraphPermission } from '@reprieve/config'
import type { Result, UserActor } from '@reprieve/domain'
import type { OperationContext, Operations } from '@reprieve/operations'
import type { Exchange } from '../exchange.ts'
import type { GraphReply } from './answer.ts'
import type { GraphError } from './errors.ts'

/** What requests of one caller are carried out with. */
export interface GraphService {
  readonly operations: Operations
  readonly context: OperationContext
  /** Null for an application without a person. */
  readonly person: UserActor | null
  /** The permissions that the caller's token names. */
  readonly scopes: readonly string[]
  readonly exchange: Exchange
  /** Counts a further request, and says how long to wait before it; 0 if it may go on. */
  readonly secondsToWait: () => Promise<number>
}

/** A request, or one of a batch. */
export interface GraphCall {
  readonly method: string
  /** The parts of the path below the version, decoded. */
  readonly path: readonly string[]
  readonly query: URLSearchParams
  /** The address of the version that was asked, such as `https://host/v1.0`, without a slash at the end. */
  readonly base: string
  /** Whether the client takes answers that may lag behind, which Graph asks for before it does certain queries. */
  readonly eventual: boolean
  /** Null where there is none. */
  readonly body: GraphObject | null
}

/** An object of JSON, whose members nobody has looked at yet. */
export type GraphObject = Readonly<Record<string, unknown>>

export type Replied = Promise<Result<GraphReply, GraphError>>

/** A request that has found its route. */
export interface RoutedCall extends GraphCall {
  /** What stands in the places of the route's path, by their names. */
  readonly parameters: Readonly<Record<string, string>>
  readonly options: Options
}

export type Handle = (service: GraphService, call: RoutedCall) => Replied

/** Any one of these permissions is enough. */
export type Scopes = readonly GraphPermission[]

/** The query options of OData that a request may have. */
export const optionNames = [
  '$top',
  '$select',
  '$filter',
  '$orderby',
  '$count',
  '$search',
  '$skiptoken',
  '$deltatoken',
] as const
export type OptionName = (typeof optionNames)[number]
export type Options = Readonly<Partial<Record<OptionName, string>>>

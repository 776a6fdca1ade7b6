import type { Result } from '@reprieve/domain'
import type { Locale } from '@reprieve/i18n'
import type { OperationContext, Operations, ScimConnection } from '@reprieve/operations'
import type { ScimReply } from './answer.ts'
import type { ScimObject } from './attribute.ts'
import type { ScimError } from './errors.ts'

/** What requests of one connection are carried out with. */
export interface ScimService {
  readonly operations: Operations
  readonly connection: ScimConnection
  readonly context: OperationContext
  /** The address of the connection's resources, without a slash at the end. */
  readonly base: string
  readonly locale: Locale
}

/** A request, or one operation of a bulk request. */
export interface ScimCall {
  readonly method: string
  /** The parts of the path below the base address. */
  readonly path: readonly string[]
  readonly query: URLSearchParams
  /** Null where there is none. */
  readonly body: ScimObject | null
  readonly ifMatch: string | null
  readonly ifNoneMatch: string | null
}

export type Replied = Promise<Result<ScimReply, ScimError>>

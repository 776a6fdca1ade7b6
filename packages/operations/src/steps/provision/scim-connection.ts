import { timingSafeEqual } from 'node:crypto'
import { rows, statements, type Transaction } from '@reprieve/db'
import { ok, type Result, refuse, type TenantId } from '@reprieve/domain'
import type { Refusal } from '../../answer.ts'
import { hashOfClientSecret } from '../sign-in/oauth-client.ts'

/** An identity provider that provisions users of the tenant by SCIM. */
export interface ScimConnection {
  readonly id: string
  readonly tenantId: TenantId
  readonly name: string
  /** Under which its identifiers of users are kept; an import from the same source finds the same users. */
  readonly source: string
  /** What `active: false` does to a user (R61). */
  readonly activeMeans: 'block' | 'delete'
  readonly createdAt: Date
  /** Until when the token before the present one is accepted too; null if there is none. */
  readonly overlapEndsAt: Date | null
  readonly lastContactAt: Date | null
  readonly lastErrorAt: Date | null
  /** Status and reason of the last refused request; null if there was none. */
  readonly lastError: string | null
  readonly requests: number
  readonly refusals: number
}

/** A connection with its token, which is shown this once. */
export interface ScimConnectionWithToken {
  readonly connection: ScimConnection
  /** Null in an answer that is repeated for the same request id. */
  readonly token: string | null
}

/** Marks the token as one of this product for scanners of secrets. */
const tokenPrefix = 'reprieve_scim_'

export const newScimToken = (randomBytes: (size: number) => Buffer): string =>
  `${tokenPrefix}${randomBytes(32).toString('base64url')}`

/** A fast hash, because the token is random: nobody can guess it. */
export const hashOfScimToken = hashOfClientSecret

export const toScimConnection = ({
  tokenHash,
  overlapHash,
  ...connection
}: statements.ScimConnectionRow): ScimConnection => connection

/** The connection of the tenant that this token belongs to. */
export function connectionOfToken(
  found: readonly statements.ScimConnectionRow[],
  token: string,
  now: Date,
): ScimConnection | null {
  const given = Buffer.from(hashOfScimToken(token))
  const isGiven = (hash: string | null): boolean =>
    hash !== null && hash.length === given.length && timingSafeEqual(Buffer.from(hash), given)
  const isInOverlap = ({ overlapHash, overlapEndsAt }: statements.ScimConnectionRow): boolean =>
    overlapEndsAt !== null && now < overlapEndsAt && isGiven(overlapHash)
  const connection = found.find((one) => isGiven(one.tokenHash) || isInOverlap(one))
  return connection === undefined ? null : toScimConnection(connection)
}

/** A connection of the tenant. */
export function* loadScimConnection(
  tenantId: TenantId,
  connectionId: string,
): Transaction<Result<statements.ScimConnectionRow, Refusal<'ScimConnectionNotFound'>>> {
  const found = yield* rows(statements.scimConnections, { tenantId })
  const connection = found.find(({ id }) => id === connectionId)
  return connection === undefined ? refuse({ type: 'ScimConnectionNotFound', connectionId }) : ok(connection)
}

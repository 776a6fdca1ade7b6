import type { ScimConnection } from '@reprieve/operations'
import { print, printRow, type RowOptions } from '../print.ts'
import { readSettings } from '../read-settings.ts'
import { unwrap } from '../unwrap.ts'
import { type OfTenantOptions, withTenant } from '../with-tenant.ts'

export interface CreateScimOptions extends OfTenantOptions {
  readonly name: string
  readonly source?: string
  readonly activeMeans: 'block' | 'delete'
}

export interface RotateScimOptions extends OfTenantOptions {
  /** For how many hours the token until now is accepted too. */
  readonly overlap: number
}

/** Makes a connection for an identity provider and prints its id, its base address and, this once, its token. */
export const createScim = (options: CreateScimOptions): Promise<void> =>
  withTenant(options, async ({ operations }, context) => {
    const { name, source, activeMeans } = options
    const input = { name, activeMeans, ...(source !== undefined && { source }) }
    const { connection, token } = unwrap(await operations.createScimConnection(context, input))
    printNew(options, connection, token)
  })

/** Prints the connections of a tenant with what has come by each of them. */
export const listScim = (options: OfTenantOptions): Promise<void> =>
  withTenant(options, async ({ operations }, context) => {
    for (const connection of unwrap(await operations.listScimConnections(context, {}))) {
      const { tenantId, ...row } = connection
      printRow(options, { ...row, baseAddress: baseAddressOf(connection) })
    }
  })

/** Gives a connection another token and prints it, this once. */
export const rotateScim = (connectionId: string, options: RotateScimOptions): Promise<void> =>
  withTenant(options, async ({ operations }, context) => {
    const input = { connectionId, overlapHours: options.overlap }
    const { connection, token } = unwrap(await operations.rotateScimToken(context, input))
    printNew(options, connection, token)
  })

/** Ends a connection: its token is refused from now on. Its users stay. */
export const removeScim = (connectionId: string, options: OfTenantOptions): Promise<void> =>
  withTenant(options, async ({ operations }, context) => {
    unwrap(await operations.removeScimConnection(context, { connectionId }))
    print(`${connectionId} is removed.`)
  })

function printNew(output: RowOptions, connection: ScimConnection, token: string | null): void {
  const { id, overlapEndsAt } = connection
  const baseAddress = baseAddressOf(connection)
  if (output.json) {
    printRow(output, { id, baseAddress, token, overlapEndsAt })
    return
  }
  print(`id            ${id}`)
  print(`base_address  ${baseAddress}`)
  print(`token         ${token ?? ''}`)
  if (overlapEndsAt !== null) print(`The token before is accepted until ${overlapEndsAt.toISOString()}.`)
}

const baseAddressOf = ({ tenantId }: ScimConnection): string => `${readSettings().apiUrl}/scim/v2/${tenantId}`

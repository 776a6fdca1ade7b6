import type { OperationContext } from '@reprieve/operations'
import { asOperator } from './as-operator.ts'
import type { RowOptions } from './print.ts'
import { readSettings } from './read-settings.ts'
import { tenantIdOf } from './tenant-id-of.ts'
import { type Directory, withDirectory } from './with-directory.ts'

/** The options of every command about one tenant. */
export interface OfTenantOptions extends RowOptions {
  /** A domain of the tenant, or its id. */
  readonly tenant: string
}

/** Opens the installation while `work` runs, and acts on a tenant as its operator. */
export const withTenant = (
  { tenant }: Pick<OfTenantOptions, 'tenant'>,
  work: (directory: Directory, context: OperationContext) => Promise<void>,
): Promise<void> =>
  withDirectory(readSettings(), async (directory) =>
    work(directory, asOperator(await tenantIdOf(directory.operations, tenant))),
  )

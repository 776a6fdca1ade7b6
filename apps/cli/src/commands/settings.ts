import type { TenantSettings } from '@reprieve/operations'
import { asOperator } from '../as-operator.ts'
import { ExpectedError } from '../expected-error.ts'
import { printRow, type RowOptions } from '../print.ts'
import { tenantIdOf } from '../tenant-id-of.ts'
import { unwrap } from '../unwrap.ts'
import { withOperations } from '../with-operations.ts'

export interface ShowSettingsOptions extends RowOptions {
  /** A domain of the tenant, or its id. */
  readonly tenant: string
}

/** `default` returns a setting to the installation's default. */
export interface SetSettingsOptions extends ShowSettingsOptions {
  readonly retentionDays?: number | 'default'
  readonly purgeGuardUsers?: number | 'default'
  readonly purgeGuardShare?: number | 'default'
  readonly deletionGuardUsers?: number | 'default'
  readonly deletionGuardShare?: number | 'default'
}

/** Prints the settings in force in a tenant: a row for each, with the name of the option that sets it. */
export async function showSettings({ tenant, ...output }: ShowSettingsOptions): Promise<void> {
  await withOperations(async (operations) => {
    const tenantId = await tenantIdOf(operations, tenant)
    printSettings(output, unwrap(await operations.getTenantSettings(asOperator(tenantId), {})))
  })
}

/** Changes the given settings, and prints all settings then in force, as {@link showSettings} does. */
export async function setSettings(options: SetSettingsOptions): Promise<void> {
  const { tenant, json, purgeGuardShare, deletionGuardShare, ...same } = options
  const wanted = { ...same, purgeGuardPercent: purgeGuardShare, deletionGuardPercent: deletionGuardShare }
  if (Object.values(wanted).every((value) => value === undefined)) {
    throw new ExpectedError('say what to set, such as --retention-days 60')
  }
  const given = Object.fromEntries(
    Object.entries(wanted).map(([name, value]) => [name, value === 'default' ? null : value]),
  )
  await withOperations(async (operations) => {
    const tenantId = await tenantIdOf(operations, tenant)
    printSettings({ json }, unwrap(await operations.changeTenantSettings(asOperator(tenantId), given)))
  })
}

function printSettings(output: RowOptions, settings: TenantSettings): void {
  printRow(output, { setting: 'retention-days', value: settings.retentionDays })
  printRow(output, { setting: 'purge-guard-users', value: settings.purgeGuardUsers })
  printRow(output, { setting: 'purge-guard-share', value: settings.purgeGuardPercent })
  printRow(output, { setting: 'deletion-guard-users', value: settings.deletionGuardUsers })
  printRow(output, { setting: 'deletion-guard-share', value: settings.deletionGuardPercent })
}

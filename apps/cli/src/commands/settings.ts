import type { TenantSettings } from '@reprieve/operations'
import { asOperator } from '../as-operator.ts'
import { ExpectedError } from '../expected-error.ts'
import { granted } from '../granted.ts'
import { print } from '../print.ts'
import { tenantIdOf } from '../tenant-id-of.ts'
import { withOperations } from '../with-operations.ts'

export interface ShowSettingsOptions {
  /** A domain of the tenant, or its id. */
  readonly tenant: string
}

/** `default` for what the installation does where a tenant has set nothing. */
export interface SetSettingsOptions extends ShowSettingsOptions {
  readonly retentionDays?: number | 'default'
  readonly purgeGuardUsers?: number | 'default'
  readonly purgeGuardShare?: number | 'default'
  readonly deletionGuardUsers?: number | 'default'
  readonly deletionGuardShare?: number | 'default'
}

/** Prints what is in force in a tenant: a line for each setting, named as the option that sets it; a tab between. */
export async function showSettings({ tenant }: ShowSettingsOptions): Promise<void> {
  await withOperations(async (operations, storage) => {
    const tenantId = await tenantIdOf(storage, tenant)
    printSettings(granted(await operations.getTenantSettings(asOperator(tenantId), {})))
  })
}

/** Changes the settings that are given and prints all that are in force then, as {@link showSettings} does. */
export async function setSettings(options: SetSettingsOptions): Promise<void> {
  const { tenant, purgeGuardShare, deletionGuardShare, ...same } = options
  const wanted = { ...same, purgeGuardPercent: purgeGuardShare, deletionGuardPercent: deletionGuardShare }
  if (Object.values(wanted).every((value) => value === undefined)) {
    throw new ExpectedError('say what to set, such as --retention-days 60')
  }
  const given = Object.fromEntries(
    Object.entries(wanted).map(([name, value]) => [name, value === 'default' ? null : value]),
  )
  await withOperations(async (operations, storage) => {
    const tenantId = await tenantIdOf(storage, tenant)
    printSettings(granted(await operations.changeTenantSettings(asOperator(tenantId), given)))
  })
}

function printSettings(settings: TenantSettings): void {
  print(`retention-days\t${settings.retentionDays}`)
  print(`purge-guard-users\t${settings.purgeGuardUsers}`)
  print(`purge-guard-share\t${settings.purgeGuardPercent}`)
  print(`deletion-guard-users\t${settings.deletionGuardUsers}`)
  print(`deletion-guard-share\t${settings.deletionGuardPercent}`)
}

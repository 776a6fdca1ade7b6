import type { GroupReference } from '../new-tenant.ts'
import { daysFrom, type SeedContext } from '../scenario.ts'
import type { TenantBuilder } from '../tenant-builder.ts'

export interface ContosoGroups {
  readonly everyone: GroupReference
  readonly sales: GroupReference
  readonly projects: GroupReference
  /** A group that is in the bin itself. */
  readonly deleted: GroupReference
  readonly live: readonly GroupReference[]
}

/** Adds groups, contacts and shared mailboxes. Some of them hold names that deleted users had. */
export function addContosoGroups({ now }: SeedContext, builder: TenantBuilder): ContosoGroups {
  const createdAt = daysFrom(now, -850)
  const group = (displayName: string, local: string) =>
    builder.addGroup({ displayName, proxyAddresses: [`SMTP:${local}@contoso.example`], createdAt })

  const everyone = group('All of Contoso', 'all')
  const sales = group('Sales', 'sales')
  const projects = group('Projects', 'projects')
  const live = [everyone, sales, projects, group('Helpdesk', 'helpdesk'), group('Newsletter', 'newsletter')]
  const deleted = builder.addGroup(
    { displayName: 'Harbour Project', proxyAddresses: ['SMTP:harbour@contoso.example'], createdAt },
    daysFrom(now, -12),
  )

  builder.addContact({
    displayName: 'Tax Adviser',
    proxyAddresses: ['SMTP:adviser@tax-office.example'],
    createdAt,
  })
  for (const [displayName, local] of [
    ['Invoices', 'invoices'],
    ['Information', 'info'],
  ] as const) {
    builder.addSharedMailbox({ displayName, proxyAddresses: [`SMTP:${local}@contoso.example`], createdAt })
  }
  return { everyone, sales, projects, deleted, live }
}

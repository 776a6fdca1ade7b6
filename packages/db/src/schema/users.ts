import type { Kit } from './kit.ts'
import { ofTenant, type Tenants } from './references.ts'

export const defineUsers = (k: Kit, tenants: Tenants) =>
  k.table(
    'users',
    {
      tenantId: k.text('tenant_id').notNull(),
      id: k.text('id').notNull(),
      state: k.text('state').$type<'active' | 'deleted'>().notNull(),
      userPrincipalName: k.text('user_principal_name').notNull(),
      displayName: k.text('display_name').notNull(),
      /** Display name in normal form. Lists are sorted and paged by it. */
      sortName: k.text('sort_name').notNull(),
      /**
       * Names, UPN, addresses, job title, department and employee id in normal form. A search matches any part of it.
       */
      searchText: k.text('search_text').notNull(),
      firstName: k.text('first_name'),
      lastName: k.text('last_name'),
      usageLocation: k.text('usage_location'),
      phoneNumber: k.text('phone_number'),
      immutableId: k.text('immutable_id'),
      source: k.text('source').$type<'cloud' | 'synchronised'>().notNull(),
      signInBlocked: k.bool('sign_in_blocked').notNull(),
      proxyAddresses: k.json('proxy_addresses').$type<readonly string[]>().notNull(),
      createdAt: k.instant('created_at').notNull(),
      lastDirectorySyncAt: k.instant('last_directory_sync_at'),
      /** The hold belongs to the user. Its row of the bin has a copy, which lists and the purge read (R42). */
      holdReason: k.text('hold_reason'),
      holdPlacedBy: k.text('hold_placed_by'),
      holdPlacedAt: k.instant('hold_placed_at'),
      jobTitle: k.text('job_title'),
      department: k.text('department'),
      office: k.text('office'),
      mobilePhone: k.text('mobile_phone'),
      employeeId: k.text('employee_id'),
      /** A BCP 47 language tag. */
      preferredLanguage: k.text('preferred_language'),
    },
    (t) => [
      k.primaryKey({ columns: [t.tenantId, t.id] }),
      ofTenant(k, 'users', t, tenants),
      k.index('users_by_name').on(t.tenantId, t.state, t.sortName, t.id),
    ],
  )

import { postgresKit } from './kit.ts'
import { defineTables } from './tables.ts'

/** What the migration generator reads: each table as an export. */
export const {
  tenants,
  domains,
  domainOwners,
  users,
  deletedUsers,
  names,
  credentials,
  groups,
  contacts,
  sharedMailboxes,
  memberships,
  suspendedMemberships,
  reportingLines,
  suspendedReportingLines,
  roleAssignments,
  products,
  subscribedSkus,
  licenceAssignments,
  partnerRelationships,
  technicianAssignments,
  mailboxes,
  auditRecords,
  requestIds,
  jobs,
  jobRows,
  outbox,
  tombstones,
  oneTimeSecrets,
} = defineTables(postgresKit)

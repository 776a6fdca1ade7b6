import { defineAuditRecords } from './audit.ts'
import { defineCredentials } from './credentials.ts'
import { defineDeletedUsers } from './deleted-users.ts'
import { defineDomainOwners, defineDomains } from './domains.ts'
import { defineContacts, defineGroups, defineSharedMailboxes } from './groups.ts'
import { defineJobRows, defineJobs } from './jobs.ts'
import type { Kit } from './kit.ts'
import { defineLicenceAssignments, defineProducts, defineSubscribedSkus } from './licences.ts'
import { defineMailboxes } from './mailboxes.ts'
import {
  defineMemberships,
  defineReportingLines,
  defineSuspendedMemberships,
  defineSuspendedReportingLines,
} from './memberships.ts'
import { defineNames } from './names.ts'
import { defineOneTimeSecrets } from './one-time-secrets.ts'
import { defineOutbox } from './outbox.ts'
import { definePartnerRelationships, defineTechnicianAssignments } from './partners.ts'
import { defineRequestIds } from './request-ids.ts'
import { defineRoleAssignments } from './roles.ts'
import { defineTenants } from './tenants.ts'
import { defineTombstones } from './tombstones.ts'
import { defineUsers } from './users.ts'

/** The whole schema in the words of one dialect. */
export const defineTables = (k: Kit) => ({
  tenants: defineTenants(k),
  domains: defineDomains(k),
  domainOwners: defineDomainOwners(k),
  users: defineUsers(k),
  deletedUsers: defineDeletedUsers(k),
  names: defineNames(k),
  credentials: defineCredentials(k),
  groups: defineGroups(k),
  contacts: defineContacts(k),
  sharedMailboxes: defineSharedMailboxes(k),
  memberships: defineMemberships(k),
  suspendedMemberships: defineSuspendedMemberships(k),
  reportingLines: defineReportingLines(k),
  suspendedReportingLines: defineSuspendedReportingLines(k),
  roleAssignments: defineRoleAssignments(k),
  products: defineProducts(k),
  subscribedSkus: defineSubscribedSkus(k),
  licenceAssignments: defineLicenceAssignments(k),
  partnerRelationships: definePartnerRelationships(k),
  technicianAssignments: defineTechnicianAssignments(k),
  mailboxes: defineMailboxes(k),
  auditRecords: defineAuditRecords(k),
  requestIds: defineRequestIds(k),
  jobs: defineJobs(k),
  jobRows: defineJobRows(k),
  outbox: defineOutbox(k),
  tombstones: defineTombstones(k),
  oneTimeSecrets: defineOneTimeSecrets(k),
})

export type Tables = ReturnType<typeof defineTables>

/** Tables without a tenant in their key: small, and read by every tenant. All others are distributed by `tenant_id`. */
export const globalTables = [
  'tenants',
  'domainOwners',
  'products',
] as const satisfies readonly (keyof Tables)[]

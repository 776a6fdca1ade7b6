import { defineActorNames, defineErasures } from './actor-names.ts'
import {
  defineAuditHeads,
  defineAuditMentions,
  defineAuditRecords,
  defineAuditRoots,
  defineAuditTexts,
  defineSealedAuditHeads,
} from './audit.ts'
import { defineCredentials } from './credentials.ts'
import { defineDeletedUsers } from './deleted-users.ts'
import { defineDomainOwners, defineDomains } from './domains.ts'
import { defineExternalIds, defineGroupExternalIds } from './external-ids.ts'
import { defineFailingLoops } from './failing-loops.ts'
import { defineContacts, defineGroups, defineSharedMailboxes } from './groups.ts'
import {
  defineJobInputs,
  defineJobNameAssignments,
  defineJobRowMentions,
  defineJobRows,
  defineJobs,
} from './jobs.ts'
import type { Kit } from './kit.ts'
import { defineLicenceAssignments, defineProducts, defineSubscribedSkus } from './licences.ts'
import { defineMailboxCopies, defineMailboxes, defineMailboxMoves } from './mailboxes.ts'
import {
  defineMemberships,
  defineReportingLines,
  defineSuspendedMemberships,
  defineSuspendedReportingLines,
} from './memberships.ts'
import { defineNames } from './names.ts'
import { defineNoticeDigests, defineNoticeSubscriptions } from './notices.ts'
import { defineOAuthClients } from './oauth-clients.ts'
import { defineOAuthStates } from './oauth-states.ts'
import { defineOneTimeSecrets } from './one-time-secrets.ts'
import { defineOutbox } from './outbox.ts'
import { definePartnerRelationships, defineTechnicianAssignments } from './partners.ts'
import { definePendingAuditRecords } from './pending-audit-records.ts'
import { defineClockStops, defineMachineClocks, definePurgeStops } from './purge-guards.ts'
import { defineRateCounters } from './rate-counters.ts'
import { defineRequestIdMentions, defineRequestIds } from './request-ids.ts'
import { defineRoleAssignments } from './roles.ts'
import { defineScimConnections } from './scim-connections.ts'
import { defineSetupCodes } from './setup-codes.ts'
import { defineSourceAttributes } from './source-attributes.ts'
import { defineTenantSettings, defineTenantSizes } from './tenant-settings.ts'
import { defineTenantLocks, defineTenants } from './tenants.ts'
import { defineTokenKeys } from './token-keys.ts'
import { defineTombstones } from './tombstones.ts'
import { defineUsers } from './users.ts'

/** The whole schema in one dialect's column words. */
export function defineTables(k: Kit) {
  const tenants = defineTenants(k)
  const users = defineUsers(k, tenants)
  const groups = defineGroups(k, tenants)
  const products = defineProducts(k)
  const partnerRelationships = definePartnerRelationships(k, tenants)
  const jobs = defineJobs(k)
  return {
    tenants,
    tenantLocks: defineTenantLocks(k, tenants),
    domains: defineDomains(k, tenants),
    domainOwners: defineDomainOwners(k, tenants),
    users,
    deletedUsers: defineDeletedUsers(k, users),
    names: defineNames(k),
    credentials: defineCredentials(k, users),
    groups,
    contacts: defineContacts(k, tenants),
    sharedMailboxes: defineSharedMailboxes(k, tenants),
    memberships: defineMemberships(k, users, groups),
    suspendedMemberships: defineSuspendedMemberships(k, users, groups),
    reportingLines: defineReportingLines(k, users),
    suspendedReportingLines: defineSuspendedReportingLines(k, users),
    externalIds: defineExternalIds(k, users),
    groupExternalIds: defineGroupExternalIds(k, groups),
    sourceAttributes: defineSourceAttributes(k, users),
    scimConnections: defineScimConnections(k, tenants),
    roleAssignments: defineRoleAssignments(k, users),
    products,
    subscribedSkus: defineSubscribedSkus(k, tenants, products),
    licenceAssignments: defineLicenceAssignments(k, users),
    partnerRelationships,
    technicianAssignments: defineTechnicianAssignments(k, partnerRelationships),
    mailboxes: defineMailboxes(k, users),
    mailboxMoves: defineMailboxMoves(k),
    mailboxCopies: defineMailboxCopies(k),
    auditRecords: defineAuditRecords(k),
    auditTexts: defineAuditTexts(k),
    auditMentions: defineAuditMentions(k),
    auditHeads: defineAuditHeads(k),
    actorNames: defineActorNames(k),
    erasures: defineErasures(k),
    requestIds: defineRequestIds(k),
    requestIdMentions: defineRequestIdMentions(k),
    jobs,
    jobInputs: defineJobInputs(k, jobs),
    jobRows: defineJobRows(k, jobs),
    jobRowMentions: defineJobRowMentions(k, jobs),
    jobNameAssignments: defineJobNameAssignments(k, jobs),
    noticeSubscriptions: defineNoticeSubscriptions(k, tenants),
    noticeDigests: defineNoticeDigests(k, tenants),
    outbox: defineOutbox(k),
    pendingAuditRecords: definePendingAuditRecords(k),
    tombstones: defineTombstones(k),
    oneTimeSecrets: defineOneTimeSecrets(k, users),
    tokenKeys: defineTokenKeys(k),
    oauthClients: defineOAuthClients(k),
    oauthStates: defineOAuthStates(k),
    rateCounters: defineRateCounters(k),
    tenantSettings: defineTenantSettings(k, tenants),
    tenantSizes: defineTenantSizes(k, tenants),
    purgeStops: definePurgeStops(k, tenants),
    machineClocks: defineMachineClocks(k),
    clockStops: defineClockStops(k),
    failingLoops: defineFailingLoops(k),
    setupCodes: defineSetupCodes(k),
    sealedAuditHeads: defineSealedAuditHeads(k),
    auditRoots: defineAuditRoots(k),
  }
}

export type Tables = ReturnType<typeof defineTables>

/**
 * Tables without a tenant in their key: they are small, and read by every tenant or before there is one. All others are
 * distributed by `tenant_id`.
 */
export const globalTables = [
  'tenants',
  'domainOwners',
  'products',
  'tokenKeys',
  'oauthClients',
  'oauthStates',
  'rateCounters',
  'machineClocks',
  'clockStops',
  'failingLoops',
  'setupCodes',
  'sealedAuditHeads',
  'auditRoots',
] as const satisfies readonly (keyof Tables)[]

/**
 * The global tables that tenants' tables refer to or are read with. On a distributed engine each node has a copy, and a
 * write waits for all nodes. The other global tables are never read with a tenant's and stay in one place.
 */
export const referenceTables = [
  'tenants',
  'domainOwners',
  'products',
] as const satisfies readonly (typeof globalTables)[number][]

import type { Kit } from './kit.ts'
import { type Groups, ofGroup, ofUser, toManager, type Users } from './references.ts'

const memberColumns = (k: Kit) => ({
  tenantId: k.text('tenant_id').notNull(),
  groupId: k.text('group_id').notNull(),
  userId: k.text('user_id').notNull(),
})

/** Memberships in force: user and group are both live. */
export const defineMemberships = (k: Kit, users: Users, groups: Groups) =>
  k.table('memberships', memberColumns(k), (t) => [
    k.primaryKey({ columns: [t.tenantId, t.groupId, t.userId] }),
    ofUser(k, 'memberships', t, users),
    ofGroup(k, 'memberships', t, groups),
    k.index('memberships_by_user').on(t.tenantId, t.userId, t.groupId),
  ])

/**
 * Memberships set aside by the deletion of the user or of the group. They are in force again when both are live, in
 * whichever order they return (R32).
 */
export const defineSuspendedMemberships = (k: Kit, users: Users, groups: Groups) =>
  k.table('suspended_memberships', memberColumns(k), (t) => [
    k.primaryKey({ columns: [t.tenantId, t.groupId, t.userId] }),
    ofUser(k, 'suspended_memberships', t, users),
    ofGroup(k, 'suspended_memberships', t, groups),
    k.index('suspended_memberships_by_user').on(t.tenantId, t.userId, t.groupId),
  ])

const lineColumns = (k: Kit) => ({
  tenantId: k.text('tenant_id').notNull(),
  userId: k.text('user_id').notNull(),
  managerId: k.text('manager_id').notNull(),
})

/** Reporting lines between live users. */
export const defineReportingLines = (k: Kit, users: Users) =>
  k.table('reporting_lines', lineColumns(k), (t) => [
    k.primaryKey({ columns: [t.tenantId, t.userId] }),
    ofUser(k, 'reporting_lines', t, users),
    toManager(k, 'reporting_lines', t, users),
    k.index('reporting_lines_by_manager').on(t.tenantId, t.managerId, t.userId),
  ])

/** Reporting lines set aside by a deletion at either end. */
export const defineSuspendedReportingLines = (k: Kit, users: Users) =>
  k.table('suspended_reporting_lines', lineColumns(k), (t) => [
    k.primaryKey({ columns: [t.tenantId, t.userId, t.managerId] }),
    ofUser(k, 'suspended_reporting_lines', t, users),
    toManager(k, 'suspended_reporting_lines', t, users),
    k.index('suspended_reporting_lines_by_manager').on(t.tenantId, t.managerId, t.userId),
  ])

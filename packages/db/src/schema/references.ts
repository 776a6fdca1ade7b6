import type { AnySQLiteColumn } from 'drizzle-orm/sqlite-core'
import type { Kit } from './kit.ts'

type Columns<Name extends string> = { readonly [Column in Name]: AnySQLiteColumn }

export type Tenants = Columns<'id'>
export type Users = Columns<'tenantId' | 'id'>
export type Groups = Columns<'tenantId' | 'id'>
export type Jobs = Columns<'tenantId' | 'id'>

/**
 * References of rows that mean nothing without their tenant, user, group or job. Code that removes that one removes
 * them first.
 */
export const ofTenant = (k: Kit, table: string, t: Columns<'tenantId'>, tenants: Tenants) =>
  k.foreignKey({ name: `${table}_of_tenant`, columns: [t.tenantId], foreignColumns: [tenants.id] })

export const ofUser = (k: Kit, table: string, t: Columns<'tenantId' | 'userId'>, users: Users) =>
  k.foreignKey({
    name: `${table}_of_user`,
    columns: [t.tenantId, t.userId],
    foreignColumns: [users.tenantId, users.id],
  })

export const ofGroup = (k: Kit, table: string, t: Columns<'tenantId' | 'groupId'>, groups: Groups) =>
  k.foreignKey({
    name: `${table}_of_group`,
    columns: [t.tenantId, t.groupId],
    foreignColumns: [groups.tenantId, groups.id],
  })

export const toManager = (k: Kit, table: string, t: Columns<'tenantId' | 'managerId'>, users: Users) =>
  k.foreignKey({
    name: `${table}_to_manager`,
    columns: [t.tenantId, t.managerId],
    foreignColumns: [users.tenantId, users.id],
  })

export const ofJob = (k: Kit, table: string, t: Columns<'tenantId' | 'jobId'>, jobs: Jobs) =>
  k.foreignKey({
    name: `${table}_of_job`,
    columns: [t.tenantId, t.jobId],
    foreignColumns: [jobs.tenantId, jobs.id],
  })

import { z } from '@hono/zod-openapi'
import type { AuditRecord as DomainRecord } from '@reprieve/domain'
import type { PartnerAuditRecord } from '@reprieve/operations'
import { nameOfActor } from '../../http/name-of-actor.ts'
import { toWireInstant } from './to-wire-instant.ts'

const operationTypes = {
  createUser: 'create_customer_user',
  updateUser: 'update_customer_user',
  deleteUser: 'delete_customer_user',
  restoreUser: 'restore_customer_user',
  resetPassword: 'reset_customer_user_password',
  assignLicences: 'update_customer_user_licenses',
  // The documentation has add_user_member and remove_user_member, which neither SDK's enumeration contains: one such
  // record makes the Java SDK's whole page unreadable. `customizedData` carries them instead.
  addRoleMember: 'update_customer_user',
  removeRoleMember: 'update_customer_user',
} as const

const namesTheSdksLack: Readonly<Record<string, string>> = {
  addRoleMember: 'add_user_member',
  removeRoleMember: 'remove_user_member',
}

const renaming = 'update_customer_user_principal_name'

/** The operations for which Partner Center has a name. Its SDKs cannot read a record with any other. */
export const auditedOperations = Object.keys(operationTypes)

export const AuditRecord = z
  .strictObject({
    id: z.guid(),
    partnerId: z.guid(),
    customerId: z.guid(),
    customerName: z.string(),
    userPrincipalName: z.string().openapi({ description: 'Who did it, of the customer or of the partner' }),
    resourceType: z.literal('customer_user'),
    resourceOldValue: z.string().optional().openapi({ description: 'JSON in a text' }),
    resourceNewValue: z.string().optional().openapi({ description: 'JSON in a text' }),
    operationType: z.enum([...new Set(Object.values(operationTypes)), renaming]),
    operationDate: z.iso.datetime(),
    operationStatus: z.enum(['succeeded', 'failed']),
    originalCorrelationId: z.string().optional(),
    customizedData: z.array(z.strictObject({ key: z.string(), value: z.string() })),
    attributes: z.strictObject({ objectType: z.literal('AuditRecord') }),
  })
  .openapi('AuditRecord')

/** A record as the partner sees it. */
export function toAuditRecord(
  partnerId: string,
  { customer, record }: PartnerAuditRecord,
): z.infer<typeof AuditRecord> {
  const { before, after, correlationId } = record
  return {
    id: record.id,
    partnerId,
    customerId: customer.tenantId,
    customerName: customer.displayName,
    userPrincipalName: nameOfActor(record.actor),
    resourceType: 'customer_user',
    ...(before !== null && { resourceOldValue: JSON.stringify(before) }),
    ...(after !== null && { resourceNewValue: JSON.stringify(after) }),
    operationType: toOperationType(record),
    operationDate: toWireInstant(record.at),
    operationStatus: record.outcome,
    ...(correlationId !== null && { originalCorrelationId: correlationId }),
    customizedData: toCustomizedData(record),
    attributes: { objectType: 'AuditRecord' },
  }
}

function toOperationType({ operation, after }: DomainRecord): z.infer<typeof AuditRecord>['operationType'] {
  const renames = typeof after === 'object' && after !== null && 'userPrincipalName' in after
  if (operation === 'updateUser' && renames) return renaming
  const known = Object.entries(operationTypes).find(([name]) => name === operation)
  // Only records of these operations are requested.
  if (known === undefined) throw new Error(`Partner Center has no name for ${operation}`)
  return known[1]
}

const toCustomizedData = ({ operation, targetId, targetName, error }: DomainRecord) =>
  [
    { key: 'OperationType', value: namesTheSdksLack[operation] ?? null },
    { key: 'CustomerUserId', value: targetId },
    { key: 'CustomerUserPrincipalName', value: targetName },
    { key: 'Error', value: error },
  ].flatMap(({ key, value }) => (value === null ? [] : [{ key, value }]))

import type { OperationContext } from '@reprieve/operations'

export const contoso = '4d3cf487-70f4-4e1e-9ff1-b2bfce8d9f04'
export const adminId = '2f1e8a60-58f4-4c0b-8f5e-0c9d2a5b7301'

export const asAdmin: OperationContext = {
  tenantId: contoso,
  actor: { kind: 'user', tenantId: contoso, userId: adminId, userPrincipalName: 'admin@contoso.example' },
}

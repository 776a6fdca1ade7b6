import type { DirectoryRole } from '@reprieve/domain'
import type { SignIn } from '../seed/scenario.ts'

export const contosoAtDemo = {
  id: '4d3cf487-70f4-4e1e-9ff1-b2bfce8d9f04',
  displayName: 'Contoso',
} as const

export const fabrikamAtDemo = {
  id: '0d7b9a5e-3c52-4a58-9a0d-6f0c6a7be201',
  displayName: 'Fabrikam Partners',
} as const

const atContoso = (userPrincipalName: string, role: DirectoryRole): SignIn => ({
  userPrincipalName,
  tenantId: contosoAtDemo.id,
  organisation: contosoAtDemo.displayName,
  roles: [role],
  customerRoles: [],
})

/** The accounts that every scenario has; `empty` has no others. */
export const contosoSignIns: readonly SignIn[] = [
  atContoso('admin@contoso.example', 'globalAdministrator'),
  atContoso('birgit.schaefer@contoso.example', 'globalAdministrator'),
  atContoso('reader@contoso.example', 'globalReader'),
]

/** The accounts of `demo`, `ten-thousand` and `million`: at least one for each kind of person. */
export const demoSignIns: readonly SignIn[] = [
  ...contosoSignIns,
  {
    userPrincipalName: 'technician@fabrikam.example',
    tenantId: fabrikamAtDemo.id,
    organisation: fabrikamAtDemo.displayName,
    roles: [],
    customerRoles: ['userAdministrator'],
  },
]

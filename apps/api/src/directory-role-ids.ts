import type { DirectoryRole } from '@reprieve/domain'
import { parseGuid } from './http/parse-guid.ts'

interface KnownRole {
  readonly id: string
  readonly name: string
}

/** The ids and names of these roles in Microsoft's directory, the same in every tenant and in every contract. */
export const directoryRoleIds: Readonly<Record<DirectoryRole, KnownRole>> = {
  globalAdministrator: { id: '62e90394-69f5-4237-9190-012177145e10', name: 'Global Administrator' },
  privilegedRoleAdministrator: {
    id: 'e8611ab8-c189-46e8-94e1-60213ab1f814',
    name: 'Privileged Role Administrator',
  },
  privilegedAuthenticationAdministrator: {
    id: '7be44c8a-adaf-4e2a-84d6-ab2649e08a13',
    name: 'Privileged Authentication Administrator',
  },
  userAdministrator: { id: 'fe930be7-5e62-47db-91af-98c3a49a38b1', name: 'User Administrator' },
  helpdeskAdministrator: { id: '729827e3-9c14-49f7-bb1b-9608f156bbb8', name: 'Helpdesk Administrator' },
  licenseAdministrator: { id: '4d6ac14f-3453-41d0-bef9-a3e0c569773a', name: 'License Administrator' },
  directoryWriter: { id: '9360feb5-f418-4baa-8175-e2a00bac4301', name: 'Directory Writers' },
  directoryReader: { id: '88d8e3e3-8f55-4a1e-953a-9b9898b8876b', name: 'Directory Readers' },
  globalReader: { id: 'f2ef992c-3afb-46b9-b7cf-a126ee74c451', name: 'Global Reader' },
}

// The table has every role by its type.
const roleById = new Map(
  (Object.keys(directoryRoleIds) as DirectoryRole[]).map((role) => [directoryRoleIds[role].id, role]),
)

/** The role of an id, in any case; undefined if no role has it. */
export function directoryRoleOfId(text: string): DirectoryRole | undefined {
  const id = parseGuid(text)
  return id === undefined ? undefined : roleById.get(id)
}

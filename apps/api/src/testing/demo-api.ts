import { seed } from '@reprieve/db/seed'
import { freshDatabase } from '@reprieve/db/testing'
import type { Actor } from '@reprieve/domain'
import { createOperations, type Dependencies, hashPassword, systemDependencies } from '@reprieve/operations'
import { openApi } from './open-api.ts'

export const demoPassword = 'correct horse battery staple'

export const contosoId = '4d3cf487-70f4-4e1e-9ff1-b2bfce8d9f04'
export const ferdinandId = 'a45f1416-3300-4f65-9e8d-f123b397a4ea'

/** Global Administrator of Contoso. */
export const administrator: Actor = {
  kind: 'user',
  tenantId: contosoId,
  userId: '2f1e8a60-58f4-4c0b-8f5e-0c9d2a5b7301',
  userPrincipalName: 'admin@contoso.example',
}

/** Partner technician, User Administrator at every customer. */
export const technician: Actor = {
  kind: 'user',
  tenantId: '0d7b9a5e-3c52-4a58-9a0d-6f0c6a7be201',
  userId: '6b0f5d7c-1a43-4d52-9d38-71e7a3c4f802',
  userPrincipalName: 'technician@fabrikam.example',
}

/** The facade over the demo directory, by default with the system's clock and ids. */
export async function openDemoApi(given: Partial<Pick<Dependencies, 'now' | 'newId'>> = {}) {
  const { database, storage, dispose } = await freshDatabase()
  const now = given.now ?? (() => new Date())
  await seed({ database, scenario: 'demo', now: now(), passwordHash: await hashPassword(demoPassword) })
  const operations = createOperations({
    ...systemDependencies({ storage, tombstoneKey: 'a key' }),
    ...given,
  })
  const api = await openApi({ storage, operations, now })
  return { ...api, storage, operations, close: dispose }
}

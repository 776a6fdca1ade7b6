import { demoSignIns } from '@reprieve/db/demo-sign-ins'
import type { Dependencies } from '../dependencies.ts'
import { hasTenant } from '../steps/load/has-tenant.ts'
import { loadAccount } from '../steps/load/load-account.ts'

export interface InstallationDescribed {
  /** Whether there is an organisation, including the demo's. */
  readonly hasOrganisation: boolean
  /** The demo's accounts that exist. Their names are public, and they share one password. */
  readonly demoSignIns: typeof demoSignIns
}

/** Describes what an installation is used for, for the operator and the sign-in page. No role is required. */
export const describeInstallation =
  ({ storage }: Dependencies) =>
  async (): Promise<InstallationDescribed> => {
    const found: (typeof demoSignIns)[number][] = []
    for (const signIn of demoSignIns) {
      const account = await storage.read(() => loadAccount(signIn.userPrincipalName))
      if (account?.tenantId === signIn.tenantId) found.push(signIn)
    }
    return { hasOrganisation: await storage.read(hasTenant), demoSignIns: found }
  }

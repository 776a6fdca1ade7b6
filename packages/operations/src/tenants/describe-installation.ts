import { demoSignIns } from '@reprieve/db/demo-sign-ins'
import type { Dependencies } from '../dependencies.ts'
import { hasTenant } from '../steps/load/has-tenant.ts'
import { loadAccount } from '../steps/load/load-account.ts'

export interface InstallationDescribed {
  /** Whether there is an organisation, the demo's included. */
  readonly hasOrganisation: boolean
  /** Those of the demo's accounts that are there: their names are public, and one password is everybody's. */
  readonly demoSignIns: typeof demoSignIns
}

/** Tells what an installation is used for. For the operator and the sign-in page: nobody is asked for a role. */
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

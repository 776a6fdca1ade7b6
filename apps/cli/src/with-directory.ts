import type { Config } from '@reprieve/config'
import { type Installation, openInstallation } from '@reprieve/installation'

type Settings = Pick<
  Config,
  'dataDir' | 'database' | 'mailRoot' | 'issuersFile' | 'publicUrl' | 'allowsPrivateWebhooks'
>

export type Directory = Pick<Installation, 'storage' | 'mailboxes' | 'operations'>

/** Opens the installation while `work` runs. @throws {SecretsError} if it was never prepared */
export async function withDirectory<Value>(
  settings: Settings,
  work: (directory: Directory) => Promise<Value>,
): Promise<Value> {
  const installation = await openInstallation(settings)
  try {
    return await work(installation)
  } finally {
    await installation.close()
  }
}

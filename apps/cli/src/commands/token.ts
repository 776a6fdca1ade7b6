import { loadSecrets } from '@reprieve/config'
import { ExpectedError } from '../expected-error.ts'
import { findAccount } from '../find-account.ts'
import { print } from '../print.ts'
import { readSettings } from '../read-settings.ts'
import { signToken } from '../sign-token.ts'
import { withStorage } from '../with-storage.ts'

export interface TokenCommandOptions {
  readonly user: string
  readonly appOnly: boolean
  readonly hours: number
}

/** Prints a bearer token, and nothing else, so that a script can take it as it is. */
export async function token({ user, appOnly, hours }: TokenCommandOptions): Promise<void> {
  const { dataDir, database } = readSettings()
  const { tokenKey } = loadSecrets(dataDir)
  const account = await withStorage(database, (storage) => storage.read(() => findAccount(user)))
  if (account === null) throw new ExpectedError(`there is no active user with the sign-in name ${user}`)
  print(await signToken(tokenKey, account, { appOnly, hours, now: new Date() }))
}

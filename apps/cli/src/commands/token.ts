import { ExpectedError } from '../expected-error.ts'
import { findAccount } from '../find-account.ts'
import { print } from '../print.ts'
import { readSettings } from '../read-settings.ts'
import { signToken } from '../sign-token.ts'
import { withDirectory } from '../with-directory.ts'

export interface TokenCommandOptions {
  readonly user: string
  readonly appOnly: boolean
  readonly hours: number
}

const noKeys = 'there is no key to sign with: run `npm run reprieve -- prepare` first'

/** Prints a bearer token, and nothing else, so that a script can take it as it is. */
export async function token({ user, appOnly, hours }: TokenCommandOptions): Promise<void> {
  await withDirectory(readSettings(), async ({ storage, operations }) => {
    const account = await storage.read(() => findAccount(user))
    if (account === null) throw new ExpectedError(`there is no active user with the sign-in name ${user}`)
    const [key] = await operations.tokenKeys.read()
    if (key === undefined) throw new ExpectedError(noKeys)
    print(await signToken(key, account, { appOnly, hours, now: new Date() }))
  })
}

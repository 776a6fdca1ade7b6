import { randomUUID } from 'node:crypto'
import { commandToRun } from '@reprieve/config/command-to-run'
import { ExpectedError } from '../expected-error.ts'
import { print } from '../print.ts'
import { readSettings } from '../read-settings.ts'
import { signToken, type TokenContract } from '../sign-token.ts'
import { withDirectory } from '../with-directory.ts'

export interface TokenCommandOptions {
  readonly user: string
  readonly appOnly: boolean
  readonly for: TokenContract
  readonly hours: number
}

const noKeys = `there is no key to sign with: run \`${commandToRun('prepare')}\` first`

/**
 * Prints a bearer token and nothing else, so that a script can use it as it is. The token is recorded before it is
 * printed, so that every token can be listed and revoked.
 */
export async function token({ user, appOnly, for: contract, hours }: TokenCommandOptions): Promise<void> {
  await withDirectory(readSettings(), async ({ operations }) => {
    const account = await operations.findAccount(user)
    if (account === null) throw new ExpectedError(`there is no active user with the sign-in name ${user}`)
    const [key] = await operations.tokenKeys.read()
    if (key === undefined) throw new ExpectedError(noKeys)
    const id = randomUUID()
    const issuedAt = new Date()
    const expiresAt = new Date(issuedAt.getTime() + hours * 3_600_000)
    const { tenantId } = account
    const userId = appOnly ? null : account.userId
    await operations.commandLineTokens.remember({ id, tenantId, userId, issuedAt, expiresAt })
    print(await signToken(key, account, { contract, appOnly, id, issuedAt, expiresAt }))
  })
}

import { ExpectedError } from '../expected-error.ts'
import { print, printRow, type RowOptions } from '../print.ts'
import { withOperations } from '../with-operations.ts'

/**
 * Prints the tokens made by `token` that have not expired: id, tenant, user, since and until when, and when revoked.
 */
export async function listTokens(output: RowOptions): Promise<void> {
  const tokens = await withOperations((operations) => operations.commandLineTokens.list())
  for (const { id, tenantId, userId, userPrincipalName, issuedAt, expiresAt, revokedAt } of tokens) {
    printRow(output, { id, tenantId, userPrincipalName, userId, issuedAt, expiresAt, revokedAt })
  }
}

/** Makes the facade refuse a token from now on. */
export async function revokeToken(id: string): Promise<void> {
  if (!(await withOperations((operations) => operations.commandLineTokens.revoke(id)))) {
    throw new ExpectedError(`there is no token with the id ${id}, or it has expired`)
  }
  print(id)
}

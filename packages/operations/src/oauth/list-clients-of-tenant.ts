import { rows, statements } from '@reprieve/db'
import { ok } from '@reprieve/domain'
import { Nothing } from '../input.ts'
import { defineQuery } from '../run/define-query.ts'
import { type OAuthClient, toOAuthClient } from '../steps/sign-in/oauth-client.ts'

/** Lists the tenant's applications, oldest registration first. Secrets and their hashes are left out. */
export const listClientsOfTenant = defineQuery<readonly OAuthClient[], never>()({
  requires: 'tenant.settings',
  input: Nothing,
  *run({ context: { tenantId } }) {
    return ok((yield* rows(statements.oauthClientsOfTenant, { tenantId })).map(toOAuthClient))
  },
})

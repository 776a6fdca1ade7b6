import { rows, statements, write } from '@reprieve/db'
import { ok, refuse } from '@reprieve/domain'
import { z } from 'zod'
import type { WriteError } from '../answer.ts'
import { defineOperation } from '../run/define-operation.ts'
import {
  hashOfClientSecret,
  isRefreshGrant,
  type OAuthClient,
  toOAuthClient,
} from '../steps/sign-in/oauth-client.ts'
import { isRedirectUri } from '../steps/sign-in/redirect-uri.ts'

const clientsAtMost = 100

const grants = [
  'authorization_code',
  'device_code',
  'client_credentials',
  'refresh_token',
  'rotating_refresh_token',
] as const

/** A random secret of at least 256 bits; null for a public client. Only a hash of it is stored. */
export const ClientSecret = z.string().regex(/^[\w-]{43,128}$/)

export const RegisterClientInput = z
  .strictObject({
    name: z.string().trim().min(1).max(100),
    /** Addresses that people may be sent back to: https, http on this computer, or a scheme of the program's own. */
    redirectUris: z.array(z.string().max(2048).refine(isRedirectUri)).max(20).default([]),
    grants: z.array(z.enum(grants)).min(1),
    secret: ClientSecret.nullable(),
  })
  .refine((client) => client.grants.includes('authorization_code') === client.redirectUris.length > 0, {
    path: ['redirectUris'],
  })
  .refine(({ secret, grants }) => secret !== null || !grants.includes('client_credentials'), {
    path: ['secret'],
  })
  .refine(({ grants }) => grants.some((grant) => !isRefreshGrant(grant)), { path: ['grants'] })
export type RegisterClientInput = z.input<typeof RegisterClientInput>

/** Registers an application of the tenant, which may then ask for tokens. */
export const registerClient = defineOperation<OAuthClient, WriteError>()({
  name: 'registerClient',
  requires: 'tenant.settings',
  input: RegisterClientInput,
  targetOf: () => null,
  *run({ context, input, now, dependencies }) {
    const { tenantId } = context
    const { secret, name, redirectUris } = input
    const there = yield* rows(statements.oauthClientsOfTenant, { tenantId })
    if (there.length >= clientsAtMost)
      return refuse({ type: 'InvalidInput', path: 'name', problem: 'there are 100 clients already' })
    const row = {
      id: dependencies.newId(),
      tenantId,
      name,
      redirectUris,
      createdAt: now,
      grants: [...new Set(input.grants)],
      secretHash: secret === null ? null : hashOfClientSecret(secret),
    }
    yield* write(statements.insertOAuthClient, row)
    const client = toOAuthClient(row)
    const { isPublic, grants } = client
    const after = { name, isPublic, grants, redirectUris }
    return ok({ value: client, audit: { targetId: client.id, targetName: name, after } })
  },
})

import { randomBytes } from 'node:crypto'
import type { Answer, OAuthClient, Operations, RegisterClientInput } from '@reprieve/operations'
import { ExpectedError } from '../expected-error.ts'
import { print, printRow, type RowOptions } from '../print.ts'
import { readSettings } from '../read-settings.ts'
import { tenantIdOf } from '../tenant-id-of.ts'
import { withDirectory } from '../with-directory.ts'

/** The grants, by the names that are typed. */
export const grantByName = {
  code: 'authorization_code',
  device: 'device_code',
  'client-credentials': 'client_credentials',
  refresh: 'refresh_token',
  'rotating-refresh': 'rotating_refresh_token',
} as const satisfies Record<string, RegisterClientInput['grants'][number]>

export type GrantName = keyof typeof grantByName

export interface AddClientOptions extends RowOptions {
  readonly name: string
  /** A domain of the tenant, or its id. */
  readonly tenant: string
  readonly redirectUri: readonly string[]
  readonly grant: readonly GrantName[]
  readonly public: boolean
}

/** Registers an application, and prints its id and, only this once, its secret. */
export async function addClient(options: AddClientOptions): Promise<void> {
  const secret = options.public ? null : newSecret()
  const grants = options.grant.map((name) => grantByName[name])
  const { id } = await withDirectory(readSettings(), async (directory) => {
    const context = contextOf(await tenantIdOf(directory.operations, options.tenant))
    const { name, redirectUri } = options
    const input = { name, redirectUris: [...redirectUri], grants, secret }
    return unwrap(await directory.operations.registerClient(context, input))
  })
  if (options.json) return printRow(options, { client_id: id, client_secret: secret })
  print(`client_id      ${id}`)
  if (secret !== null) printSecret(secret)
}

/** Prints every application: id, tenant, name, grants, and whether it is public. */
export async function listClients(output: RowOptions): Promise<void> {
  const clients = await withDirectory(readSettings(), ({ operations }) => operations.listClients())
  for (const { id, tenantId, name, grants, isPublic } of clients) {
    printRow(output, { id, tenantId, name, grants, kind: isPublic ? 'public' : 'secret' })
  }
}

/** Removes an application's registration. It gets no more tokens. */
export async function removeClient(clientId: string): Promise<void> {
  await withDirectory(readSettings(), async ({ operations }) => {
    const { tenantId } = await findClient(operations, clientId)
    unwrap(await operations.removeClient(contextOf(tenantId), { clientId }))
  })
  print(`${clientId} is removed.`)
}

/** Gives an application a new secret, and prints it only this once. The previous one is refused from now on. */
export async function rotateClientSecret(clientId: string, output: RowOptions): Promise<void> {
  const secret = newSecret()
  await withDirectory(readSettings(), async ({ operations }) => {
    const { tenantId } = await findClient(operations, clientId)
    unwrap(await operations.rotateClientSecret(contextOf(tenantId), { clientId, secret }))
  })
  if (output.json) printRow(output, { client_id: clientId, client_secret: secret })
  else printSecret(secret)
}

const contextOf = (tenantId: string) => ({ tenantId, actor: { kind: 'system', name: 'cli' } }) as const

const newSecret = (): string => randomBytes(32).toString('base64url')

const printSecret = (secret: string): void => print(`client_secret  ${secret}`)

async function findClient(operations: Operations, clientId: string): Promise<OAuthClient> {
  const client = await operations.findClient(clientId.toLowerCase())
  if (client === null) throw new ExpectedError(`there is no application with the id ${clientId}`)
  return client
}

function unwrap<Value>(answer: Answer<Value, { readonly type: string }>): Value {
  if (answer.ok) return answer.value
  const { error } = answer
  const path = 'path' in error ? problems[String(error.path).split('.')[0] ?? ''] : undefined
  throw new ExpectedError(path ?? `refused: ${error.type}`)
}

/** The message for each input member that can be invalid. */
const problems: Readonly<Record<string, string>> = {
  name: 'the name must have 1 to 100 characters',
  redirectUris:
    'a redirect URI is needed for the grant code, and only for it: https://…, http://localhost…, or a scheme such as com.example.app:/…',
  grants: 'a grant beside refresh is needed',
  secret: 'a public client cannot keep the secret that the grant client-credentials needs',
  clientId: 'a public client has no secret',
}

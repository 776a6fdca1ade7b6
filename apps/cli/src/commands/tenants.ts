import { toShownText } from '@reprieve/i18n/shown-text'
import { endFirstStart } from '@reprieve/installation'
import { print, printRow, type RowOptions } from '../print.ts'
import { readPassword } from '../read-password.ts'
import { readSettings } from '../read-settings.ts'
import { unwrap } from '../unwrap.ts'
import { withDirectory } from '../with-directory.ts'

export interface CreateTenantOptions extends RowOptions {
  readonly name: string
  readonly domain: string
  /** Sign-in name of the first Global Administrator. */
  readonly admin: string
  readonly adminName?: string
  /** Reads the password from standard input, because anybody can see the arguments in the list of processes. */
  readonly adminPasswordStdin: boolean
  readonly partner: boolean
}

/** Creates an organisation with its first Global Administrator, and prints its id and how that person signs in. */
export async function createTenant(options: CreateTenantOptions): Promise<void> {
  const password = options.adminPasswordStdin ? await readPassword('--admin-password-stdin') : undefined
  const config = readSettings()
  const { tenant, administrator, link } = await withDirectory(config, async ({ operations }) =>
    unwrap(
      await operations.createTenant({
        displayName: options.name,
        domain: options.domain,
        administrator: {
          userPrincipalName: options.admin,
          displayName: options.adminName,
          password,
        },
        isPartner: options.partner,
      }),
    ),
  )
  endFirstStart(config)
  const { id, displayName, initialDomain, defaultDomain } = tenant
  const { userPrincipalName } = administrator
  if (options.json) {
    return printRow(options, {
      id,
      displayName,
      defaultDomain,
      initialDomain,
      administrator: userPrincipalName,
      link: link?.link ?? null,
      linkExpiresAt: link?.expiresAt ?? null,
    })
  }
  print(`${toShownText(displayName)} is made: ${id}`)
  print(`Domains: ${toShownText(defaultDomain)}, ${toShownText(initialDomain)}`)
  if (link === null)
    return print(`${toShownText(userPrincipalName)} signs in with the password that was given.`)
  print(
    `${toShownText(userPrincipalName)} finds a password, once and until ${link.expiresAt.toISOString()}, at ${link.link}`,
  )
}

/** Prints every organisation, oldest first: id, name, default domain, kind, and time of creation. */
export async function listTenants(output: RowOptions): Promise<void> {
  const tenants = await withDirectory(readSettings(), ({ operations }) => operations.listTenants())
  for (const { id, displayName, defaultDomain, isPartner, createdAt } of tenants) {
    printRow(output, { id, displayName, defaultDomain, kind: isPartner ? 'partner' : 'customer', createdAt })
  }
}

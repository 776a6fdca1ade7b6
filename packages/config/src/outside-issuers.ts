import { readFileSync } from 'node:fs'
import { z } from 'zod'

const algorithms = [
  'ES256',
  'ES384',
  'ES512',
  'PS256',
  'PS384',
  'PS512',
  'RS256',
  'RS384',
  'RS512',
  'EdDSA',
  'Ed25519',
] as const

const isLocal = (url: URL): boolean => ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname)

const aText = 'must be a text that is not empty'
const oneOrMore = 'must be a list of one or more'

/** Describes an invalid object in our own words. The library's address developers. */
const ofObject = {
  error: (issue: z.core.$ZodRawIssue): string =>
    issue.code === 'unrecognized_keys'
      ? `has members that are not known: ${issue.keys.join(', ')}`
      : 'must be an object',
}

const IssuerUrl = z
  .url({
    protocol: /^https?$/,
    hostname: /./,
    error: 'must be an address that begins with https://',
    abort: true,
  })
  .refine((url) => new URL(url).protocol === 'https:' || isLocal(new URL(url)), 'must begin with https://')
  .refine((url) => !/[?#]/.test(url), 'must have neither query nor fragment')

const HostName = z
  .string(aText)
  .regex(
    /^[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?(?::\d{1,5})?$/i,
    'must be the name of a host, as in keys.fabrikam.example',
  )
  .transform((host) => host.toLowerCase())

const Text = z.string(aText).min(1, aText)
const OneOrMore = z.array(Text, oneOrMore).min(1, oneOrMore)

const OutsideIssuer = z
  .strictObject(
    {
      /** The exact value of `iss`. Its keys are found by OpenID Connect Discovery. */
      issuer: IssuerUrl,
      /** Hosts besides the issuer's own from which its keys may be fetched, always over https. */
      keyHosts: z.array(HostName, 'must be a list').default([]),
      /** Accepted audiences (`aud`); a token needs any one of them. */
      audiences: OneOrMore,
      /** The tenants whose people and programs the issuer may sign in. */
      tenantIds: z
        .array(
          z.guid('must be the id of a tenant, a GUID').transform((id) => id.toLowerCase()),
          oneOrMore,
        )
        .min(1, oneOrMore),
      /** The names of the claims to read. */
      claims: z
        .strictObject(
          {
            /** Null if every token belongs to the one tenant in `tenantIds`. */
            tenantId: Text.nullable().default('tid'),
            /** Id of the user in this directory. A token without it is an application's. */
            userId: Text.default('oid'),
            userPrincipalName: Text.default('upn'),
            applicationId: Text.default('appid'),
          },
          ofObject,
        )
        .prefault({}),
      algorithms: z
        .array(z.enum(algorithms, `must be one of ${algorithms.join(', ')}`), oneOrMore)
        .min(1, oneOrMore)
        .default([...algorithms]),
    },
    ofObject,
  )
  .refine(({ claims, tenantIds }) => claims.tenantId !== null || tenantIds.length === 1, {
    path: ['claims', 'tenantId'],
    message: 'may be null only where tenantIds has one id',
  })

const OutsideIssuers = z
  .strictObject({ issuers: z.array(OutsideIssuer, 'must be a list') }, ofObject)
  .refine(({ issuers }) => new Set(issuers.map(({ issuer }) => issuer)).size === issuers.length, {
    path: ['issuers'],
    message: 'name one issuer twice',
  })

/** An issuer outside this installation whose tokens the REST facade accepts. */
export type OutsideIssuer = Readonly<z.infer<typeof OutsideIssuer>>

export type LoadedIssuers =
  | { readonly ok: true; readonly value: readonly OutsideIssuer[] }
  | { readonly ok: false; readonly problems: readonly string[] }

/**
 * Loads the issuers from the file of `REPRIEVE_ISSUERS_FILE`; none without a file. All problems are reported together.
 */
export function loadOutsideIssuers(path: string | null): LoadedIssuers {
  if (path === null) return { ok: true, value: [] }
  const toProblem = (problem: string): string => `${path} (REPRIEVE_ISSUERS_FILE) ${problem}`
  const json = readJson(path)
  if (json === undefined) return { ok: false, problems: [toProblem('is not a JSON file that can be read')] }
  const parsed = OutsideIssuers.safeParse(json)
  if (parsed.success) return { ok: true, value: parsed.data.issuers }
  const problems = parsed.error.issues.map(
    ({ path: at, message }) => `is wrong at ${at.join('.')}: ${message}`,
  )
  return { ok: false, problems: problems.map(toProblem) }
}

/** The tenants whose people these issuers may sign in. */
export const tenantsOfIssuers = (issuers: readonly OutsideIssuer[]): ReadonlySet<string> =>
  new Set(issuers.flatMap(({ tenantIds }) => tenantIds))

/**
 * Loads only the tenants, for a process that accepts no such tokens itself. An invalid file gives no tenants: the
 * facade reports what is wrong with it and does not start.
 */
export function loadTenantsOfIssuers(path: string | null): ReadonlySet<string> {
  const loaded = loadOutsideIssuers(path)
  return tenantsOfIssuers(loaded.ok ? loaded.value : [])
}

function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return undefined
  }
}

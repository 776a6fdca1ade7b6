import { createHash, generateKeyPairSync, randomBytes, randomUUID } from 'node:crypto'
import {
  closeSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  statSync,
  unlinkSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { commandToRun } from './command-to-run.mjs'
import { describeSystemError } from './describe-system-error.ts'

const Key = z.string().regex(/^[\w-]{43}$/)

const Secrets = z.object({
  /** Identifies this installation to clients (`cpid` of the facade's 401). */
  installationId: z.guid(),
  sessionSecret: Key,
  tombstoneKey: Key,
  continuationTokenKey: Key,
  /** The key that signs bearer tokens (ES256). */
  tokenKey: z.object({
    kid: Key,
    privateJwk: z.object({ kty: z.literal('EC'), crv: z.literal('P-256'), x: Key, y: Key, d: Key }),
    publicJwk: z.strictObject({ kty: z.literal('EC'), crv: z.literal('P-256'), x: Key, y: Key }),
  }),
})

/** The installation's secrets, created once. Keys are 32 bytes in base64url. */
export type Secrets = Readonly<z.infer<typeof Secrets>>

/** The data folder has no secrets, or invalid ones, or others can read them. */
export class SecretsError extends Error {
  override readonly name = 'SecretsError'
}

/** Loads the secrets of the installation in `dataDir`. @throws {SecretsError} */
export function loadSecrets(dataDir: string): Secrets {
  const path = pathIn(dataDir)
  const { text, mode, uid } = readWithOwner(path)
  if (isOfAnotherAccount(uid)) {
    throw new SecretsError(
      `${path} belongs to another account of this machine (user ${uid}), which can read and write it: ` +
        `run \`chown ${process.getuid?.()} ${path}\`, or run the program as its owner`,
    )
  }
  if (isOpenToOthers(mode)) {
    throw new SecretsError(
      `${path} can be read or written by other accounts of this machine: run \`chmod 600 ${path}\`. ` +
        `If others may have read it, take new keys: ${commandToRun('keys rotate --now')}`,
    )
  }
  const parsed = Secrets.safeParse(jsonOf(text))
  // The error has no cause, because that could repeat the contents of the file.
  if (!parsed.success) throw new SecretsError(`${path} is damaged: bring it back from a backup`)
  return parsed.data
}

/**
 * Like {@link loadSecrets}, but creates the secrets if there are none. Several processes at once all get the same ones.
 */
export function createSecrets(dataDir: string): Secrets {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  const draft = `${pathIn(dataDir)}.${randomUUID()}`
  writeDurably(draft, JSON.stringify(makeSecrets(), null, 2))
  try {
    // A link, because a rename would overwrite secrets that another process has created meanwhile.
    linkSync(draft, pathIn(dataDir))
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  } finally {
    unlinkSync(draft)
  }
  return loadSecrets(dataDir)
}

function readWithOwner(path: string): { readonly text: string; readonly mode: number; readonly uid: number } {
  try {
    const { mode, uid } = statSync(path)
    return { text: readFileSync(path, 'utf8'), mode, uid }
  } catch (cause) {
    const isMissing = cause instanceof Error && 'code' in cause && cause.code === 'ENOENT'
    const why = isMissing ? null : describeSystemError(cause)
    throw new SecretsError(why ?? `${path} does not exist: run \`${commandToRun('prepare')}\` first`, {
      cause,
    })
  }
}

// The administrator of the machine can read every file anyway, and may maintain an installation of any account.
function isOfAnotherAccount(uid: number): boolean {
  const own = process.getuid?.() ?? 0
  return own !== 0 && uid !== 0 && uid !== own
}

// Windows has no such bits; the folder's access list decides there.
const isOpenToOthers = (mode: number): boolean => process.platform !== 'win32' && (mode & 0o077) !== 0

const pathIn = (dataDir: string): string => join(dataDir, 'secrets.json')

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function writeDurably(path: string, text: string): void {
  const file = openSync(path, 'wx', 0o600)
  try {
    writeSync(file, text)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

const makeSecrets = (): Secrets => ({
  installationId: randomUUID(),
  sessionSecret: makeKey(),
  tombstoneKey: makeKey(),
  continuationTokenKey: makeKey(),
  tokenKey: makeTokenKey(),
})

const makeKey = (): string => randomBytes(32).toString('base64url')

function makeTokenKey(): Secrets['tokenKey'] {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const { x = '', y = '', d = '' } = privateKey.export({ format: 'jwk' })
  const publicJwk = { kty: 'EC', crv: 'P-256', x, y } as const
  // The thumbprint of RFC 7638: the required members in alphabetical order.
  const thumbprint = JSON.stringify({ crv: publicJwk.crv, kty: publicJwk.kty, x, y })
  return {
    kid: createHash('sha256').update(thumbprint).digest('base64url'),
    privateJwk: { ...publicJwk, d },
    publicJwk,
  }
}

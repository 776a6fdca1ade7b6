/** Kinds of secrets that must not appear in places that many people read (R50). */
export type SecretKind = 'password' | 'token' | 'hash' | 'private key' | 'bearer token'

export interface SecretWatch {
  /** Searches for `secret` from now on. Single words are ignored, because they occur everywhere. */
  remember(secret: string, kind: SecretKind): void
  /** Searches a text that came out somewhere for secrets; `allowed` are the kinds that belong there. */
  search(place: string, text: string, allowed?: readonly SecretKind[]): void
  /** The places of what was found; never the secrets themselves. */
  findings(): readonly string[]
  /** Forgets every secret and every finding, so that the next test file starts with none. */
  startAnew(): void
}

const forms: readonly (readonly [SecretKind, RegExp])[] = [
  ['hash', /\$argon2(id|i|d)\$/],
  ['bearer token', /\beyJ[\w-]{8,}\.eyJ[\w-]{8,}\.[\w-]{8,}/],
  ['private key', /-----BEGIN [A-Z ]*PRIVATE KEY-----|"d": ?"[\w-]{43}"/],
]

/** Creates a watch that knows the usual forms of secrets, and the secrets that it was told. */
export function createSecretWatch(): SecretWatch {
  const kindBySecret = new Map<string, SecretKind>()
  const found = new Set<string>()
  return {
    remember: (secret, kind) => {
      if (secret.length >= 8 && !/^[A-Za-z]+$/.test(secret)) kindBySecret.set(secret, kind)
    },
    search: (place, text, allowed = []) => {
      for (const [kind, form] of forms) {
        if (!allowed.includes(kind) && form.test(text)) found.add(`a ${kind} in ${place}`)
      }
      for (const [secret, kind] of kindBySecret) {
        if (!allowed.includes(kind) && text.includes(secret))
          found.add(`a ${kind} that a test used in ${place}`)
      }
    },
    findings: () => [...found],
    startAnew: () => {
      kindBySecret.clear()
      found.clear()
    },
  }
}

// Stored on the global object, so that every copy of this module in a test's process searches for the same secrets.
const shared = globalThis as typeof globalThis & { reprieveSecretWatch?: SecretWatch }

/** The watch of this process. */
export const secretWatch: SecretWatch = shared.reprieveSecretWatch ?? createSecretWatch()
shared.reprieveSecretWatch = secretWatch

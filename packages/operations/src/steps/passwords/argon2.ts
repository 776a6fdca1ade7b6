import { hash, verify } from '@node-rs/argon2'

// Argon2id, the library's default, with OWASP's minimum cost: 19 MiB and two passes.
const parameters = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** Hashes a password with Argon2id, in PHC form, with a salt of its own. */
export const hashPassword = (password: string): Promise<string> =>
  hash(password.normalize('NFKC'), parameters)

export const verifyPassword = (passwordHash: string, password: string): Promise<boolean> =>
  verify(passwordHash, password.normalize('NFKC'))

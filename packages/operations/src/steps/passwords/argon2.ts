import { hash, verify } from '@node-rs/argon2'

// Argon2id, which is the library's default; cost as OWASP asks for at the least: 19 MiB, two passes.
const parameters = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** Argon2id in PHC form, with a salt of its own. */
export const hashPassword = (password: string): Promise<string> =>
  hash(password.normalize('NFKC'), parameters)

export const verifyPassword = (passwordHash: string, password: string): Promise<boolean> =>
  verify(passwordHash, password.normalize('NFKC'))

import type { statements } from '@reprieve/db'
import type { Dependencies } from '../../dependencies.ts'
import { openSealed, type Seal } from './sealed-text.ts'

/** Decrypts the payload of a state. */
export const openState = (
  { tombstoneKey }: Pick<Dependencies, 'tombstoneKey'>,
  { kind, idHash, ciphertext }: Pick<statements.OAuthStateRow, 'kind' | 'idHash' | 'ciphertext'>,
): object => JSON.parse(openSealed(ciphertext, sealOfState(tombstoneKey, kind, idHash)))

export const sealOfState = (secret: string, kind: string, idHash: string): Seal => ({
  secret,
  purpose: 'oauth state',
  place: `${kind} ${idHash}`,
})

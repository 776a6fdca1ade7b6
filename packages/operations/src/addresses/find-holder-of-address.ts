import { row, statements } from '@reprieve/db'
import { type HolderKind, nameKeyOfAddress, ok } from '@reprieve/domain'
import { z } from 'zod'
import { defineQuery } from '../run/define-query.ts'

const FindHolderOfAddressInput = z.strictObject({
  /** `PREFIX:value`; a text without a prefix is a mail address. */
  address: z.string().max(1123),
})

interface HolderFound {
  readonly kind: HolderKind
  readonly id: string
}

/** Finds the live object with this address or sign-in name, in any spelling (R11). Null if the address is free. */
export const findHolderOfAddress = defineQuery<HolderFound | null, never>()({
  requires: 'users.read',
  input: FindHolderOfAddressInput,
  *run({ context: { tenantId }, input: { address } }) {
    const holder = yield* row(statements.holdersOfNames, { tenantId, keys: [nameKeyOfAddress(address)] })
    return ok(holder === undefined ? null : { kind: holder.holderKind, id: holder.holderId })
  },
})

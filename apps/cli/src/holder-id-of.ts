import type { HolderKind } from '@reprieve/domain'
import { toShownText } from '@reprieve/i18n/shown-text'
import type { OperationContext } from '@reprieve/operations'
import { ExpectedError } from './expected-error.ts'
import { unwrap } from './unwrap.ts'
import type { Directory } from './with-directory.ts'

/** A kind of object, and its name in sentences. */
interface Sought {
  readonly kind: HolderKind
  readonly one: string
}

/**
 * The id of the live object with this id or address. @throws {ExpectedError} if no object of this kind has the address
 */
export async function holderIdOf(
  { kind, one }: Sought,
  { operations }: Directory,
  context: OperationContext,
  idOrAddress: string,
): Promise<string> {
  // An id has no at sign, and every mail address has one.
  if (!idOrAddress.includes('@')) return idOrAddress
  const holder = unwrap(await operations.findHolderOfAddress(context, { address: idOrAddress }))
  if (holder?.kind === kind) return holder.id
  throw new ExpectedError(`there is no ${one} with the address ${toShownText(idOrAddress)}`)
}

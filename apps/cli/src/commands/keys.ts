import type { TokenKey } from '@reprieve/operations'
import { print, printRow, type RowOptions } from '../print.ts'
import { readSettings } from '../read-settings.ts'
import { withDirectory } from '../with-directory.ts'

/** Prints the keys that sign tokens: id, since when, and purpose. */
export async function listKeys(output: RowOptions): Promise<void> {
  const keys = await withDirectory(readSettings(), ({ operations }) => operations.tokenKeys.read())
  for (const key of keys) {
    const { kid, createdAt, publishedUntil } = key
    printRow(
      output,
      { kid, createdAt, publishedUntil },
      [kid, createdAt.toISOString(), purposeOf(key)].join('\t'),
    )
  }
}

/** Creates a new signing key, and prints its id. */
export async function rotateKeys({ now }: { readonly now: boolean }): Promise<void> {
  const { kid } = await withDirectory(readSettings(), ({ operations }) =>
    operations.tokenKeys.rotate({ now }),
  )
  print(kid)
}

const purposeOf = ({ publishedUntil }: TokenKey): string =>
  publishedUntil === null ? 'signs' : `checks until ${publishedUntil.toISOString()}`

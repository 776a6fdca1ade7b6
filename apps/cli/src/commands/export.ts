import { open, unlink } from 'node:fs/promises'
import { type ExportFormat, writeExport } from '@reprieve/import'
import { openExport } from '@reprieve/operations'
import { ExpectedError } from '../expected-error.ts'
import { unwrap } from '../unwrap.ts'
import { withTenant } from '../with-tenant.ts'

export interface ExportOptions {
  /** A domain of the tenant, or its id. */
  readonly tenant: string
  readonly format: ExportFormat
  readonly passwordHashes: boolean
}

/** Writes the directory of a tenant into a new file, or to standard output, as fast as it is taken (R59). */
export const exportTenant = (file: string | undefined, options: ExportOptions): Promise<void> =>
  withTenant(options, async ({ operations }, context) => {
    const { format, passwordHashes } = options
    const into = file === undefined ? null : await create(file)
    try {
      const portions = unwrap(await openExport(operations, context, { format, passwordHashes }))
      for await (const text of writeExport(portions, format)) {
        if (into === null) await print(text)
        else await into.writeFile(text)
      }
      await into?.sync()
    } catch (error) {
      // Half a directory could be taken for a whole one.
      if (file !== undefined) await unlink(file)
      throw error
    } finally {
      await into?.close()
    }
  })

/** Readable by its owner alone, as it tells of everybody. */
async function create(file: string) {
  try {
    return await open(file, 'wx', 0o600)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null
    if (code === 'EEXIST')
      throw new ExpectedError(`the file ${file} is there already: choose another name for the export`)
    if (code === 'ENOENT') throw new ExpectedError(`there is no folder for the file ${file}`)
    throw error
  }
}

const print = (text: string): Promise<void> =>
  new Promise((resolve, reject) => process.stdout.write(text, (error) => (error ? reject(error) : resolve())))

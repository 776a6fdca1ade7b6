import { rmSync } from 'node:fs'
import { join } from 'node:path'

interface DataFolder {
  readonly dataDir: string
}

/** The file that is there from the first start on until the installation has an organisation. */
export const markOfFirstStart = ({ dataDir }: DataFolder): string => join(dataDir, 'first-start')

/** Notes that the installation is in use: from now on a part of it that is gone is a loss, and not made anew. */
export const endFirstStart = (folder: DataFolder): void => rmSync(markOfFirstStart(folder), { force: true })

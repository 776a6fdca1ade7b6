import { rmSync } from 'node:fs'
import { join } from 'node:path'

interface DataFolder {
  readonly dataDir: string
}

/** The file that exists from the first start until the installation has an organisation. */
export const markOfFirstStart = ({ dataDir }: DataFolder): string => join(dataDir, 'first-start')

/** Records that the installation is in use. From now on, a missing part is a loss and is not created again. */
export const endFirstStart = (folder: DataFolder): void => rmSync(markOfFirstStart(folder), { force: true })

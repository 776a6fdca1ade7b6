import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import type { Config } from '@reprieve/config'
import { commandToRun, startToRun } from '@reprieve/config/command-to-run'
import { placeOfDatabase } from '@reprieve/db/open'
import { markOfFirstStart as markOf } from '@reprieve/installation'
import { ExpectedError } from './expected-error.ts'

/**
 * A part of the installation is missing although others show that it was in use. Nothing has been created or changed.
 */
export class LossError extends ExpectedError {
  /** Whether the remains can be set aside, so that a new installation can be made in their place. */
  readonly canBeginAnew: boolean

  constructor(message: string, canBeginAnew: boolean) {
    super(message)
    this.canBeginAnew = canBeginAnew
  }
}

export interface Parts {
  readonly secrets: boolean
  /** Whether there are mailboxes of people, or mail that was written to files. */
  readonly mail: boolean
  /** Whether a first start has begun and has not filled the database yet. */
  readonly firstStart: boolean
}

export const partsOf = (config: Config): Parts => ({
  firstStart: existsSync(markOf(config)),
  secrets: existsSync(secretsOf(config)),
  mail: foldersOfMail(config).some(holdsSomething),
})

/**
 * Records that an installation is being created, so that an interrupted start is continued and not mistaken for a loss.
 */
export function beginFirstStart(config: Config): void {
  mkdirSync(config.dataDir, { recursive: true, mode: 0o700 })
  writeFileSync(markOf(config), 'A first start has begun. Do not make this file by hand.\n', { mode: 0o600 })
}

/**
 * Records, before a scenario fills the database, that mailboxes have to follow, so that the next start creates the
 * missing ones.
 */
export const noteScenario = (config: Config): void => appendFileSync(markOf(config), scenarioNote)

/** Whether an interrupted start may have filled the database without creating all mailboxes of its scenario. */
export const isScenarioBrokenOff = (config: Config): boolean =>
  existsSync(markOf(config)) && readFileSync(markOf(config), 'utf8').includes(scenarioNote)

const scenarioNote = 'The database is filled with a scenario, and then the mailboxes.\n'

/** Whether the database is a file that does not exist. */
export const isDatabaseMissing = ({ database }: Config): boolean =>
  database.kind === 'sqlite' && !(existsSync(database.path) && statSync(database.path).size > 0)

export function lostDatabase(config: Config): LossError {
  const state = isDatabaseMissing(config) ? 'is missing' : 'is empty'
  return new LossError(
    `${placeOfDatabase(config.database)} ${state}, but ${namesOfParts(config)} shows that this installation was in use. ` +
      `Bring the database back from a backup (docs/running/backup.md)${wayAnew}`,
    true,
  )
}

export function lostSecrets(config: Config): LossError {
  const canBeginAnew = config.database.kind === 'sqlite'
  return new LossError(
    `${secretsOf(config)} is missing, but ${placeOfDatabase(config.database)} is in use: without its secrets nobody can ` +
      `sign in, and audit records cannot be verified. Bring the file back from a backup, or copy it from another machine ` +
      `of the installation${canBeginAnew ? wayAnew : '.'}`,
    canBeginAnew,
  )
}

/** A part that a start would create again, although the setting says that all parts exist. */
export const missingPart = (place: string): ExpectedError =>
  new ExpectedError(
    `${place} is missing or empty, and REPRIEVE_FIRST_START=refused says that this installation is in use: see to it that ` +
      'its disk is mounted, or bring it back from a backup (docs/running/backup.md). Nothing was made or changed.',
  )

const wayAnew =
  `, or set aside what is left and begin anew with \`${startToRun('--new')}\` ` +
  `(\`${commandToRun('prepare --new')}\`).`

/**
 * Moves the remains of an installation into a separate folder in the data folder, and returns its path. The program
 * must not be running. A database on a server, and mailboxes in another place, stay where they are: choose others
 * first.
 */
export function setAside(config: Config, now: Date): string {
  const folder = join(config.dataDir, `before-${now.toISOString().replaceAll(':', '-')}`)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const { database, mailRoot } = config
  const databaseFiles =
    database.kind === 'sqlite' ? ['', '-wal', '-shm'].map((end) => `${database.path}${end}`) : []
  const others = mailRoot === null ? [config.mail.folder] : [config.mail.folder, mailRoot]
  for (const path of [secretsOf(config), ...databaseFiles, ...others]) {
    const isInside = path.startsWith(join(config.dataDir, '/'))
    if (isInside && existsSync(path)) renameSync(path, join(folder, path.slice(config.dataDir.length + 1)))
  }
  return folder
}

export const secretsOf = ({ dataDir }: Config): string => join(dataDir, 'secrets.json')

const foldersOfMail = ({ mail, mailRoot }: Config): readonly string[] =>
  mailRoot === null ? [mail.folder] : [mail.folder, mailRoot]

const holdsSomething = (folder: string): boolean =>
  existsSync(folder) && readdirSync(folder).some((name) => !name.startsWith('.'))

function namesOfParts(config: Config): string {
  const mail = foldersOfMail(config).filter(holdsSomething)
  return (existsSync(secretsOf(config)) ? [secretsOf(config), ...mail] : mail).join(' beside ')
}

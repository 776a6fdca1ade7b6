import { isGroupToDo, type SourceFormat } from '@reprieve/import'
import type { OperationContext } from '@reprieve/operations'
import { asOperator } from '../as-operator.ts'
import { confirm } from '../confirm.ts'
import { exitCodes } from '../exit-codes.mjs'
import { carryOut, type DoneRow } from '../import/carry-out.ts'
import { carryOutBelongings } from '../import/carry-out-belongings.ts'
import { carryOutDeleted } from '../import/carry-out-deleted.ts'
import { carryOutGroups } from '../import/carry-out-groups.ts'
import { checkMissing, deleteMissing } from '../import/delete-missing.ts'
import { openSource } from '../import/open-source.ts'
import {
  printDone,
  printDoneBelonging,
  printDoneDeleted,
  printDoneGroup,
  printMissing,
  printPlanned,
  printTotals,
} from '../import/print-rows.ts'
import { openResultFile } from '../import/result-file.ts'
import { type Review, review } from '../import/review.ts'
import { printSentence, type RowOptions } from '../print.ts'
import { readSettings } from '../read-settings.ts'
import { showProgress } from '../show-progress.ts'
import { tenantIdOf } from '../tenant-id-of.ts'
import { type Directory, withDirectory } from '../with-directory.ts'

export interface ImportOptions extends RowOptions {
  /** A domain of the tenant, or its id. */
  readonly tenant: string
  /** The administrator's name for the directory that the people come from. */
  readonly source: string
  readonly format?: SourceFormat
  readonly preview: boolean
  readonly yes: boolean
  readonly deleteMissing: boolean
  readonly result?: string
}

/** Imports the people of a file, or shows with `preview` what that would do. It asks before it changes anything. */
export const importPeople = (file: string, options: ImportOptions): Promise<void> =>
  withDirectory(readSettings(), async (directory) => {
    const context = asOperator(await tenantIdOf(directory.operations, options.tenant))
    const reviewed = await reviewFile(directory, context, { file, ...options })
    if (options.preview) {
      for (const user of reviewed.missing) printMissing(options, user, 'missing')
      return finish(options, reviewed.counts, reviewed)
    }
    const toDelete = options.deleteMissing ? reviewed.missing : []
    const isToDo =
      reviewed.fingerprintByLine.size > 0 ||
      reviewed.groups.some(isGroupToDo) ||
      reviewed.belongings.some(({ plan }) => plan.outcome === 'change') ||
      binOf(reviewed) > 0
    if (!isToDo && toDelete.length === 0) {
      printSentence(options, 'Nothing is to be changed.')
      return finish(options, reviewed.counts, reviewed)
    }
    if (options.deleteMissing) checkMissing(reviewed)
    if (!options.yes) await confirm(effectOf(reviewed, toDelete.length))
    const counts = await importReviewed(directory, context, { file, reviewed, ...options })
    if (options.deleteMissing)
      await deleteMissing(directory, context, { missing: toDelete, counts, output: options })
    finish(options, counts, reviewed)
  })

interface Given extends ImportOptions {
  readonly file: string
}

const reviewFile = (
  { operations }: Directory,
  context: OperationContext,
  { file, format, source, preview, json }: Given,
): Promise<Review> =>
  showProgress('Planning the import', ({ tell }) => {
    let rows = 0
    const items = openSource(file, format)
    return review(operations, context, { source, items }, (item) => {
      rows += 1
      tell(`${rows.toLocaleString('en')} rows`)
      if (preview) printPlanned({ json }, item)
    })
  })

async function importReviewed(
  { operations }: Directory,
  context: OperationContext,
  { file, format, source, reviewed, result, json }: Given & { readonly reviewed: Review },
): Promise<Map<string, number>> {
  const counts = new Map<string, number>()
  const count = (outcome: string) => counts.set(outcome, (counts.get(outcome) ?? 0) + 1)
  const resultFile = result === undefined ? null : await openResultFile(result)
  try {
    await showProgress('Importing', async ({ tell }) => {
      const importing = { operations, context, source }
      const read = () => openSource(file, format)
      let rows = 0
      /** Counts and prints each row, by what became of it. */
      const tellEach = async <Row>(
        done: AsyncIterable<Row>,
        outcomeOf: (row: Row) => string,
        print: (options: RowOptions, row: Row) => void,
      ): Promise<void> => {
        for await (const row of done) {
          count(outcomeOf(row))
          print({ json }, row)
          rows += 1
          tell(`${rows.toLocaleString('en')} rows`)
        }
      }
      const people = carryOut({ ...importing, reviewed }, read())
      await tellEach(keepResults(people, resultFile), ({ outcome }) => outcome, printDone)
      const groups = carryOutGroups(importing, reviewed.groups)
      await tellEach(groups, ({ outcome }) => `group ${outcome}`, printDoneGroup)
      const belongings = carryOutBelongings(importing, reviewed.belongings)
      await tellEach(
        belongings,
        ({ given, outcome }) => `${given.belonging.kind} ${outcome}`,
        printDoneBelonging,
      )
      if (binOf(reviewed) === 0) return
      await tellEach(
        carryOutDeleted(importing, read),
        ({ outcome }) => `deleted ${outcome}`,
        printDoneDeleted,
      )
    })
  } finally {
    await resultFile?.close()
  }
  return counts
}

/** Writes each row into the file of results, if there is one, before it is told. */
async function* keepResults(
  done: AsyncIterable<DoneRow>,
  resultFile: Awaited<ReturnType<typeof openResultFile>> | null,
): AsyncGenerator<DoneRow> {
  for await (const row of done) {
    await resultFile?.add(row)
    yield row
  }
}

/** Number of people who are put into the bin, or completed there. */
const binOf = ({ counts }: Pick<Review, 'counts'>): number =>
  (counts.get('deleted create') ?? 0) + (counts.get('deleted change') ?? 0)

function effectOf(reviewed: Review, toDelete: number): string {
  const { counts, fingerprintByLine, groups, belongings } = reviewed
  const number = (outcome: string) => counts.get(outcome) ?? 0
  const changes = `${number('create')} people are created, ${number('change')} changed, ${number('restore')} restored`
  const known = fingerprintByLine.size - number('create') - number('change') - number('restore')
  const remembered = known > 0 ? `, ${known} remembered as they are` : ''
  const deleted = toDelete > 0 ? `, ${toDelete} moved into the bin` : ''
  const inGroups = groups.filter(isGroupToDo).length
  const grouped = inGroups > 0 ? `, ${inGroups} groups created, changed, restored or remembered` : ''
  const having = belongings.filter(({ plan }) => plan.outcome === 'change').length
  const had = having > 0 ? `, ${having} managers, holds, licences or roles added` : ''
  const inBin = binOf(reviewed) > 0 ? `, ${binOf(reviewed)} put into the bin as they were` : ''
  return `${changes}${remembered}${grouped}${had}${inBin}${deleted}.`
}

function finish(
  options: RowOptions,
  counts: ReadonlyMap<string, number>,
  { ignored, unknownManagers }: Pick<Review, 'ignored' | 'unknownManagers'>,
): void {
  printTotals(options, counts, ignored)
  if (unknownManagers > 0)
    printSentence(options, `${unknownManagers} managers are nobody whom this import takes.`)
  if ([...counts.keys()].some((outcome) => /(^|\s)(refused|unreadable)$/.test(outcome)))
    process.exitCode = exitCodes.couldNotRun
}

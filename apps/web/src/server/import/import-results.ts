import { ok } from '@reprieve/domain'
import type { Locale } from '@reprieve/i18n'
import { resultColumns, toResultCells } from '@reprieve/import'
import type { ImportRowEntry, OperationContext } from '@reprieve/operations'
import { faultText } from '../../features/import/fault-text.ts'
import type { Cursor } from '../../features/list/use-pages.ts'
import { getTranslations } from '../../i18n/get-translations.ts'
import { container } from '../container.ts'
import { csvAnswer } from '../csv/csv-answer.ts'
import { fileAnswer } from '../csv/file-answer.ts'
import { refusalStatus } from '../refusal-status.ts'
import { reasonOf } from './to-plan.ts'

interface Asked {
  readonly jobId: string
  readonly format: 'csv' | 'json'
}

const size = 500

/**
 * Answers with the outcome of each row of an import. The CSV file has the columns that an import reads, so that refused
 * rows can be corrected and imported; the other one has a JSON object a line.
 */
export async function importResults(
  context: OperationContext,
  locale: Locale,
  { jobId, format }: Asked,
): Promise<Response> {
  const toResult = await resultOf(locale)
  const read = async (after: Cursor | null) => {
    const page = { size, ...(after && { after }) }
    const answer = await container().operations.listImportRows(context, { jobId, page })
    return answer.ok ? ok({ rows: answer.value.items.map(toResult), next: answer.value.next }) : answer
  }
  if (format === 'csv')
    return csvAnswer({
      name: 'import-results.csv',
      columns: resultColumns,
      read: async (after) => {
        const page = await read(after)
        return page.ok ? ok({ lines: page.value.rows.map(toResultCells), next: page.value.next }) : page
      },
    })
  const first = await read(null)
  if (!first.ok) return new Response(null, { status: refusalStatus(first.error) })
  async function* texts(): AsyncGenerator<string> {
    let page = first
    for (;;) {
      if (!page.ok) throw new Error(`The results were refused on their way: ${page.error.type}`)
      yield page.value.rows.map((row) => `${JSON.stringify(row)}\n`).join('')
      if (page.value.next === null) return
      page = await read(page.value.next)
    }
  }
  return fileAnswer({ name: 'import-results.jsonl', type: 'application/jsonl', texts: texts() })
}

/** What a result file says of a row. */
async function resultOf(locale: Locale) {
  const t = await getTranslations('web.import')
  const faultOf = ({ problem, column = null }: NonNullable<ImportRowEntry['logged']>): string =>
    problem === undefined ? '' : faultText(t, { column, problem })
  return ({ outcome, userId, logged, error }: ImportRowEntry) => {
    const names = {
      ...(logged?.userPrincipalName != null && { userPrincipalName: logged.userPrincipalName }),
      ...(logged?.name != null && { displayName: logged.name }),
    }
    const reason = error !== null ? reasonOf(error, locale) : logged === null ? '' : faultOf(logged)
    return { line: logged?.line ?? null, outcome, userId, reason, person: logged?.person ?? names }
  }
}

import { container } from '../../../../server/container.ts'
import { answer, answerImport } from '../../../../server/import/answer-import.ts'
import { unwrap } from '../../../../server/import/refused-file.ts'
import { reviewFile } from '../../../../server/import/review-file.ts'
import { toImportRows } from '../../../../server/import/to-import-rows.ts'
import { toPlan } from '../../../../server/import/to-plan.ts'

const guid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/**
 * Starts the import of a file whose plan the visitor has confirmed. If the plan has changed since, it answers with the new
 * one, and nothing is started.
 */
export const POST = answerImport(async ({ context, locale, file, asked }) => {
  const requestId = asked.get('requestId') ?? ''
  if (!guid.test(requestId)) return answer({}, 400)
  const reviewed = await reviewFile(context, file)
  const deleteMissing = asked.get('deleteMissing') === 'yes'
  const isInTheWay = reviewed.shrunk !== null || (deleteMissing && reviewed.unknown > 0)
  if (reviewed.planHash !== asked.get('planHash') || isInTheWay)
    return answer({ plan: toPlan(reviewed, locale) }, 409)
  const rows = [...toImportRows(reviewed, { deleteMissing })]
  const { source, name: fileName } = file
  const started = await container().operations.startImport(
    // The rows are those of the file, which is too large to compare them with another request.
    { ...context, requestId, fingerprint: `${reviewed.planHash} ${deleteMissing}` },
    { source, fileName, rows },
  )
  return answer({ jobId: unwrap(started).id })
})

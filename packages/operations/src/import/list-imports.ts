import { firstText, lastText, rows, statements } from '@reprieve/db'
import { ok } from '@reprieve/domain'
import { z } from 'zod'
import { type Page, PageRequest, toPage, toReading } from '../page.ts'
import { defineQuery } from '../run/define-query.ts'
import { type ImportJob, toNamedImports } from '../steps/import/import-job.ts'

const ListImportsInput = z.strictObject({ page: PageRequest.prefault({}) })

/** Lists the imports that a worker carries out or has carried out, latest start first. */
export const listImports = defineQuery<Page<ImportJob>, never>()({
  requires: 'deletedUsers.read',
  input: ListImportsInput,
  *run({ context: { tenantId }, input }) {
    const reading = toReading(input.page)
    const { place, backwards, limit } = reading
    const key = place?.id ?? (backwards ? firstText : lastText)
    const page = statements.jobPages[backwards ? 'newer' : 'older']
    const found = yield* rows(page, { tenantId, kind: 'import', key, limit })
    const jobs = yield* toNamedImports(tenantId, found)
    return ok(
      toPage(
        jobs,
        reading,
        (job) => job,
        ({ id }) => ({ key: id, id }),
      ),
    )
  },
})

import { ListImportRowsInput } from '@reprieve/operations'
import { z } from 'zod'
import { container } from '../container.ts'
import { listDoneRows } from '../import/list-done-rows.ts'
import { toCountedImport, toImportShown } from '../import/to-import-shown.ts'
import { ListCursor } from '../list-cursor.ts'
import { router, tenantProcedure, unwrap } from '../trpc.ts'

const rowsPageSize = 100

const { jobId, outcome } = ListImportRowsInput.shape

/** Imports that a worker carries out. A file comes over a route of its own, as it is too large for a call. */
export const importsRouter = router({
  get: tenantProcedure
    .input(z.object({ jobId }))
    .query(async ({ ctx, input }) =>
      toCountedImport(unwrap(await container().operations.getImport(ctx.operation, input))),
    ),

  rows: tenantProcedure
    .input(z.object({ jobId, outcome: outcome.unwrap().nullable(), cursor: ListCursor.nullish() }))
    .query(async ({ ctx, input: { cursor, ...asked } }) =>
      unwrap(
        await listDoneRows(ctx.operation, ctx.locale, {
          ...asked,
          size: rowsPageSize,
          after: cursor ?? null,
        }),
      ),
    ),

  cancel: tenantProcedure
    .input(z.object({ requestId: z.guid(), jobId }))
    .mutation(async ({ ctx, input: { requestId, ...asked } }) =>
      toImportShown(
        unwrap(await container().operations.cancelImport({ ...ctx.operation, requestId }, asked)),
      ),
    ),
})

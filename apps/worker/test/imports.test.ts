import { expect, test } from 'vitest'
import { importsRound } from '../src/imports.ts'
import { asAdmin, contoso, demoDirectory } from './demo-directory.ts'
import { logLines } from './log-lines.ts'

const start = new Date('2026-05-04T10:00:00Z')

test('R55 a round does all rows of an import and tells of its end; a fault stops only its own row', async () => {
  const { operations } = await demoDirectory(start)
  const source = 'hr'
  const people = Array.from({ length: 130 }, (_, index) => ({
    externalId: `e-${index}`,
    userPrincipalName: `new.person${index}`,
    displayName: `New Person ${index}`,
  }))
  const planned = await operations.previewImport(asAdmin, { source, people })
  if (!planned.ok) throw new Error(planned.error.type)
  const rows = people.map((person, index) => ({
    kind: 'person' as const,
    line: index + 2,
    person,
    print: planned.value[index]?.fingerprint ?? '',
  }))
  const started = await operations.startImport(asAdmin, { source, fileName: 'new.csv', rows })
  if (!started.ok) throw new Error(started.error.type)
  const { log, lines } = logLines()
  const failing: typeof operations.importPerson = async (context, input) => {
    if (input.person.userPrincipalName === 'new.person7') throw new Error('a fault of the program')
    return operations.importPerson(context, input)
  }
  const round = importsRound({
    operations: { ...operations, importPerson: failing },
    workerId: 'a worker',
    leaseSeconds: 5,
    log,
  })
  const stopped = new AbortController()
  stopped.abort()
  await round(stopped.signal)
  expect(lines).toEqual([])
  await round(new AbortController().signal)
  const jobId = started.value.id
  const job = await operations.getImport(asAdmin, { jobId })
  expect(job).toMatchObject({
    value: { state: 'succeeded', outcomes: { created: 129, refused: 1 }, counts: { pending: 0, failed: 1 } },
  })
  expect(lines).toMatchObject([
    { msg: 'a row of an import failed', row: 8, jobId },
    { msg: 'finished an import', succeeded: 129, failed: 1, tenantId: contoso },
  ])
  const refused = await operations.listImportRows(asAdmin, { jobId, outcome: 'refused' })
  expect(refused).toMatchObject({ value: { items: [{ row: 8, error: { type: 'RowFault', row: 8 } }] } })
})

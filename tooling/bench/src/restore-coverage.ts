import { type Profiler, Session } from 'node:inspector/promises'
import { makeTemplate, withOperations } from './directory.ts'
import { record } from './recording.ts'

/**
 * Prints, as JSON, what one warm restore without a conflict executes: the product's functions and files, by V8
 * coverage, and statements. It is the eleventh restore of the process, so that nothing of the set-up counts.
 */
const template = await makeTemplate('ten-thousand')
const [measured = '', ...others] = template.restorable
const session = new Session()
session.connect()
await session.post('Profiler.enable')
const measurements: unknown[] = []
await record(async (mark) => {
  await withOperations(template.copy(), async (operations) => {
    const restore = async (userId: string): Promise<void> => {
      const answer = await operations.restoreUser(template.administrator, { userId })
      if (!answer.ok) throw new Error(`The restore was refused: ${answer.error.type}`)
    }
    for (const userId of others.slice(0, 10)) await restore(userId)
    mark()
    await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: false })
    await restore(measured)
    const passed = productFunctions(await session.post('Profiler.takePreciseCoverage'))
    measurements.push({ ...passed, statements: mark().length })
  })
})
session.disconnect()
template.dispose()
process.stdout.write(`${JSON.stringify(measurements[0])}\n`)

/** A module's top level runs when the module is loaded, not when a user is restored. It begins at offset 0. */
function productFunctions({ result }: Profiler.TakePreciseCoverageReturnType) {
  const inProduct = result.filter(({ url }) => /\/(packages|apps)\/[^/]+\/src\//.test(url))
  const called = inProduct.map(({ functions }) =>
    functions.filter(({ ranges }) => ranges[0]?.startOffset !== 0 && (ranges[0]?.count ?? 0) > 0),
  )
  return {
    functions: called.reduce((sum, functions) => sum + functions.length, 0),
    files: called.filter((functions) => functions.length > 0).length,
  }
}

import type { Cursor, Operations } from '@reprieve/operations'
import { makeTemplate, type Template, withOperations } from './directory.ts'
import { type Contestant, measure } from './rounds.ts'
import type { Suite } from './suite.ts'

/** Measures pages of the bin, at any place and in a directory of any size. */
export const binPages: Suite = {
  name: 'bin-pages',
  title: 'page of 100 of the bin',
  async run(setting) {
    const small = await setting.template()
    const large = setting.million ? await makeTemplate('million') : null
    const reads = setting.quick ? 100 : 500
    const measureAll = (contestants: readonly Contestant[]) =>
      measure({ unit: 'ms', rounds: setting.quick ? 3 : 9, contestants })
    try {
      return await withPages(small, '10 k users', reads, async (own) => {
        if (large === null) return measureAll(own)
        return withPages(large, '1 M users', reads, (others) => measureAll([...own, ...others]))
      })
    } finally {
      large?.dispose()
    }
  },
}

async function withPages<Value>(
  template: Template,
  users: string,
  reads: number,
  work: (contestants: readonly Contestant[]) => Promise<Value>,
): Promise<Value> {
  return withOperations(template.copy(), async (operations) => {
    const pages = await placesOfPages(template, operations)
    const places = [
      { name: 'first', place: pages[0] },
      { name: 'in the middle', place: pages[Math.floor(pages.length / 2)] },
      // The very last page may be short, so the one before it is used.
      { name: 'last', place: pages.at(-2) },
    ]
    const contestants = places.map(({ name, place }) => ({
      name: `${name}, ${users}`,
      aim: { atMost: 1.5 },
      run: async () => {
        const startedAt = performance.now()
        for (let count = 0; count < reads; count += 1) await page(template, operations, place ?? null)
        return (performance.now() - startedAt) / reads
      },
    }))
    return work(contestants)
  })
}

/** The places at which each page begins; null for the first. */
async function placesOfPages(
  template: Template,
  operations: Operations,
): Promise<readonly (Cursor | null)[]> {
  const places: (Cursor | null)[] = []
  let place: Cursor | null = null
  do {
    places.push(place)
    place = (await page(template, operations, place)).next
  } while (place !== null)
  return places
}

async function page({ administrator }: Template, operations: Operations, after: Cursor | null) {
  const page = after === null ? { size: 100 } : { size: 100, after }
  const listed = await operations.listDeletedUsers(administrator, { page })
  if (!listed.ok) throw new Error(`The list was refused: ${listed.error.type}`)
  return listed.value
}

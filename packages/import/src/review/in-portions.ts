/**
 * Plans items in portions of at most `size`, in their order, and gives each with its plan. `plan` has to answer one plan for
 * each item of a portion; otherwise this throws.
 */
export async function* inPortions<Item, Plan>(
  items: readonly Item[],
  size: number,
  plan: (some: readonly Item[]) => Promise<readonly Plan[]>,
): AsyncGenerator<readonly [Item, Plan]> {
  for (let start = 0; start < items.length; start += size) {
    const some = items.slice(start, start + size)
    const plans = await plan(some)
    for (const [index, item] of some.entries()) {
      const planned = plans[index]
      if (planned === undefined) throw new Error('A row of the portion has no plan')
      yield [item, planned]
    }
  }
}

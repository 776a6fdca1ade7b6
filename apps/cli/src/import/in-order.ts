/** Number of rows in progress at once. They share commits. */
const atOnce = 64

/** Works on many items at once, and gives what became of them in their order. */
export async function* inOrder<Item, Done>(
  items: AsyncIterable<Item> | Iterable<Item>,
  work: (item: Item) => Promise<Done>,
): AsyncGenerator<Done> {
  const underWay: Promise<Done>[] = []
  try {
    for await (const item of items) {
      underWay.push(work(item))
      const next = underWay.length < atOnce ? undefined : underWay.shift()
      if (next !== undefined) yield await next
    }
    for (let next = underWay.shift(); next !== undefined; next = underWay.shift()) yield await next
  } finally {
    // After a fault, the other rows are awaited, because each is complete in itself.
    await Promise.allSettled(underWay)
  }
}

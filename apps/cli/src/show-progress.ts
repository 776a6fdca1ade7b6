/** The parts of a stream that progress needs. */
interface Screen {
  readonly isTTY?: boolean
  write(text: string): unknown
}

export interface Progress {
  /** Reports the progress, such as `12,000 rows`. It is cheap enough to call for every row. */
  tell(done: string): void
}

const firstShownAfterMs = 2_000
const shownEveryMs = 250

/**
 * Does work and shows on a terminal, from the third second on, what is being done, for how long, and its progress. The
 * line disappears when the work is done. Nothing is written if standard error is not a terminal.
 */
export async function showProgress<Value>(
  label: string,
  work: (progress: Progress) => Promise<Value>,
  {
    screen = process.stderr,
    now = () => performance.now(),
  }: { readonly screen?: Screen; readonly now?: () => number } = {},
): Promise<Value> {
  if (!screen.isTTY) return work({ tell: () => undefined })
  const startedAt = now()
  let shownAt = startedAt + firstShownAfterMs - shownEveryMs
  let done = ''
  let isShown = false
  const show = () => {
    const at = now()
    if (at - shownAt < shownEveryMs) return
    shownAt = at
    isShown = true
    const seconds = Math.floor((at - startedAt) / 1000)
    screen.write(`\r\u001b[K${label} … ${done === '' ? '' : `${done}, `}${seconds} s`)
  }
  // Work that never waits lets no timer run, so it is also shown whenever it reports.
  const timer = setInterval(show, shownEveryMs)
  try {
    return await work({
      tell: (text) => {
        done = text
        show()
      },
    })
  } finally {
    clearInterval(timer)
    if (isShown) screen.write('\r\u001b[K')
  }
}

/** Called by Next once for each server process, before it answers anything. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { observeServer } = await import('./server/observe-server.ts')
  await observeServer()
}

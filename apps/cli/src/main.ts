import { runCommandLine } from './run-command-line.ts'

// Whoever has read enough closes the pipe, as `head` does. What is being done is done to its end.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
})

await runCommandLine(process.argv.slice(2))

// Loaded into every supervised process. It ends the process, as a signal would, when the supervisor is gone, even if
// that was killed and could notify nobody.
process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'))
process.channel?.unref()

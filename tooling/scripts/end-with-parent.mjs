// Loaded into every process that is supervised: ends it as a signal would when the supervisor is gone, even if that was
// killed and could tell nobody.
process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'))
process.channel?.unref()

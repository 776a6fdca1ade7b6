import { parentPort, workerData } from 'node:worker_threads'
import Database from 'better-sqlite3'

// It waits for no lock: if another connection is checkpointing, nothing is left to do.
const database = new Database(workerData.path, { timeout: 0, fileMustExist: true })

parentPort.on('message', (order) => {
  if (order === 'stop') {
    database.close()
    parentPort.close()
    return
  }
  try {
    database.pragma('wal_checkpoint(PASSIVE)')
  } finally {
    parentPort.postMessage('done')
  }
})

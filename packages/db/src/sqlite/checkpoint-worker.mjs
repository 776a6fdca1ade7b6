import { parentPort, workerData } from 'node:worker_threads'
import Database from 'better-sqlite3'

// Waits for no lock: where another connection checkpoints already, there is nothing left to do.
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

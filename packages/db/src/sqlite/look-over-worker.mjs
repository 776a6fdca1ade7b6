import { parentPort, workerData } from 'node:worker_threads'
import Database from 'better-sqlite3'

// Checks one table at a time: during a check, the write-ahead log cannot restart.
const pauseMs = 20

parentPort.postMessage(await lookOver(workerData.path))

/** What is wrong with the file, in SQLite's words; null if nothing is. */
async function lookOver(path) {
  const database = new Database(path, { readonly: true, fileMustExist: true, timeout: 5_000 })
  try {
    const tables = database.prepare("select name from sqlite_schema where type = 'table'").pluck().all()
    for (const table of tables) {
      const found = database.pragma(`quick_check("${table}")`, { simple: true })
      if (found !== 'ok') return `${table}: ${found}`
      await new Promise((resume) => setTimeout(resume, pauseMs))
    }
    return null
  } catch (error) {
    if (/^SQLITE_(CORRUPT|NOTADB|IOERR)/.test(error.code)) return error.message
    throw error
  } finally {
    database.close()
  }
}

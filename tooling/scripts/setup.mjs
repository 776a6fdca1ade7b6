import { ensureInstalled } from './workspace.mjs'

/** Installs what the other commands need, where that has not been done for this lock file. */
ensureInstalled()

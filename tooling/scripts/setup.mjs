import { ensureInstalled } from './workspace.mjs'

/** Installs what the other commands need, unless that was done for this lock file. */
ensureInstalled()

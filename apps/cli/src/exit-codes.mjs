/** The exit codes of the command line. */
export const exitCodes = /** @type {const} */ ({ done: 0, couldNotRun: 1, wrongUsage: 2, foundFaults: 3 })

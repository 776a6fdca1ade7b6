/** The largest file that the page takes. Larger ones are imported with the command line. */
export const importLimitBytes = 8 * 1024 * 1024

/** The largest number of rows of an import from the page, as a worker carries them out in one job. */
export const importRowsAtMost = 100_000

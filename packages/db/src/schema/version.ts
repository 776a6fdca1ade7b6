/** Number of migrations that make this schema; written by `migrations:generate`. */
export const schemaVersion = 26

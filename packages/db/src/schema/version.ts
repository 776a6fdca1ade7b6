/** How many migrations make this schema; written by `migrations:generate`. */
export const schemaVersion = 23

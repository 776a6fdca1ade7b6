/** The pause between two checks of the whole database file. The first check is at the start. */
export const lookOverIntervalMs = 6 * 3_600_000

/**
 * Checks the database file in each round. Damage fails the round, so that it is reported wherever failing rounds are.
 */
export const lookOverRound =
  ({ storage }: { readonly storage: { lookOver(): Promise<string | null> } }) =>
  async (): Promise<void> => {
    const found = await storage.lookOver()
    if (found !== null) throw new Error(`the database file is damaged: ${found}`)
  }

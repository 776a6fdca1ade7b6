/** Between two looks over the whole database file. The first one is at the start. */
export const lookOverIntervalMs = 6 * 3_600_000

/** A round looks over the database file. Damage fails it, so that it is told wherever failing rounds are. */
export const lookOverRound =
  ({ storage }: { readonly storage: { lookOver(): Promise<string | null> } }) =>
  async (): Promise<void> => {
    const found = await storage.lookOver()
    if (found !== null) throw new Error(`the database file is damaged: ${found}`)
  }

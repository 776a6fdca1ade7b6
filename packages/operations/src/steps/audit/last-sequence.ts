/** Behind every record: the greatest that both databases can compare an integer column with. */
export const lastSequence = 2_147_483_647

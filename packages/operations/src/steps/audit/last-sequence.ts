/** A sequence behind every record: the largest integer that both databases can compare with a column. */
export const lastSequence = 2_147_483_647

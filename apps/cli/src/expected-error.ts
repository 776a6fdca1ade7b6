/** Something that can go wrong without the program being at fault; its message says all that the person needs. */
export class ExpectedError extends Error {
  override readonly name = 'ExpectedError'
}

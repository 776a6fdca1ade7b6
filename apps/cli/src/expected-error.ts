/** An error for which the program is not at fault. Its message says everything that the person needs. */
export class ExpectedError extends Error {
  override readonly name = 'ExpectedError'
}

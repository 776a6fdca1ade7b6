/** Whether a value is a refusal, so that its transaction is rolled back as `Storage.transaction` promises. */
export const isRefusal = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'ok' in value && value.ok === false

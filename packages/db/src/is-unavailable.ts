import { StorageBusyError, StorageRefusedError } from './storage.ts'

/** Whether the storage could not be used at that moment, and nothing is wrong with the program. */
export const isUnavailable = (error: unknown): error is StorageBusyError | StorageRefusedError =>
  error instanceof StorageBusyError || error instanceof StorageRefusedError

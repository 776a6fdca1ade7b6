import { SchemaVersionError, StorageBusyError, StorageRefusedError } from './storage.ts'

/** Whether the storage could not be used at that moment, and nothing is wrong with the program. */
export const isUnavailable = (error: unknown): error is StorageBusyError | StorageRefusedError =>
  error instanceof StorageBusyError || error instanceof StorageRefusedError

/** Whether the storage cannot be used, now or with this version of the program: the message says all that a person needs. */
export const isAboutStorage = (
  error: unknown,
): error is StorageBusyError | StorageRefusedError | SchemaVersionError =>
  isUnavailable(error) || error instanceof SchemaVersionError

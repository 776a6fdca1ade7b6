import { SchemaVersionError, StorageBusyError, StorageRefusedError } from './storage.ts'

/** Whether the storage could not be used at that moment, although nothing is wrong with the program. */
export const isUnavailable = (error: unknown): error is StorageBusyError | StorageRefusedError =>
  error instanceof StorageBusyError || error instanceof StorageRefusedError

/**
 * Whether the storage cannot be used, now or with this version of the program. The error's message tells a person
 * everything they need.
 */
export const isAboutStorage = (
  error: unknown,
): error is StorageBusyError | StorageRefusedError | SchemaVersionError =>
  isUnavailable(error) || error instanceof SchemaVersionError

import { AsyncLocalStorage } from 'node:async_hooks'

interface Client {
  readonly address: string
}

// Stored on the global object, because each of the server's bundles has its own copy of this module.
const shared = globalThis as typeof globalThis & { reprieveClients?: AsyncLocalStorage<Client> }

const clients = (): AsyncLocalStorage<Client> => {
  shared.reprieveClients ??= new AsyncLocalStorage()
  return shared.reprieveClients
}

/**
 * Runs `handle` for a request from this address, so that {@link clientAddress} returns it. A header would not do:
 * anybody can write one.
 */
export const answeringClient = <Answer>(address: string, handle: () => Answer): Answer =>
  clients().run({ address }, handle)

/**
 * The address of the request that is being answered. It is empty in development, where no server of ours stands before
 * Next.
 */
export const clientAddress = (): string => clients().getStore()?.address ?? ''

import { AsyncLocalStorage } from 'node:async_hooks'

interface Client {
  readonly address: string
}

// On the global object, as the server's bundles each have their own copy of this module.
const shared = globalThis as typeof globalThis & { reprieveClients?: AsyncLocalStorage<Client> }

const clients = (): AsyncLocalStorage<Client> => {
  shared.reprieveClients ??= new AsyncLocalStorage()
  return shared.reprieveClients
}

/** Lets {@link clientAddress} tell where the request comes from that `handle` answers. No header could: anybody can write one. */
export const answeringClient = <Answer>(address: string, handle: () => Answer): Answer =>
  clients().run({ address }, handle)

/** Where the request comes from that is being answered; empty in development, where no server of ours stands before Next. */
export const clientAddress = (): string => clients().getStore()?.address ?? ''

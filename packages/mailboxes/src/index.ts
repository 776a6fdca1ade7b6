export * from './mailbox-store.ts'

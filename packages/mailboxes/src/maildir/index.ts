export * from './create-mail-root.ts'
export * from './deliver-message.ts'
export { type FileSystem, nodeFileSystem } from './file-system.ts'
export * from './open-maildir-store.ts'

export * from './open-transport.ts'
export * from './render-notice-mail.ts'
export * from './render-restore-mail.ts'

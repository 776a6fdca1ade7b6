export * from './open-transport.ts'
export * from './remove-old-mails.ts'
export * from './render-notice-mail.ts'
export * from './render-restore-mail.ts'

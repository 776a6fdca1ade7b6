export { NotFoundMessage as default } from '../../../features/shell/not-found-message.tsx'

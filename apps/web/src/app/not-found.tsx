import { NotFoundMessage } from '../features/shell/not-found-message.tsx'

export default function NotFoundPage() {
  return (
    <main>
      <NotFoundMessage />
    </main>
  )
}

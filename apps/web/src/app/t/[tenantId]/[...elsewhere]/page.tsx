import { notFound } from 'next/navigation'

/** Every address in a tenant that no page answers, so that its 404 keeps the frame. */
export default function ElsewherePage(): never {
  notFound()
}

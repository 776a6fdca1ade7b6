import { notFound } from 'next/navigation'

/** Catches every address in a tenant that has no page, so that its 404 keeps the frame. */
export default function ElsewherePage(): never {
  notFound()
}

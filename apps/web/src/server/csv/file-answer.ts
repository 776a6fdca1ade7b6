interface File {
  readonly name: string
  /** The media type, without the encoding, which is UTF-8. */
  readonly type: string
  /** Parts of the file, read as fast as they are sent. */
  readonly texts: AsyncGenerator<string>
}

/** Answers with a file to download, which may have any length. No cache keeps it. */
export const fileAnswer = ({ name, type, texts }: File): Response =>
  new Response(streamOf(texts), {
    headers: {
      'content-type': `${type}; charset=utf-8`,
      'content-disposition': `attachment; filename="${name}"`,
      'cache-control': 'no-store',
    },
  })

function streamOf(texts: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  return new ReadableStream({
    pull: async (controller) => {
      const { value, done } = await texts.next()
      if (done) controller.close()
      else controller.enqueue(encoder.encode(value))
    },
    // Nothing more is read for somebody who has gone.
    cancel: async () => {
      await texts.return(undefined)
    },
  })
}

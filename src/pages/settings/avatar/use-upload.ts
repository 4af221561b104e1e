import { useMutation } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { prepareUpload, type Upload } from '../../../api/resources/pictures/upload.ts'
import { MAX_NAME } from '../../../contract/blobs.ts'
import { useUnmount } from '../../../ui/hooks/use-unmount.ts'

interface Picture {
  name: string
  /** Not called if a stopped upload continues. */
  content: () => Promise<Blob | null>
}

/** `part`: the uploaded part, from 0 to 1. `error`: why it stopped. */
type Sending = { part: number; error: unknown } | null

/**
 * Uploads one picture at a time. After a failure, `send` continues the upload. Unmounting cancels
 * it.
 */
export function useUpload(onDone: (id: string, content: Blob) => void) {
  const [part, setPart] = useState(0)
  const current = useRef<{ upload: Upload; content: Blob }>(null)
  const stop = useRef(new AbortController())
  useUnmount(() => {
    stop.current.abort()
    current.current?.upload.giveUp()
  })

  const { mutate, reset, isIdle, error } = useMutation({
    mutationFn: async ({ name, content }: Picture) => {
      const { signal } = stop.current
      const onProgress = (sent: number) => signal.aborted || setPart(sent)
      const made = current.current?.content ?? (await content())
      if (!made) throw new Error('The browser cannot write this picture')
      current.current ??= { upload: prepareUpload(nameOf(name, made), made), content: made }
      const id = await current.current.upload.send({ onProgress, signal })
      current.current = null
      onDone(id, made)
    },
  })
  const sending: Sending = isIdle ? null : { part, error }
  return {
    sending,
    send: (name: string, content: Picture['content']) => mutate({ name, content }),
    /** Cancels a stopped upload, so that another picture can be sent. */
    reset: () => {
      current.current?.upload.giveUp()
      current.current = null
      setPart(0)
      reset()
    },
  }
}

/** The file's name, with the extension of the uploaded type. */
function nameOf(name: string, { type }: Blob): string {
  const stem = name.replace(/\.[^.]*$/, '').replace(/\p{Cc}/gu, '') || 'avatar'
  const ending = type === 'image/jpeg' ? '.jpg' : '.png'
  return stem.slice(0, MAX_NAME - ending.length).toWellFormed() + ending
}

import { useEffect, useRef, useState } from 'react'
import { prepareUpload, type Upload } from '../../../api/resources/upload.ts'
import { MAX_NAME } from '../../../contract/blobs.ts'

/** `part`: what the server has, 0 to 1. `error`: why it stopped. */
export type Sending = { part: number; error?: unknown } | null

/** Uploads a picture, one at a time; `send` again goes on with the same one. It is given up when the component goes. */
export function useUpload(onDone: (id: string, content: Blob) => void) {
  const [sending, setSending] = useState<Sending>(null)
  const current = useRef<{ upload: Upload; content: Blob }>(null)
  const stop = useRef(new AbortController())
  useEffect(() => {
    const controller = new AbortController()
    stop.current = controller
    return () => {
      controller.abort()
      current.current?.upload.giveUp()
    }
  }, [])

  /** `content` is asked for unless an upload that stopped goes on. */
  const send = async (name: string, content: () => Promise<Blob | null>) => {
    setSending((before) => ({ part: before?.part ?? 0 }))
    const { signal } = stop.current
    const onProgress = (part: number) => signal.aborted || setSending({ part })
    try {
      const made = current.current?.content ?? (await content())
      if (!made) throw new Error('The browser cannot write this picture')
      current.current ??= { upload: prepareUpload(nameOf(name, made), made), content: made }
      const id = await current.current.upload.send({ onProgress, signal })
      current.current = null
      onDone(id, made)
    } catch (error) {
      if (!signal.aborted) setSending((before) => ({ part: before?.part ?? 0, error }))
    }
  }
  /** Forgets what stopped: another picture is to be sent. */
  const reset = () => {
    current.current?.upload.giveUp()
    current.current = null
    setSending(null)
  }
  return { sending, send, reset }
}

/** The file's own name with the ending of what became of it. */
function nameOf(name: string, { type }: Blob): string {
  const stem = name.replace(/\.[^.]*$/, '').replace(/\p{Cc}/gu, '') || 'avatar'
  const ending = type === 'image/jpeg' ? '.jpg' : '.png'
  return stem.slice(0, MAX_NAME - ending.length).toWellFormed() + ending
}

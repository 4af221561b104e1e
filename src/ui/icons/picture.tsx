import { type ReactNode, useEffect, useState } from 'react'
import './picture.css'

interface Props {
  blob: Blob | undefined
  /** '' if the picture only repeats the text beside it. */
  alt: string
  /** The side of its square, in pixels. */
  side: number
  /** Shown if there is no picture, or none that the browser can decode. */
  otherwise: ReactNode
}

/** Shows a picture that was read with the access token, or made in the browser. */
export function Picture({ blob, alt, side, otherwise }: Props) {
  const url = useObjectUrl(blob)
  const [broken, setBroken] = useState('')
  if (!url || url === broken) return otherwise
  return (
    <img
      src={url}
      alt={alt}
      className="picture"
      style={{ inlineSize: side, blockSize: side, borderRadius: Math.ceil(side / 8) }}
      onError={() => setBroken(url)}
    />
  )
}

/** An object URL of a blob; '' without one. */
function useObjectUrl(blob: Blob | undefined): string {
  const [url, setUrl] = useState('')
  useEffect(() => {
    if (!blob) return
    const made = URL.createObjectURL(blob)
    setUrl(made)
    return () => {
      setUrl('')
      URL.revokeObjectURL(made)
    }
  }, [blob])
  return url
}

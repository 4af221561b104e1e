import Box from '@mui/material/Box'
import { type ReactNode, useEffect, useState } from 'react'

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
  const frame = { inlineSize: side, blockSize: side, borderRadius: `${Math.ceil(side / 8)}px` }
  // Most logos are made for a white background.
  const ground = { backgroundColor: 'common.white', objectFit: 'contain', flex: 'none' }
  return (
    <Box
      component="img"
      src={url}
      alt={alt}
      onError={() => setBroken(url)}
      sx={{ ...frame, ...ground }}
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

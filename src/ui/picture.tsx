import Box from '@mui/material/Box'
import { type ReactNode, useEffect, useState } from 'react'

interface Props {
  blob: Blob | undefined
  /** '' for one that only repeats what stands beside it. */
  alt: string
  /** Of its square, in pixels. */
  side: number
  /** Stands there while there is no picture, or none that the browser can show. */
  otherwise: ReactNode
}

/** A picture that was read with the token, or made in the browser. */
export function Picture({ blob, alt, side, otherwise }: Props) {
  const url = useObjectUrl(blob)
  const [broken, setBroken] = useState('')
  if (!url || url === broken) return otherwise
  const frame = { inlineSize: side, blockSize: side, borderRadius: `${Math.ceil(side / 8)}px` }
  // Most logos are made for white paper.
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

/** An address of a blob in this page, '' without one. */
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

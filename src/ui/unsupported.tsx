import Alert from '@mui/material/Alert'

/** Stands where something is turned off because the server does not offer it: what, and why. */
export function Unsupported({ text }: { text: string }) {
  return (
    <Alert role="status" severity="info" sx={{ maxWidth: 720, marginBlock: 3 }}>
      {text}
    </Alert>
  )
}

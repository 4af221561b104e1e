import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import { Link } from 'react-router'
import { PageFrame } from './page-frame.tsx'

interface Props {
  title: string
  text: string
  /** A link, or without `to` a button that reloads the page. */
  action: { label: string; to?: string }
}

/** A page with only a message and one action. */
export function Notice({ title, text, action }: Props) {
  return (
    <PageFrame title={title}>
      <Typography color="textSecondary">{text}</Typography>
      <Box sx={{ marginBlockStart: 4 }}>
        {action.to ? (
          <Button variant="outlined" component={Link} to={action.to}>
            {action.label}
          </Button>
        ) : (
          <Button variant="outlined" onClick={() => window.location.reload()}>
            {action.label}
          </Button>
        )}
      </Box>
    </PageFrame>
  )
}

import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import { Link } from 'react-router'
import { PageFrame } from './page-frame.tsx'

interface Props {
  title: string
  text: string
  /** Where to go from here. Without `to` the page is loaded again. */
  action: { label: string; to?: string }
}

/** A page that has only something to say and a way on. */
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

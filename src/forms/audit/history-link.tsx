import Box from '@mui/material/Box'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { paths } from '../../paths.ts'
import { notPrinted } from '../../ui/styles/not-printed.ts'

/** A link beside a page's title that shows who changed what on the page. */
export function HistoryLink({ page }: { page: string }) {
  const { t } = useTranslation()
  return (
    <Box component={Link} to={paths.historyOf(page)} sx={look}>
      {t('pages.history')}
    </Box>
  )
}

const look = {
  float: 'inline-end',
  marginBlock: 1,
  color: 'primary.main',
  fontSize: '0.8125rem',
  ...notPrinted,
}

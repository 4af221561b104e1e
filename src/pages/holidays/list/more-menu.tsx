import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useFailureText } from '../../../i18n/use-failure-text.ts'
import { HOLIDAY_DIALOGS } from '../../../paths.ts'
import { useAddress } from '../holidays-address.ts'

/** The export is loaded on use, because it is rare. */
async function exportAs(kind: 'ics' | 'csv') {
  const { exportHolidays } = await import('../bulk/export-holidays.ts')
  await exportHolidays(kind)
}

/** A menu to add many holidays, and to export all. */
export function MoreMenu({ canAdd }: { canAdd: boolean }) {
  const { t } = useTranslation('holidays')
  const failureText = useFailureText()
  const { dialogAddress } = useAddress()
  const { mutate: save, error } = useMutation({ mutationFn: exportAs })
  return (
    <>
      <Box sx={row}>
        {canAdd &&
          HOLIDAY_DIALOGS.map((dialog) => (
            <Button key={dialog} component={Link} to={dialogAddress(dialog)} preventScrollReset>
              {t(`${dialog}.title`)}
            </Button>
          ))}
        <Button onClick={() => save('ics')}>{t('export.ics')}</Button>
        <Button onClick={() => save('csv')}>{t('export.csv')}</Button>
      </Box>
      <div role="alert">
        {error && <Alert severity="error">{t('export.failed', { why: failureText(error) })}</Alert>}
      </div>
    </>
  )
}

const row = {
  display: 'flex',
  flexWrap: 'wrap',
  gap: 1,
  // At the start of a line, align the button's text with the page's edge.
  marginInlineStart: { xs: '-10px', md: 0 },
  '& > *': { paddingInline: '10px', minHeight: 32 },
}

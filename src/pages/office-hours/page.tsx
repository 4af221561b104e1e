import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { useTranslation } from 'react-i18next'
import { EditingPage } from '../../forms/editing-page.tsx'
import { FieldsOutline } from '../../ui/fields-outline.tsx'
import { PageFrame } from '../../ui/page-frame.tsx'
import { Answers } from './answers.tsx'
import { hoursEditing } from './editing.ts'
import { NightModeField } from './night-mode-field.tsx'
import { WeekEditor } from './week-editor.tsx'

/** Office hours: the week as rows, and beside it what a call would meet. */
export function Page() {
  const { t } = useTranslation(['office-hours', 'common'])
  return (
    <PageFrame title={t('common:pages.office-hours')}>
      <Typography variant="body2" color="textSecondary" sx={{ marginBlockEnd: 5 }}>
        {t('intro')}
      </Typography>
      <EditingPage
        editing={hoursEditing}
        failed={t('common:failure.what.tenant')}
        outline={<FieldsOutline />}
      >
        {() => (
          <Box sx={columns}>
            <div>
              <NightModeField />
              <WeekEditor />
            </div>
            <Answers />
          </Box>
        )}
      </EditingPage>
    </PageFrame>
  )
}

const columns = {
  display: 'grid',
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 1fr) 300px' },
  columnGap: 10,
  rowGap: 8,
  minBlockSize: 'calc(100vh - 260px)',
  alignContent: 'start',
}

import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { useTranslation } from 'react-i18next'
import { EditingPage } from '../../forms/editing-page.tsx'
import { FieldsOutline } from '../../ui/fields-outline.tsx'
import { PageFrame } from '../../ui/page-frame.tsx'
import { Answers } from './answers.tsx'
import { hoursEditing } from './editing.ts'
import { Exceptions } from './exceptions.tsx'
import { NightModeField } from './night-mode-field.tsx'
import { Now } from './now.tsx'
import { WeekEditor } from './week-editor.tsx'

/** Office hours: open or not, one day that differs, the week as rows and as bars, and what a call would meet. */
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
        {(tenant) => (
          <>
            <Box sx={top}>
              <Now />
              <Exceptions tenant={tenant} />
            </Box>
            <Box sx={{ maxInlineSize: 720 }}>
              <NightModeField />
            </Box>
            <WeekEditor />
            <Answers />
          </>
        )}
      </EditingPage>
    </PageFrame>
  )
}

const top = {
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  justifyContent: 'space-between',
  gap: 3,
  marginBlockEnd: 4,
}

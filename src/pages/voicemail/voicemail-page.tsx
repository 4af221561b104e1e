import Typography from '@mui/material/Typography'
import { useTranslation } from 'react-i18next'
import { documentResource } from '../../api/http/document.ts'
import { defaultVoicemail, type Voicemail, voicemail } from '../../contract/voicemail.ts'
import { EditingPage } from '../../forms/document/editing-page.tsx'
import type { FormSpec } from '../../forms/document/form-spec.ts'
import { NumberField } from '../../forms/fields/number-field.tsx'
import { TextField } from '../../forms/fields/text-field.tsx'
import { pagePath } from '../../paths.ts'
import { FieldsOutline } from '../../ui/fields-outline.tsx'
import { PageFrame } from '../../ui/page-frame.tsx'
import { DaysNote, NumberNote, SecondsNote } from './notes.tsx'

const spec: FormSpec<Voicemail> = {
  base: pagePath('voicemail'),
  namespace: 'voicemail',
  // An old PBX has none.
  ...documentResource('/voicemail', defaultVoicemail),
  schema: voicemail,
  defaults: defaultVoicemail,
  secrets: {},
  sections: [{ path: '', fields: ['extension_number', 'retain_days', 'min_seconds'] }],
}

/** Voicemail: its number, how long messages are kept, and how short they may be. */
export function Page() {
  const { t } = useTranslation(['voicemail', 'common'])
  return (
    <PageFrame title={t('common:pages.voicemail')}>
      <Typography variant="body2" color="textSecondary" sx={{ marginBlockEnd: 5 }}>
        {t('intro')}
      </Typography>
      <EditingPage spec={spec} failed={t('failed')} outline={<FieldsOutline />}>
        {() => (
          <>
            <TextField<Voicemail> name="extension_number" />
            <NumberNote />
            <NumberField<Voicemail> name="retain_days" unit={t('days')} />
            <DaysNote />
            <NumberField<Voicemail> name="min_seconds" unit={t('seconds')} />
            <SecondsNote />
          </>
        )}
      </EditingPage>
    </PageFrame>
  )
}

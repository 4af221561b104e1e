import type { Voicemail } from '../../contract/voicemail.ts'
import { HistoryLink } from '../../forms/audit/history-link.tsx'
import { EditingPage } from '../../forms/document/editing-page.tsx'
import { NumberField } from '../../forms/fields/number-field.tsx'
import { TextField } from '../../forms/fields/text-field.tsx'
import { useTranslation } from '../../i18n/use-translation.ts'
import { FieldsOutline } from '../../ui/fields-outline.tsx'
import { PageFrame } from '../../ui/page-frame.tsx'
import { DaysNote, NumberNote, SecondsNote } from './notes.tsx'
import { voicemailSpec } from './voicemail-form-spec.ts'

/** Voicemail: its number, how long messages are kept, and their minimum length. */
export function Page() {
  const { t } = useTranslation(['voicemail', 'common'])
  return (
    <PageFrame title={t('common:pages.voicemail')} aside={<HistoryLink page="voicemail" />}>
      <EditingPage spec={voicemailSpec} failed={t('failed')} outline={<FieldsOutline />}>
        {() => (
          <div className="card">
            <TextField<Voicemail> name="extension_number" isShort />
            <NumberNote />
            <NumberField<Voicemail> name="retain_days" />
            <DaysNote />
            <NumberField<Voicemail> name="min_seconds" />
            <SecondsNote />
          </div>
        )}
      </EditingPage>
    </PageFrame>
  )
}

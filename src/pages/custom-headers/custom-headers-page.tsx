import { HistoryLink } from '../../forms/audit/history-link.tsx'
import { EditingPage } from '../../forms/document/editing-page.tsx'
import { useTranslation } from '../../i18n/use-translation.ts'
import { FieldsOutline } from '../../ui/fields-outline.tsx'
import { PageFrame } from '../../ui/page-frame.tsx'
import { headersSpec } from './custom-headers-form-spec.ts'
import { HeaderList } from './header-list.tsx'
import { MissingRelays } from './missing-relays.tsx'
import { Preview } from './preview.tsx'
import './custom-headers-page.css'

/** Custom headers: added ones, relayed ones, and a preview of the INVITE. */
export function Page() {
  const { t } = useTranslation(['custom-headers', 'common'])
  return (
    <PageFrame
      title={t('common:pages.custom-headers')}
      aside={<HistoryLink page="custom-headers" />}
    >
      <EditingPage spec={headersSpec} failed={t('failed')} outline={<FieldsOutline />}>
        {() => (
          <>
            <p className="small dim custom-headers-page-keys">{t('rowKeys')}</p>
            <div className="custom-headers-page">
              <div>
                <HeaderList list="add" />
                <HeaderList list="relay" />
                <MissingRelays />
              </div>
              <Preview />
            </div>
          </>
        )}
      </EditingPage>
    </PageFrame>
  )
}

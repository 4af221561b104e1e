import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { useTranslation } from 'react-i18next'
import { HistoryLink } from '../../forms/audit/history-link.tsx'
import { EditingPage } from '../../forms/document/editing-page.tsx'
import { FieldsOutline } from '../../ui/fields-outline.tsx'
import { PageFrame } from '../../ui/page-frame.tsx'
import { headersSpec } from './custom-headers-form-spec.ts'
import { HeaderList } from './header-list.tsx'
import { MissingRelays } from './missing-relays.tsx'
import { Preview } from './preview.tsx'

/** Custom headers: added ones, relayed ones, and a preview of the INVITE. */
export function Page() {
  const { t } = useTranslation(['custom-headers', 'common'])
  return (
    <PageFrame
      title={t('common:pages.custom-headers')}
      aside={<HistoryLink page="custom-headers" />}
    >
      <Typography variant="body2" color="textSecondary" sx={keys}>
        {t('rowKeys')}
      </Typography>
      <EditingPage spec={headersSpec} failed={t('failed')} outline={<FieldsOutline />}>
        {() => (
          <Box sx={columns}>
            <div>
              <HeaderList list="add" />
              <HeaderList list="relay" />
              <MissingRelays />
            </div>
            <Preview />
          </Box>
        )}
      </EditingPage>
    </PageFrame>
  )
}

const columns = {
  display: 'grid',
  gridTemplateColumns: {
    xs: 'minmax(0, 1fr)',
    lg: 'minmax(0, 1fr) 320px',
    xl: 'minmax(0, 1fr) 400px',
  },
  columnGap: 8,
  rowGap: 8,
  alignContent: 'start',
}

/** The keyboard hint, hidden on touch screens. */
const keys = { marginBlockEnd: 3, '@media (pointer: coarse)': { display: 'none' } }

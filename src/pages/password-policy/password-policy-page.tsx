import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { useTranslation } from 'react-i18next'
import type { PasswordPolicy } from '../../contract/password-policy.ts'
import { HistoryLink } from '../../forms/audit/history-link.tsx'
import { Editable } from '../../forms/document/editable.tsx'
import { EditingPage } from '../../forms/document/editing-page.tsx'
import { SwitchField } from '../../forms/fields/switch-field.tsx'
import { FieldsOutline } from '../../ui/fields-outline.tsx'
import { PageFrame } from '../../ui/page-frame.tsx'
import { card } from '../../ui/styles/card.ts'
import { Advice } from './advice.tsx'
import { Lengths } from './lengths.tsx'
import { policySpec, switches } from './password-policy-form-spec.ts'
import { PlainWords } from './plain-words.tsx'
import { PolicyInForm } from './policy-in-form.tsx'
import { Reach } from './reach.tsx'
import { Tester } from './tester.tsx'
import { Weakest } from './weakest.tsx'

/** The password policy, with its effects on passwords beside it. */
export function Page() {
  const { t } = useTranslation(['password-policy', 'common'])
  return (
    <PageFrame
      title={t('common:pages.password-policy')}
      aside={<HistoryLink page="password-policy" />}
    >
      <EditingPage spec={policySpec} failed={t('failed')} outline={<FieldsOutline />} hasTesters>
        {() => (
          <PolicyInForm>
            <Box sx={columns}>
              <div>
                <Weakest />
                <Editable>
                  <Box component="section" aria-labelledby="rules" sx={card}>
                    <Typography variant="h2" id="rules">
                      {t('rulesTitle')}
                    </Typography>
                    <Reach />
                    <Lengths />
                    <Box sx={switchColumns}>
                      {switches.map((name) => (
                        <SwitchField<PasswordPolicy> key={name} name={name} />
                      ))}
                    </Box>
                  </Box>
                </Editable>
              </div>
              <Box sx={{ gridColumn: { lg: 2 }, gridRow: { lg: '1 / span 2' } }}>
                <Tester />
              </Box>
              <div>
                <PlainWords />
                <Editable>
                  <Advice />
                </Editable>
              </div>
            </Box>
          </PolicyInForm>
        )}
      </EditingPage>
    </PageFrame>
  )
}

/** Switches with labels, two in a line if there is room. */
const switchColumns = {
  display: 'grid',
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: 'repeat(2, minmax(0, 1fr))' },
  columnGap: 6,
  '--switch-columns': 'minmax(0, 1fr) auto',
}
const columns = {
  display: 'grid',
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 1fr) 340px' },
  columnGap: 6,
  gridTemplateRows: { lg: 'auto 1fr' },
  alignContent: 'start',
}

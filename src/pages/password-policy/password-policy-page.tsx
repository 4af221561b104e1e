import { type PasswordPolicy, SWITCHED_RULES } from '../../contract/password-policy.ts'
import { HistoryLink } from '../../forms/audit/history-link.tsx'
import { Editable } from '../../forms/document/editable.tsx'
import { EditingPage } from '../../forms/document/editing-page.tsx'
import { SwitchField } from '../../forms/fields/switch-field.tsx'
import { useTranslation } from '../../i18n/use-translation.ts'
import { FieldsOutline } from '../../ui/fields-outline.tsx'
import { PageFrame } from '../../ui/page-frame.tsx'
import { Advice } from './advice.tsx'
import { Lengths } from './lengths.tsx'
import { policySpec } from './password-policy-form-spec.ts'
import { PlainWords } from './plain-words.tsx'
import { PolicyInForm } from './policy-in-form.tsx'
import { Reach } from './reach.tsx'
import { Tester } from './tester.tsx'
import { Weakest } from './weakest.tsx'
import './password-policy-page.css'

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
            <div className="password-policy-page">
              <div>
                <Weakest />
                <Editable>
                  <section aria-labelledby="rules" className="card">
                    <h2 id="rules">{t('rulesTitle')}</h2>
                    <Reach />
                    <Lengths />
                    <div className="password-policy-page-switches">
                      {SWITCHED_RULES.map((name) => (
                        <SwitchField<PasswordPolicy> key={name} name={name} />
                      ))}
                    </div>
                  </section>
                </Editable>
              </div>
              <div className="password-policy-page-tester">
                <Tester />
              </div>
              <div>
                <PlainWords />
                <Editable>
                  <Advice />
                </Editable>
              </div>
            </div>
          </PolicyInForm>
        )}
      </EditingPage>
    </PageFrame>
  )
}

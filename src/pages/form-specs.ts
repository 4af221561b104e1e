import type { FieldValues } from 'react-hook-form'
import type { FormSpec } from '../forms/document/form-spec.ts'
import { loadTexts } from '../i18n/texts.ts'
import { headersSpec } from './custom-headers/custom-headers-form-spec.ts'
import { hoursSpec } from './office-hours/office-hours-form-spec.ts'
import { policySpec } from './password-policy/password-policy-form-spec.ts'
import { settingsSpec } from './settings/settings-form-spec.ts'
import { voicemailSpec } from './voicemail/voicemail-form-spec.ts'

/** The forms whose fields the search finds. Holidays aren't here: they are found by name. */
export const formSpecs: readonly FormSpec<FieldValues>[] = [
  settingsSpec,
  hoursSpec,
  policySpec,
  headersSpec,
  voicemailSpec,
]

/** Loads the texts of these forms, which the search matches. */
export const loadFormTexts = () =>
  Promise.all(formSpecs.map(({ namespace }) => loadTexts(namespace)))

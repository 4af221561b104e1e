import type { FieldValues } from 'react-hook-form'
import type { FormSpec } from '../forms/document/form-spec.ts'
import { loadTexts } from '../i18n/texts.ts'
import { headersSpec } from './custom-headers/custom-headers-form-spec.ts'
import { hoursSpec } from './office-hours/office-hours-form-spec.ts'
import { policySpec } from './password-policy/password-policy-form-spec.ts'
import { settingsSpec } from './settings/settings-form-spec.ts'
import { voicemailSpec } from './voicemail/voicemail-form-spec.ts'

/** The forms whose fields are found: all but that of a holiday, which is found by its name. */
export const formSpecs: readonly FormSpec<FieldValues>[] = [
  settingsSpec,
  hoursSpec,
  policySpec,
  headersSpec,
  voicemailSpec,
]

/** Loads the texts by which their fields are found. */
export const loadFormTexts = () =>
  Promise.all(formSpecs.map(({ namespace }) => loadTexts(namespace)))

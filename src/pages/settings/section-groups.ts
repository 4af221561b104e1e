import type { SettingsSection } from '../../paths.ts'
import { sectionsOf } from './settings-form-spec.ts'

/** The entries of the section navigation. Each groups related sections under one title. */
export const groups = [
  { key: 'company', paths: ['general'] },
  { key: 'calls', paths: ['caller-ids', 'numbers', 'contacts'] },
  { key: 'recordings', paths: ['recording', 'retention', 'storage'] },
  { key: 'security', paths: ['security'] },
  { key: 'integrations', paths: ['web-hooks', 'custom-options'] },
  { key: 'plan', paths: ['plan', 'other'] },
] as const satisfies readonly { key: string; paths: readonly SettingsSection[] }[]

export interface SectionGroup {
  key: (typeof groups)[number]['key']
  paths: SettingsSection[]
}

const isIn = (paths: readonly SettingsSection[], path: SettingsSection) => paths.includes(path)

/** The groups, without sections that this PBX doesn't have. */
export const groupsOf = (raw: unknown): SectionGroup[] => {
  const shown = sectionsOf(raw).map(({ path }) => path)
  return groups.map(({ key, paths }) => ({ key, paths: shown.filter((path) => isIn(paths, path)) }))
}

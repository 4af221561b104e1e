import { isPlain } from '../../contract/json/plain.ts'
import { newerSettingsIn } from '../../contract/newer/newer-settings.ts'
import { editDefaults, planDefaults } from '../../contract/values/defaults.ts'
import { type OtherSetting, otherSettings } from '../../domain/tenant/other-settings.ts'

/** The settings in an answer of GET /tenant that this console doesn't know. */
export const othersOf = (raw: unknown): OtherSetting[] =>
  otherSettings(raw, (name) => name in editDefaults || name in planDefaults || isNewer(raw, name))

const isNewer = (raw: unknown, name: string) => isPlain(raw) && name in newerSettingsIn(raw)

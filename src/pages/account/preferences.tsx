import { useSyncExternalStore } from 'react'
import { THEMES, useColorScheme } from '../../api/session/color-scheme.ts'
import { areSingleKeysOn, onSingleKeys, setSingleKeys } from '../../api/session/single-keys.ts'
import { dateTimeFormat, displayNames } from '../../domain/intl.ts'
import { LANGUAGES } from '../../i18n/texts.ts'
import {
  onTimeFormat,
  readTimeFormat,
  setTimeFormat,
  TIME_FORMATS,
} from '../../i18n/time-format.ts'
import { useLocale } from '../../i18n/use-locale.ts'
import { useTranslation } from '../../i18n/use-translation.ts'
import { Switch } from '../../ui/entries/switch.tsx'
import { optionOf } from '../../ui/option-of.ts'
import { Facts } from './facts.tsx'
import './preferences.css'

/** How this browser shows the console: theme, language, time format. */
export function Preferences() {
  const { t, i18n } = useTranslation(['account', 'common'])
  const locale = useLocale()
  const { mode, setMode } = useColorScheme()
  const timeFormat = useSyncExternalStore(onTimeFormat, readTimeFormat)
  const hasSingleKeys = useSyncExternalStore(onSingleKeys, areSingleKeysOn)
  const sample = dateTimeFormat(locale, { timeStyle: 'short', timeZone: 'UTC' })
  return (
    <Facts
      title={t('preferences')}
      rows={[
        [
          t('theme'),
          <Choice
            key="theme"
            label={t('theme')}
            value={mode}
            options={THEMES.map((theme) => [theme, t(`common:shell.themes.${theme}`)])}
            onChoose={(theme) => setMode(optionOf(THEMES, theme))}
          />,
        ],
        [
          t('language'),
          <Choice
            key="language"
            label={t('language')}
            value={i18n.language}
            options={LANGUAGES.map((tag) => [tag, ownName(tag)])}
            onChoose={(tag) => i18n.changeLanguage(tag)}
          />,
        ],
        [
          t('timeFormat'),
          <Choice
            key="timeFormat"
            label={t('timeFormat')}
            value={timeFormat}
            options={TIME_FORMATS.map((format) => [format, t(`timeFormats.${format}`)])}
            onChoose={(format) => setTimeFormat(optionOf(TIME_FORMATS, format))}
            note={t('sample', { time: sample.format(Date.UTC(2024, 0, 1, 17, 30)) })}
          />,
        ],
        [
          t('singleKeys'),
          <label key="singleKeys" htmlFor="single-keys" className="preferences-switch">
            <Switch
              id="single-keys"
              checked={hasSingleKeys}
              onChange={(event) => setSingleKeys(event.target.checked)}
              aria-label={t('singleKeys')}
            />
            {t('singleKeysHelp')}
          </label>,
        ],
      ]}
    />
  )
}

interface ChoiceProps {
  label: string
  value: string
  options: (readonly [string, string])[]
  onChoose: (value: string) => void
  note?: string
}

function Choice({ label, value, options, onChoose, note }: ChoiceProps) {
  return (
    <div className="preferences-choice">
      <select
        className="text-input"
        value={value}
        onChange={(event) => onChoose(event.target.value)}
        aria-label={label}
      >
        {options.map(([key, text]) => (
          <option key={key} value={key}>
            {text}
          </option>
        ))}
      </select>
      {note && <div className="small dim">{note}</div>}
    </div>
  )
}

/** The name of a language in that language. */
const ownName = (tag: string) => displayNames(tag, { type: 'language' }).of(tag) ?? tag

import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { typedYears, type Years } from '../../../domain/holidays/typed-years.ts'
import { Labelled } from '../labelled.tsx'

interface Props {
  years: Years
  onChange: (years: Years) => void
}

/**
 * From one year to another; the end follows the start. A year counts as soon as it is typed: what
 * depends on it must not change under the pointer when the field is left.
 */
export function YearsFields({ years, onChange }: Props) {
  const { t } = useTranslation('holidays')
  const [typed, setTyped] = useState<{ end: keyof Years; text: string }>()
  return (
    <>
      {(['from', 'to'] as const).map((end) => (
        <Labelled key={end} label={t(`years.${end}`)}>
          {(id) => (
            <input
              id={id}
              type="number"
              min={1900}
              max={9999}
              value={typed?.end === end ? typed.text : years[end]}
              onChange={({ target }) => {
                setTyped({ end, text: target.value })
                onChange(typedYears(years, end, target.value))
              }}
              onBlur={() => setTyped(undefined)}
            />
          )}
        </Labelled>
      ))}
    </>
  )
}

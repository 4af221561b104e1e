import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import NativeSelect from '@mui/material/NativeSelect'
import OutlinedInput from '@mui/material/OutlinedInput'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { usePlaces } from '../../../i18n/use-places.ts'
import { useTypedSearch } from '../../../ui/hooks/use-typed-search.ts'
import { LIST_ORDERS, type ListState } from './use-list-state.ts'

/** Up to this width the list has its phone layout, in lists.css, too. */
const PHONE_PX = 700

/** The filters of the list. */
export function ListFilters({ state }: { state: ListState }) {
  const { t } = useTranslation('holidays')
  const { filter, go, isNarrowed } = state
  const regions = usePlaces()?.regions ?? []
  return (
    <Box role="search" sx={row}>
      <Typed label={t('filter.search')} name="search" value={state.search} go={go} />
      <Typed
        label={t('filter.year')}
        name="year"
        value={filter.year === undefined ? '' : String(filter.year)}
        go={go}
      />
      <Chosen
        label={t('filter.when')}
        value={filter.when ?? ''}
        any={t('filter.upcoming')}
        options={(['past', 'all'] as const).map((value) => [value, t(`filter.${value}`)])}
        onChange={(when) => go({ when })}
      />
      <Chosen
        label={t('filter.repeats')}
        value={filter.repeats ?? ''}
        options={(['yearly', 'once'] as const).map((value) => [value, t(`filter.${value}`)])}
        onChange={(repeats) => go({ repeats })}
      />
      <Chosen
        label={t('filter.region')}
        value={filter.region ?? ''}
        options={regions.map(({ value, label }) => [value, label])}
        onChange={(region) => go({ region })}
      />
      <Sorted state={state} />
      {isNarrowed && (
        <Button
          onClick={() =>
            go({
              search: undefined,
              year: undefined,
              when: undefined,
              repeats: undefined,
              region: undefined,
            })
          }
        >
          {t('filter.clear')}
        </Button>
      )}
    </Box>
  )
}

interface TypedProps {
  label: string
  name: 'search' | 'year'
  value: string
  go: ListState['go']
}

function Typed({ label, name, value, go }: TypedProps) {
  const { t } = useTranslation('holidays')
  const id = useId()
  const { typed, setTyped } = useTypedSearch(
    value,
    (text) => go({ [name]: text }),
    (text) => name === 'search' || isYear(text),
  )
  const isFaulty = name === 'year' && !isYear(typed)
  return (
    <div>
      <label htmlFor={id}>{label}</label>
      <OutlinedInput
        value={typed}
        error={isFaulty}
        onChange={(event) => setTyped(event.target.value)}
        sx={{ inlineSize: name === 'search' ? { xs: '100%', sm: '13.75rem' } : '5.25rem' }}
        slotProps={{
          input: {
            id,
            type: name === 'search' ? 'search' : 'text',
            ...(name === 'year' && { inputMode: 'numeric', maxLength: 4 }),
            autoComplete: 'off',
            'aria-describedby': `${id}-fault`,
          },
        }}
      />
      <Box id={`${id}-fault`} role="status" sx={fault}>
        {isFaulty && t('filter.yearFault')}
      </Box>
    </div>
  )
}

/** Whether it can be filtered by: a year, or none. */
const isYear = (text: string): boolean => /^(?:\d{4})?$/.test(text)

const fault = { maxInlineSize: 120, fontSize: '0.75rem', color: 'error.main' }

interface ChosenProps {
  label: string
  value: string
  /** What choosing nothing is called, if not "All". */
  any?: string
  options: [string, string][]
  onChange: (value: string) => void
}

function Chosen({ label, value, any, options, onChange }: ChosenProps) {
  const id = useId()
  const { t } = useTranslation('holidays')
  return (
    <div>
      <label htmlFor={id}>{label}</label>
      <NativeSelect
        value={value}
        onChange={(event) => onChange(event.target.value)}
        input={<OutlinedInput sx={{ maxInlineSize: { xs: 176, sm: 200 } }} />}
        inputProps={{ id }}
      >
        <option value="">{any ?? t('filter.all')}</option>
        {value && !options.some(([own]) => own === value) && <option value={value}>{value}</option>}
        {options.map(([own, text]) => (
          <option key={own} value={own}>
            {text}
          </option>
        ))}
      </NativeSelect>
    </div>
  )
}

/** The orders that the table offers by its column headers, for a phone, where it has none. */
function Sorted({ state: { order, direction, go } }: { state: ListState }) {
  const id = useId()
  const { t } = useTranslation('holidays')
  return (
    <Box sx={{ [`@media (min-width: ${PHONE_PX + 1}px)`]: { display: 'none' } }}>
      <label htmlFor={id}>{t('list.sortBy')}</label>
      <NativeSelect
        value={`${order} ${direction}`}
        onChange={(event) => {
          const [sort, way] = event.target.value.split(' ')
          go({ sort, direction: way === 'desc' ? way : undefined })
        }}
        input={<OutlinedInput />}
        inputProps={{ id }}
      >
        {LIST_ORDERS.flatMap((column) =>
          (['asc', 'desc'] as const).map((way) => (
            <option key={`${column} ${way}`} value={`${column} ${way}`}>
              {t(`list.${way}`, { column: t(`list.columns.${column}`) })}
            </option>
          )),
        )}
      </NativeSelect>
    </Box>
  )
}

const row = {
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'end',
  gap: 3,
  marginBlock: '8px 16px',
  '& label': {
    display: 'block',
    marginBlockEnd: 1,
    fontSize: '0.75rem',
    color: 'text.secondary',
  },
}

import Box from '@mui/material/Box'
import { useTranslation } from 'react-i18next'
import { COARSE, dayLook } from './month.tsx'

/** Explains the marks of the calendar. */
export function Legend() {
  const { t } = useTranslation('holidays')
  return (
    <Box component="ul" sx={list}>
      <li>
        <span data-mark="whole" /> {t('legend.whole')}
      </li>
      <li>
        <span data-mark="part" /> {t('legend.part')}
      </li>
      <li>
        <span data-mark="whole" data-joins="after" />
        <span data-mark="whole" data-joins="before" /> {t('legend.several')}
      </li>
      <li>
        <span data-mark="whole" data-yearly /> {t('legend.yearly')}
      </li>
    </Box>
  )
}

const list = {
  display: 'flex',
  flexWrap: 'wrap',
  columnGap: 4,
  rowGap: 1,
  margin: 0,
  marginInlineStart: { md: 'auto' },
  padding: 0,
  listStyle: 'none',
  fontSize: '0.75rem',
  color: 'text.secondary',
  '& li': { display: 'flex', alignItems: 'center' },
  '& span': { ...dayLook, cursor: 'default', inlineSize: 18, blockSize: 16, [COARSE]: {} },
  '& span:last-of-type': { marginInlineEnd: '6px' },
}

import Box from '@mui/material/Box'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { paths } from '../../paths.ts'
import { BackIcon } from '../../ui/icons/icons.ts'

interface Props {
  name: string
  /** The query of the list of tenants to go back to, such as its search. */
  list: string | undefined
}

/** Shows a system administrator whose tenant they work on, with a link back to the list. */
export function TenantBadge({ name, list = '' }: Props) {
  const { t } = useTranslation()
  return (
    <Box sx={frame}>
      <Box
        component={Link}
        to={`${paths.tenants}${list}`}
        aria-label={t('shell.backToTenants')}
        sx={back}
      >
        <BackIcon style={{ fontSize: 16 }} />
        <Box component="span" sx={{ display: { xs: 'none', lg: 'inline' } }}>
          {t('shell.backToTenants')}
        </Box>
      </Box>
      <Box component="span" sx={label}>
        {t('shell.managing')}
      </Box>
      <Box component="span" title={name} sx={tenant}>
        {name}
      </Box>
    </Box>
  )
}

const frame = {
  display: 'flex',
  alignItems: 'center',
  minWidth: 0,
  minBlockSize: 32,
  border: '1px solid',
  borderColor: 'primary.main',
  borderRadius: 1,
  overflow: 'hidden',
  fontSize: '0.8125rem',
  lineHeight: '30px',
  whiteSpace: 'nowrap',
}
const back = {
  '& svg:dir(rtl)': { transform: 'scaleX(-1)' },
  display: 'inline-flex',
  alignSelf: 'stretch',
  flex: 'none',
  alignItems: 'center',
  gap: '6px',
  minInlineSize: 32,
  justifyContent: 'center',
  paddingInline: 2,
  backgroundColor: 'primary.main',
  color: 'primary.contrastText',
  fontWeight: 600,
  textDecoration: 'none',
  '&:hover': { backgroundColor: 'primary.dark' },
  '&:focus-visible': { outlineOffset: -4, outlineColor: 'primary.contrastText' },
}
const label = {
  display: { xs: 'none', sm: 'inline' },
  paddingInlineStart: 3,
  color: 'text.secondary',
}
const tenant = {
  paddingInline: { xs: 2, sm: 3 },
  overflow: 'hidden',
  textOverflow: 'ellipsis',
  fontWeight: 650,
}

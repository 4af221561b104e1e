import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import type { ComponentType } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { TenantSnapshot } from '../../api/resources/tenant-queries.ts'
import { paths as pagePaths, type SettingsSection } from '../../paths.ts'
import { surface } from '../../ui/styles/card.ts'
import { sectionId } from './arrive.tsx'
import type { SectionGroup as Group } from './section-groups.ts'

/** Pages that users may expect in a group. */
const related = { calls: pagePaths.officeHours, security: pagePaths.passwordPolicy }

interface Props {
  group: Group
  tenant: TenantSnapshot
  /** Renders the fields of a section. */
  Body: ComponentType<{ path: SettingsSection; tenant: TenantSnapshot }>
}

/** A group of sections, a card each. If there is only one section, it has the group's title. */
export function SectionGroup({ group: { key, paths }, tenant, Body }: Props) {
  const { t } = useTranslation('settings')
  const isOne = paths.length === 1
  const titleOf = (path: SettingsSection) => `${sectionId(path)}-title`
  return (
    <Box component="section" id={key} aria-labelledby={`${key}-title`} tabIndex={-1} sx={look}>
      <Box sx={heading}>
        <Typography variant="h2" id={`${key}-title`}>
          {t(`groups.${key}`)}
        </Typography>
        {(key === 'calls' || key === 'security') && (
          <Link to={related[key]}>{t(`related.${key}`)}</Link>
        )}
      </Box>
      {paths.map((path) => (
        <Box
          key={path}
          id={sectionId(path)}
          sx={card}
          {...(!isOne && { component: 'section', 'aria-labelledby': titleOf(path), tabIndex: -1 })}
        >
          {!isOne && (
            <Typography
              variant="h3"
              id={titleOf(path)}
              sx={{ marginBlockEnd: { xs: '2px', sm: 1 } }}
            >
              {t(`sections.${path}.title`)}
            </Typography>
          )}
          {t(`sections.${path}.intro`) && (
            <Typography variant="body2" color="textSecondary" sx={{ marginBlockEnd: 1 }}>
              {t(`sections.${path}.intro`)}
            </Typography>
          )}
          <Body path={path} tenant={tenant} />
        </Box>
      ))}
    </Box>
  )
}

/** The browser keeps its height, for when it isn't in view and isn't drawn. */
const look = {
  marginBlockEnd: { xs: 3, sm: 4 },
  outlineOffset: 4,
  containIntrinsicBlockSize: 'auto 600px',
}
/** Closer than other cards, because this is the longest page. */
const card = {
  ...surface,
  contain: 'layout paint',
  maxInlineSize: 900,
  paddingBlock: { xs: '8px 4px', sm: '12px 4px' },
  paddingInline: { xs: '12px', sm: '20px' },
  marginBlockEnd: 2,
}
const heading = {
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'baseline',
  justifyContent: 'space-between',
  columnGap: 4,
  maxInlineSize: 900,
  marginBlockEnd: 1,
  fontSize: '0.8125rem',
  // High enough for a finger.
  '& a': { display: 'inline-block', lineHeight: '24px', color: 'primary.main' },
  // Outside of the group, which is painted by itself, the outline would be cut off.
  '& a:focus-visible': { outlineOffset: '-2px' },
}

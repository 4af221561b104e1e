import type SvgIcon from '@mui/material/SvgIcon'
import {
  AccountIcon,
  BalanceIcon,
  HeadersIcon,
  HistoryIcon,
  HolidaysIcon,
  HoursIcon,
  OverviewIcon,
  PasswordIcon,
  SettingsIcon,
  TenantsIcon,
  VoicemailIcon,
} from '../../ui/icons/icons.ts'
import type { PageEntry } from '../pages.ts'

/** The icon of each page. Apart from the table of pages, which is loaded before anybody has signed in. */
export const pageIcons: Record<PageEntry['key'], typeof SvgIcon> = {
  tenants: TenantsIcon,
  overview: OverviewIcon,
  settings: SettingsIcon,
  'office-hours': HoursIcon,
  holidays: HolidaysIcon,
  'password-policy': PasswordIcon,
  'custom-headers': HeadersIcon,
  voicemail: VoicemailIcon,
  balance: BalanceIcon,
  history: HistoryIcon,
  account: AccountIcon,
}

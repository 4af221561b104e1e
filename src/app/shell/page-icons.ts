import type { SvgIconComponent } from '@mui/icons-material'
import BalanceIcon from '@mui/icons-material/AccountBalanceWalletOutlined'
import AccountIcon from '@mui/icons-material/AccountCircleOutlined'
import TenantsIcon from '@mui/icons-material/ApartmentOutlined'
import OverviewIcon from '@mui/icons-material/DashboardOutlined'
import HeadersIcon from '@mui/icons-material/DataObjectOutlined'
import HolidaysIcon from '@mui/icons-material/EventOutlined'
import HistoryIcon from '@mui/icons-material/HistoryOutlined'
import PasswordIcon from '@mui/icons-material/PasswordOutlined'
import HoursIcon from '@mui/icons-material/ScheduleOutlined'
import SettingsIcon from '@mui/icons-material/TuneOutlined'
import VoicemailIcon from '@mui/icons-material/VoicemailOutlined'
import type { PageEntry } from '../pages.ts'

/** The icon of each page. Apart from the table of pages, which is loaded before anybody has signed in. */
export const pageIcons: Record<PageEntry['key'], SvgIconComponent> = {
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

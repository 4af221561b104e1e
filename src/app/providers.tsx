import createCache from '@emotion/cache'
import { CacheProvider } from '@emotion/react'
import CssBaseline from '@mui/material/CssBaseline'
import { ThemeProvider } from '@mui/material/styles'
import type { ReactNode } from 'react'
import { browserKey } from '../api/session/storage.ts'
import { logicalStyles } from './theme/logical-styles.ts'
import { PrintStyles } from './theme/print-styles.tsx'
import { theme } from './theme/theme.ts'

const nonce = document.querySelector<HTMLElement>('meta[property=csp-nonce]')?.nonce
const styles = createCache({
  key: 'css',
  stylisPlugins: [logicalStyles],
  ...(nonce && { nonce }),
})

export function Providers({ children }: { children: ReactNode }) {
  return (
    <CacheProvider value={styles}>
      <ThemeProvider theme={theme} defaultMode="system" modeStorageKey={browserKey('theme')}>
        <CssBaseline />
        <PrintStyles />
        {children}
      </ThemeProvider>
    </CacheProvider>
  )
}

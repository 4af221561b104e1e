import createCache from '@emotion/cache'
import { CacheProvider } from '@emotion/react'
import { ThemeProvider } from '@mui/material/styles'
import type { ReactNode } from 'react'
import { logicalStyles } from './logical-styles.ts'
import { theme } from './theme.ts'

const nonce = document.querySelector<HTMLElement>('meta[property=csp-nonce]')?.nonce
const styles = createCache({
  key: 'css',
  stylisPlugins: [logicalStyles],
  ...(nonce && { nonce }),
})

/**
 * Gives the console's look to components of Material UI inside it. Only parts of pages that load
 * later use them: the library and its styles took a third of the time until a page's first row.
 */
export function MuiStyles({ children }: { children: ReactNode }) {
  return (
    <CacheProvider value={styles}>
      {/* It must not set the page's mode: color-scheme.ts does. Its own styles follow that. */}
      <ThemeProvider theme={theme} colorSchemeNode={null} storageManager={null}>
        {children}
      </ThemeProvider>
    </CacheProvider>
  )
}

import { renderToString } from 'react-dom/server'
import { MemoryRouter } from 'react-router'
import texts from '../../i18n/en/common.json'
import { loadTexts } from '../../i18n/texts.ts'
import { Page as SignInPage } from '../../pages/sign-in/sign-in-page.tsx'
import { pages } from '../pages.ts'

// Run by the build, in Node, which takes the module as soon as it is evaluated.
await loadTexts('sign-in')

/** The sign-in page as HTML, which the browser's React takes over. */
export const signInHtml = renderToString(
  <MemoryRouter>
    <SignInPage />
  </MemoryRouter>,
)

/**
 * What stands around a page until its code has come: every entry of the navigation, of which
 * first-paint.css shows those for the user's access.
 */
export const frameHtml = renderToString(
  <div className="frame">
    <header className="frame-header">
      <img src="/icon.svg" alt="" />
      {texts.product}
    </header>
    <nav className="frame-navigation" aria-hidden="true">
      <ul>
        {pages.map(({ key, access, group }, index) => (
          <li key={key} data-access={access.join(' ')}>
            {group && group !== pages[index - 1]?.group && <p>{texts.pageGroups[group]}</p>}
            <span data-page={key}>{texts.pages[key]}</span>
          </li>
        ))}
      </ul>
    </nav>
    <main className="frame-page" aria-busy="true">
      <h1>{texts.product}</h1>
      <i />
      <i />
      <i />
      <i />
    </main>
  </div>,
)

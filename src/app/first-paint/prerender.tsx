import { renderToString } from 'react-dom/server'
import { MemoryRouter } from 'react-router'
import texts from '../../i18n/en/common.json'
import { loadTexts } from '../../i18n/texts.ts'
import { Page as SignInPage } from '../../pages/sign-in/sign-in-page.tsx'
import { pages } from '../pages.ts'

// The build runs this in Node and uses the exports as soon as the module is evaluated.
await loadTexts('sign-in')

/** The sign-in page as HTML, which React hydrates in the browser. */
export const signInHtml = renderToString(
  <MemoryRouter>
    <SignInPage />
  </MemoryRouter>,
)

/**
 * The frame shown around a page until the app has loaded. It has every entry of the navigation;
 * first-paint.css shows those that the user may open.
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

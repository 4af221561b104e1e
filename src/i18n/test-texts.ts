import i18next from 'i18next'

/** Returns keys instead of texts, for tests of which text is shown. */
export const keysAsTexts = await i18next.createInstance().init({ lng: 'cimode' })

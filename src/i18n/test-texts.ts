import i18next from 'i18next'

/** Finds texts by giving back their keys: for tests of which text is shown. */
export const keysAsTexts = await i18next.createInstance().init({ lng: 'cimode' })

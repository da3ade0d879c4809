/*
 * What the four webapps share. Loaded by each scripts/config.js, before the webapp reads its configuration.
 */

// The pages say lang="en": screen readers and hyphenation follow this, not the text.
document.documentElement.lang = 'vi';

// The webapps keep the texts in the browser under the engine's version, so that a user would see the old wording, or raw
// keys, once after every update of ours. They fetch the file on every start all the same: forgetting costs nothing.
const kept = 'camunda-web';
try {
  const entries = Object.entries(JSON.parse(localStorage.getItem(kept) || '{}'));
  localStorage.setItem(kept, JSON.stringify(Object.fromEntries(entries.filter(([key]) => !key.includes('_locales_data_')))));
} catch (e) {
  localStorage.removeItem(kept);
}

// Vietnamese only: the webapp takes the browser's language where it is on offer, and many offices run an English Windows.
// Forms, models, refusals and mails are Vietnamese, so an English frame around them would help nobody.
const locales = {availableLocales: ['vi'], fallbackLocale: 'vi'};

/** @param {string} name what the webapp is called beside the product's name, in the header, the title and on the login page */
export const webapp = name => ({
  app: {vendor: 'Thi Đua –', name},
  locales,
  // The message links to a page about Camunda, in English.
  disableWelcomeMessage: true
});

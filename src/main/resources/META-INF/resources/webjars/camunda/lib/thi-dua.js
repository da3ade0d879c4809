/*
 * What the four webapps share. Loaded by each scripts/config.js, before the webapp reads its configuration.
 */

// The pages say lang="en": screen readers and hyphenation follow this, not the text.
document.documentElement.lang = 'vi';

// Only the demo sets this cookie: its time runs in another year, and "due in 3 days" has to mean its days.
const ahead = 1000 * Number((document.cookie.match(/(?:^|; )thidua-clock-offset=(-?\d+)/) || [])[1] || 0);
if (ahead) {
  const RealDate = Date;
  const now = () => ahead + RealDate.now();
  globalThis.Date = new Proxy(RealDate, {
    construct: (target, args) => args.length ? new target(...args) : new target(now()),
    apply: target => new target(now()).toString(),
    get: (target, name) => name === 'now' ? now : target[name]
  });
}

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

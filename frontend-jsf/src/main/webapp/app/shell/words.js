// What the app says, in the one language that the page was sent in.
import words from 'hathor/words';

export const language = document.documentElement.lang || 'en';

const plural = new Intl.PluralRules(language);
const numbers = new Intl.NumberFormat(language);

/**
 * The sentence of a key, with its places filled in. A sentence of several forms takes the one that fits its first value.
 * @param {string} key
 * @param {...(string|number)} values
 * @returns {string}
 */
export function say(key, ...values) {
  let sentence = words[key];
  if (sentence === undefined) {
    console.warn('There are no words for', key);
    return key;
  }
  if (typeof sentence !== 'string') {
    sentence = sentence[plural.select(Number(values[0]))] ?? sentence.other;
  }
  return sentence.replace(/\{(\d)\}/g, (_, at) => {
    const value = values[Number(at)];
    return typeof value === 'number' ? numbers.format(value) : String(value ?? '');
  });
}

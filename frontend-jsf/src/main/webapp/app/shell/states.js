// What a view shows when there is nothing to show: not yet, not at all, or because something went wrong.
import { html, nothing } from 'lit-html';
import { icon, mark } from './icon.js';
import { say } from './words.js';

/**
 * One sentence, and one action.
 * @param {string} sentence
 * @param {{href: string, words: string}} [action]
 */
export function empty(sentence, action) {
  return html`<div class="empty">
    ${mark}
    <p>${sentence}</p>
    ${action ? html`<a class="button" href=${action.href}>${action.words}</a>` : nothing}
  </div>`;
}

/**
 * What happened, what to do, and small the number by which whoever runs Hathor finds it.
 * @param {import('./problem.js').Problem} problem
 * @param {() => void} retry
 * @param {string} [title] of the view, where it shows none
 */
export function wrong(problem, retry, title = '') {
  return html`${title ? html`<h1 class="unseen">${title}</h1>` : nothing}<div class="empty" role="alert">
    ${icon(problem.isOffline ? 'wifi-off' : 'circle-alert')}
    <p>${problem.sentence}</p>
    ${problem.isMissing
      ? html`<a class="button" href="/">${say('problem.home')}</a>`
      : html`<button class="button" @click=${retry}>${icon('rotate-ccw')}${say('problem.again')}</button>`}
    ${problem.requestId ? html`<p class="request">${say('problem.request', problem.requestId)}</p>` : nothing}
  </div>`;
}

/** @param {number} count */
export function waitingRows(count = 12) {
  return html`<div class="waiting" role="status" aria-label=${say('loading')}>
    ${Array.from({ length: count }, () => html`<div class="song waiting-row" aria-hidden="true">
      <span class="skeleton song-cover"></span>
      <span class="song-words"><span class="skeleton line"></span><span class="skeleton line line-short"></span></span>
    </div>`)}
  </div>`;
}

/** @param {number} count @param {string} [shape] */
export function waitingCards(count = 12, shape = '') {
  return html`<div class="cards" role="status" aria-label=${say('loading')}>
    ${Array.from({ length: count }, () => html`<div class="thing" aria-hidden="true">
      <span class="skeleton cover ${shape}"></span>
      <span class="skeleton line"></span><span class="skeleton line line-short"></span>
    </div>`)}
  </div>`;
}

import { html } from 'lit-html';
import { icon } from '../shell/icon.js';
import { Part } from '../shell/part.js';
import { say } from '../shell/words.js';
import { player } from './player.js';

const STEP = 5;
const LOUDER = 0.05;

/** @type {Record<string, () => void>} by the key; a capital is pressed with Shift */
const KEYS = {
  ' ': () => player.toggle(),
  k: () => player.toggle(),
  ArrowLeft: () => player.seek(player.seconds - STEP),
  ArrowRight: () => player.seek(player.seconds + STEP),
  P: () => player.previous(),
  N: () => player.next(),
  '+': () => player.setVolume(player.audio.volume + LOUDER),
  '-': () => player.setVolume(player.audio.volume - LOUDER),
  m: () => player.toggleMute(),
  s: () => player.arrange((queue) => queue.toggleShuffle()),
  r: () => player.arrange((queue) => queue.cycleRepeat()),
  q: () => document.querySelector('hathor-player')?.dispatchEvent(new Event('queue', { bubbles: true })),
  f: () => document.dispatchEvent(new Event('hathor-large')),
  '/': () => /** @type {HTMLElement|null} */ (document.querySelector('#search'))?.focus(),
  '?': () => document.dispatchEvent(new Event('hathor-help')),
};

/** @type {[string[], string][]} what the sheet says */
const SHEET = [
  [['Space', 'K'], 'keys.toggle'],
  [['←', '→'], 'keys.seek'],
  [['Shift P', 'Shift N'], 'keys.songs'],
  [['+', '-'], 'keys.volume'],
  [['M'], 'player.mute'],
  [['S'], 'player.shuffle'],
  [['R'], 'keys.repeat'],
  [['Q'], 'queue.name'],
  [['F'], 'player.large'],
  [['/'], 'search.label'],
  [['↑', '↓'], 'keys.rows'],
  [['Alt ↑', 'Alt ↓'], 'keys.move'],
  [['?'], 'own.shortcuts'],
];

/** Whether the key belongs to what has the focus. @param {KeyboardEvent} event */
function isTaken(event) {
  const at = event.target instanceof Element ? event.target : null;
  const isTyping = at?.closest('input:not([type="range"]), textarea, select, [role="menu"], [contenteditable]');
  const presses = event.key === ' ' && at?.closest('button, a[href], summary, input');
  const slides = event.key.startsWith('Arrow') && at?.closest('input[type="range"]');
  return Boolean(isTyping || presses || slides);
}

/** The keys of the player, and the sheet that explains them. */
class Shortcuts extends Part {
  connectedCallback() {
    super.connectedCallback();
    this.watch(document, 'keydown', (event) => this.#key(event));
    this.watch(document, 'hathor-help', () => this.#toggle());
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    const act = KEYS[event.key];
    if (act && !event.ctrlKey && !event.metaKey && !event.altKey && !event.defaultPrevented && !isTaken(event)) {
      event.preventDefault();
      act();
    }
  }

  #toggle() {
    const sheet = /** @type {HTMLDialogElement} */ (this.querySelector('dialog'));
    if (sheet.open) {
      sheet.close();
    } else {
      sheet.showModal();
    }
  }

  render() {
    return html`<dialog class="sheet" aria-labelledby="keys">
      <header><h2 id="keys">${say('own.shortcuts')}</h2>
        <button class="icon-button" aria-label=${say('close')} title=${say('close')} autofocus
          @click=${() => this.#toggle()}>${icon('x')}</button></header>
      <dl class="keys">${SHEET.map(([keys, words]) => html`<div><dt>${keys.map((key) => html`<kbd class="key">${key}</kbd> `)}</dt>
        <dd>${say(words)}</dd></div>`)}</dl>
    </dialog>`;
  }
}

customElements.define('hathor-shortcuts', Shortcuts);

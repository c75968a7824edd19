import { html } from 'lit-html';
import { repeat } from 'lit-html/directives/repeat.js';
import { Part } from './part.js';
import { router } from './router.js';
import { rule } from './rules.js';

/** Rows above and below the window that are drawn as well. */
const SPARE = 8;
/** So many rows before the end the next page is asked for. */
const AHEAD = 150;

let count = 0;

/**
 * Rows of one height, of which only those exist that can be seen: a list of 100,000 scrolls like one of ten. Whoever uses
 * it gives the items, how a row is drawn, and how more are got.
 */
export class VirtualRows extends Part {
  static properties = {
    items: { attribute: false },
    height: { type: Number },
    row: { attribute: false },
    more: { attribute: false },
    shown: { state: true },
  };

  constructor() {
    super();
    this.items = [];
    this.height = 56;
    /** @type {(item: any, at: number) => unknown} */
    this.row = () => html``;
    this.more = () => {};
    this.shown = { first: 0, last: 40 };
    this.id = `rows-${++count}`;
  }

  connectedCallback() {
    super.connectedCallback();
    this.setAttribute('role', 'rowgroup');
    this.watch(/** @type {Element} */ (router.scroller), 'scroll', () => this.#look());
    this.watch(window, 'resize', () => this.#look());
    this.watch(this, 'keydown', (event) => this.#key(event));
  }

  willUpdate() {
    rule(`#${this.id}`, { height: `${this.items.length * this.height}px` });
    this.#look();
  }

  render() {
    const { first, last } = this.shown;
    rule(`#${this.id} > .rows-window`, { transform: `translateY(${first * this.height}px)` });
    return html`<div class="rows-window" role="presentation">${repeat(
      this.items.slice(first, last),
      (item, at) => item.key ?? `${item.id} ${first + at}`,
      (item, at) => this.row(item, first + at),
    )}</div>`;
  }

  /** Which rows can be seen now? */
  #look() {
    const scroller = router.scroller;
    if (!scroller?.isConnected || !this.isConnected) {
      return;
    }
    const above = scroller.getBoundingClientRect().top - this.getBoundingClientRect().top;
    const first = Math.max(0, Math.min(Math.floor(above / this.height) - SPARE, this.items.length - 1));
    const last = Math.min(this.items.length, first + Math.ceil(scroller.clientHeight / this.height) + 2 * SPARE);
    if (first !== this.shown.first || last !== this.shown.last) {
      this.shown = { first, last };
    }
    if (last > this.items.length - AHEAD) {
      this.more();
    }
  }

  /** Up, down, to the first and to the last row. @param {KeyboardEvent} event */
  #key(event) {
    const from = event.target instanceof Element ? event.target.closest('[aria-rowindex]') : null;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!from || !step || event.altKey || event.ctrlKey || event.metaKey || event.target instanceof HTMLInputElement) {
      return;
    }
    const to = this.querySelector(`[aria-rowindex="${Number(from.getAttribute('aria-rowindex')) + step}"] .song-play`);
    if (to instanceof HTMLElement) {
      event.preventDefault();
      to.focus();
      to.closest('[aria-rowindex]')?.scrollIntoView({ block: 'nearest' });
    }
  }
}

customElements.define('hathor-rows', VirtualRows);

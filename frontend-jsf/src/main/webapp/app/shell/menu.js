import { html, nothing } from 'lit-html';
import { icon } from './icon.js';
import { Part } from './part.js';
import { rule } from './rules.js';

/** @typedef {{words: string, icon: string, href?: string, act?: () => void, isOff?: boolean}} Choice */

/** The one menu of things that can be done: it opens beside what was pressed and gives the focus back. */
class Menu extends Part {
  static properties = { choices: { state: true }, name: { state: true } };

  constructor() {
    super();
    /** @type {Choice[]} */
    this.choices = [];
    this.name = '';
    /** @type {HTMLElement|null} */
    this.from = null;
  }

  connectedCallback() {
    super.connectedCallback();
    this.id = 'menu';
    this.setAttribute('popover', 'auto');
    this.watch(this, 'keydown', (event) => this.#key(event));
    this.watch(this, 'toggle', (event) => {
      if (event.newState === 'closed') {
        this.from?.setAttribute('aria-expanded', 'false');
        if (this.contains(document.activeElement) || document.activeElement === document.body) {
          this.from?.focus();
        }
      }
    });
  }

  render() {
    return html`<div role="menu" aria-label=${this.name}>
      ${this.choices.map((choice) => choice.href
        ? html`<a role="menuitem" tabindex="-1" href=${choice.href} @click=${() => this.hidePopover()}>
            ${icon(choice.icon)}${choice.words}</a>`
        : html`<button type="button" role="menuitem" tabindex="-1" aria-disabled=${choice.isOff ? 'true' : nothing}
            @click=${() => this.#take(choice)}>${icon(choice.icon)}${choice.words}</button>`)}
    </div>`;
  }

  /**
   * Opens beside a button, or at a point of the window.
   * @param {HTMLElement} from
   * @param {string} name
   * @param {Choice[]} choices
   * @param {{x: number, y: number}} [point]
   */
  async open(from, name, choices, point) {
    this.from = from;
    this.name = name;
    this.choices = choices;
    await this.updateComplete;
    this.showPopover();
    const box = from.getBoundingClientRect();
    const { width, height } = this.getBoundingClientRect();
    const left = point?.x ?? box.right - width;
    const below = point?.y ?? box.bottom + 4;
    const top = below + height > innerHeight - 8 ? (point?.y ?? box.top - 4) - height : below;
    rule('#menu', {
      left: `${Math.max(8, Math.min(left, innerWidth - width - 8))}px`,
      top: `${Math.max(8, top)}px`,
    });
    from.setAttribute('aria-expanded', 'true');
    this.#items()[0]?.focus();
  }

  /** @param {Choice} choice */
  #take(choice) {
    if (!choice.isOff) {
      this.hidePopover();
      choice.act?.();
    }
  }

  /** @returns {HTMLElement[]} */
  #items() {
    return [...this.querySelectorAll('[role="menuitem"]')].filter((item) => item instanceof HTMLElement);
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    const items = this.#items();
    const at = items.indexOf(/** @type {HTMLElement} */ (document.activeElement));
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 }[event.key];
    if (to !== undefined) {
      event.preventDefault();
      event.stopPropagation();
      items[(to + items.length) % items.length]?.focus();
    } else if (event.key === 'Tab') {
      this.hidePopover();
    }
  }
}

customElements.define('hathor-menu', Menu);

/** @returns {Menu} */
export function menu() {
  return /** @type {Menu} */ (document.querySelector('hathor-menu'));
}

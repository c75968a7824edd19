import { html } from 'lit-html';
import { Part } from './part.js';
import { say } from './words.js';

/** The end of a list that has more: it is read when somebody comes near. */
class More extends Part {
  static properties = { list: { attribute: false } };

  constructor() {
    super();
    /** @type {import('./paged-list.js').PagedList|null} */
    this.list = null;
  }

  connectedCallback() {
    super.connectedCallback();
    this.observer = new IntersectionObserver((entries) => {
      if (entries.some((entry) => entry.isIntersecting) && this.list && !this.list.problem) {
        this.list.more().then(() => this.#again());
      }
    }, { rootMargin: '800px' });
    this.observer.observe(this);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.observer?.disconnect();
  }

  /** It may still be in sight. */
  #again() {
    this.observer?.unobserve(this);
    this.observer?.observe(this);
  }

  render() {
    return html`<p class="more quiet small" role="status">${say('loading')}</p>`;
  }
}

customElements.define('hathor-more', More);

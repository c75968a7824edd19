import { html, nothing } from 'lit-html';
import { icon } from './icon.js';
import { Part } from './part.js';
import { say } from './words.js';

/** Says when there is no network, and goes when it is back. What was loaded can still be looked at. */
class Connection extends Part {
  connectedCallback() {
    super.connectedCallback();
    this.watch(window, 'online');
    this.watch(window, 'offline');
  }

  render() {
    return html`<div role="status">${navigator.onLine
      ? nothing
      : html`<p class="offline">${icon('wifi-off')}${say('offline')}</p>`}</div>`;
  }
}

customElements.define('hathor-connection', Connection);
